// Returns since, until, precision, count: as meetings-by-day does, for the meetings that one entity took part in. Cost:
// the entity's ties.
MATCH (e:Entity {id: $entity})-[:PARTICIPATED_IN]->(m:Meeting)
WHERE ($status IS NULL OR m.status IN $status)
  AND (m.since IS NULL OR m.since <= $until) AND (m.until IS NULL OR m.until >= $since)
WITH m.since AS since, CASE WHEN m.precision = 'day' THEN m.since ELSE m.until END AS until, m.precision AS precision
RETURN since, until, precision, count(*) AS count
ORDER BY since, until, precision
