// id, other: for each of these meetings, a row for each of its days, those of known day that start on it. Cost: one index read
// each; asked for the days as a range, the embedded engine would look at all meetings.
UNWIND $rows AS row
MATCH (m:Meeting {since: row.day})
WHERE m.precision = 'day' AND m.id <> row.id
RETURN row.id AS id, m.id AS other
