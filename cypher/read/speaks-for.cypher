// id, body, title, since, until: for whom these people speak, by office and by meeting, and what these organisations are
// part of, with the first and last day known of each. Cost: all their ties of these relations.
UNWIND $ids AS id
MATCH (p:Person {id: id})-[r:REPRESENTS]->(b:Entity)
RETURN id, b.id AS body, r.title AS title, min(r.since) AS since, max(r.until) AS until
UNION
UNWIND $ids AS id
MATCH (p:Person {id: id})-[r:PARTICIPATED_IN]->(m:Meeting)
WHERE r.representing IS NOT NULL
RETURN id, r.representing AS body, null AS title, min(m.since) AS since, max(m.until) AS until
UNION
UNWIND $ids AS id
MATCH (o:Organisation {id: id})-[:PART_OF]->(b:Entity)
RETURN id, b.id AS body, null AS title, null AS since, null AS until
