// Returns id, body, title, since, until: whom these people speak for, by office and by meeting, and what these
// organisations are part of, with the first and last known day of each. Cost: all their ties of these relations.
UNWIND $ids AS id
MATCH (p:Entity {id: id})-[r:REPRESENTS]->(b:Entity)
RETURN id, b.id AS body, r.title AS title, min(r.since) AS since, max(r.until) AS until
UNION
UNWIND $ids AS id
MATCH (p:Entity {id: id})-[r:PARTICIPATED_IN]->(m:Meeting)
WHERE p:Person AND r.representing IS NOT NULL
RETURN id, r.representing AS body, null AS title, min(m.since) AS since, max(m.until) AS until
UNION
UNWIND $ids AS id
MATCH (o:Entity {id: id})-[:PART_OF]->(b:Entity)
WHERE o:Organisation
RETURN id, b.id AS body, null AS title, null AS since, null AS until
