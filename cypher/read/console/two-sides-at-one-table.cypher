// Meetings at which people spoke for two sides. Cost: the participations of both sides.
// Values: {"one": "org:eu", "other": "state:KOR"}
MATCH (a:Person)-[x:PARTICIPATED_IN]->(m:Meeting)<-[y:PARTICIPATED_IN]-(b:Person)
WHERE x.representing = $one AND y.representing = $other
RETURN m.date AS date, m AS meeting, a AS one, x, b AS other, y
ORDER BY date DESC, m.id, a.id, b.id
