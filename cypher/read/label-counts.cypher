// labels, count: how many entities there are of each kind. Cost: one scan of the entities.
MATCH (n:Entity)
RETURN labels(n) AS labels, count(*) AS count
