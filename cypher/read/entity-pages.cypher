// key, n: all entities, by their ids. Cost: a part of the index of entities.
MATCH (n:Entity)
WHERE n.id > $after
RETURN n.id AS key, n
ORDER BY key
LIMIT $size
