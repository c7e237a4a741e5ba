// Returns id, other: for each of these meetings, the meetings that start on one of its days. Both have a known day.
// Cost: one index read a day. Given the days as a range, the embedded engine would scan all meetings.
UNWIND $rows AS row
MATCH (m:Meeting {since: row.day})
WHERE m.precision = 'day' AND m.id <> row.id
RETURN row.id AS id, m.id AS other
