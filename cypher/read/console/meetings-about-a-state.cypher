// Who has met about a state, a body or a person since a day, and for whom they spoke. Cost: the meetings about it.
// Values: {"about": "state:PRK", "since": "2024-06-01"}
MATCH (p:Person)-[t:PARTICIPATED_IN]->(m:Meeting)-[c:CONCERNS]->(s:Entity {id: $about})
WHERE m.since >= $since AND m.status = 'held'
OPTIONAL MATCH (p)-[r:REPRESENTS]->(side:Entity)
RETURN m.date AS date, m AS meeting, p AS person, side AS speaks_for, r AS office, t AS link, c AS topic, s AS about
ORDER BY m.since DESC, m.id, p.id, r.id
