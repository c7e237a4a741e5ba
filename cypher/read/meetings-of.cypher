// id, m: the meetings of these people; where days are given, those known to lie between them. Cost: all their meetings.
UNWIND $people AS row
MATCH (:Entity {id: row.id})-[:PARTICIPATED_IN]->(m:Meeting)
WHERE row.since IS NULL OR (m.since <= row.until AND m.until >= row.since)
RETURN DISTINCT row.id AS id, m
