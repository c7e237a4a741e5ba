// Returns key, n: a page of all entities, by id. Cost: a part of the index of entities, ordered before anything is read
// of them.
MATCH (n:Entity)
WHERE n.id > $after
WITH n
ORDER BY n.id
LIMIT $size
RETURN n.id AS key, n
ORDER BY key
