// Returns id, days: the known days on which each of these people met somebody. Cost: all their meetings.
UNWIND $ids AS id
MATCH (p:Entity {id: id})-[:PARTICIPATED_IN]->(m:Meeting)
WHERE m.precision = 'day'
RETURN id, collect(DISTINCT m.since) AS days
