// People by the number of held meetings they took part in. Cost: one pass over participations.
// Values: {}
MATCH (p:Person)-[:PARTICIPATED_IN]->(m:Meeting)
WHERE m.status = 'held'
WITH p, count(DISTINCT m) AS meetings, max(m.until) AS last
RETURN p AS person, meetings, last
ORDER BY meetings DESC, p.id
LIMIT 25
