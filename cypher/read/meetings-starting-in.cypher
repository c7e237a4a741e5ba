// id, other: for each of these meetings those of known day that start on one of its days. Cost: an index range read each.
UNWIND $meetings AS row
MATCH (m:Meeting)
WHERE m.since >= row.since AND m.since <= row.until AND m.precision = 'day' AND m.id <> row.id
RETURN row.id AS id, m.id AS other
