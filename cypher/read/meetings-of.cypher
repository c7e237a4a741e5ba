// Returns id, m: the meetings of these people. If days are given, only meetings that may lie between them or have no
// date. Cost: all their meetings.
UNWIND $people AS row
MATCH (:Entity {id: row.id})-[:PARTICIPATED_IN]->(m:Meeting)
WHERE row.since IS NULL OR m.since IS NULL OR (m.since <= row.until AND m.until >= row.since)
RETURN DISTINCT row.id AS id, m
