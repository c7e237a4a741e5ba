// key, tie, relation, n: ties that start here and where they end, by the id of the tie. Cost: the ties of one entity.
MATCH (a:Entity {id: $id})-[r]->(b:Entity)
WHERE r.id > $after
  AND ($relations IS NULL OR type(r) IN $relations)
  AND ($kinds IS NULL OR any(label IN labels(b) WHERE label IN $kinds))
  AND ($status IS NULL OR b.status IS NULL OR b.status IN $status)
  AND ($since IS NULL OR coalesce(b.until, r.until) IS NULL OR coalesce(b.until, r.until) >= $since)
  AND ($until IS NULL OR coalesce(b.since, r.since) IS NULL OR coalesce(b.since, r.since) <= $until)
RETURN r.id AS key, properties(r) AS tie, type(r) AS relation, b AS n
ORDER BY key
LIMIT $size
