// Returns relation, direction (out, in), kind (the prefix of the ids), count: an entity's neighbours, counted by these
// three. Filters that are null let everything through. Filters on meetings let other kinds through. Cost: the entity's
// ties.
MATCH (e:Entity {id: $id})-[r]-(n:Entity)
WHERE ($relations IS NULL OR type(r) IN $relations)
  AND ($kinds IS NULL OR split(n.id, ':')[0] IN $kinds)
  AND ($status IS NULL OR n.status IS NULL OR n.status IN $status)
  AND ($until IS NULL OR ((n.since IS NULL OR n.since <= $until) AND (r.since IS NULL OR r.since <= $until)))
  AND ($since IS NULL OR ((n.until IS NULL OR n.until >= $since) AND (r.until IS NULL OR r.until >= $since)))
WITH type(r) AS relation, CASE WHEN r.from = $id THEN 'out' ELSE 'in' END AS direction,
  split(n.id, ':')[0] AS kind, n.id AS other
RETURN relation, direction, kind, count(DISTINCT other) AS count
ORDER BY relation, direction, kind
