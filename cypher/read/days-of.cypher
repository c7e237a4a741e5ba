// id, days: the days on which these people met somebody, as far as they are known. Cost: all their meetings.
UNWIND $ids AS id
MATCH (p:Entity {id: id})-[:PARTICIPATED_IN]->(m:Meeting)
WHERE m.precision = 'day'
RETURN id, collect(DISTINCT m.since) AS days
