// Meetings on an unknown day, for research. Cost: one pass over meetings.
// Values: {}
MATCH (m:Meeting)
WHERE m.precision <> 'day'
RETURN m AS meeting, m.date AS date, m.precision AS precision, m.status AS status
ORDER BY coalesce(m.since, ''), m.id
LIMIT 100
