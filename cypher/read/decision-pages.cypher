// Returns key, d: a page of all decisions, by id. Cost: a part of their index.
MATCH (d:Decision)
WHERE d.id > $after
WITH d
ORDER BY d.id
LIMIT $size
RETURN d.id AS key, d
ORDER BY key
