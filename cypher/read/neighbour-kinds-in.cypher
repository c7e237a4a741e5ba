// relation, labels, count: how many ties end here, by relation and kind of neighbour. Cost: the ties of one entity.
MATCH (a:Entity {id: $id})<-[r]-(b:Entity)
WHERE r.id > $after
  AND ($relations IS NULL OR type(r) IN $relations)
  AND ($kinds IS NULL OR any(label IN labels(b) WHERE label IN $kinds))
  AND ($status IS NULL OR b.status IS NULL OR b.status IN $status)
  AND ($since IS NULL OR coalesce(b.until, r.until) IS NULL OR coalesce(b.until, r.until) >= $since)
  AND ($until IS NULL OR coalesce(b.since, r.since) IS NULL OR coalesce(b.since, r.since) <= $until)
RETURN type(r) AS relation, labels(b) AS labels, count(*) AS count
