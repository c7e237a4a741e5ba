// Meetings that were called off or postponed, and what followed them. Cost: one pass over meetings.
// Values: {}
MATCH (m:Meeting)
WHERE m.status IN ['cancelled', 'postponed', 'denied']
OPTIONAL MATCH (m)-[f:FOLLOWED_BY]->(next:Meeting)
RETURN m AS meeting, m.status AS status, m.date AS date, f.how AS how, next
ORDER BY coalesce(m.since, ''), m.id, next.id
LIMIT 100
