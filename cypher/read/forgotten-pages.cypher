// Returns key: a page of the hashes of everything that was erased for good. Cost: a part of their index.
MATCH (f:Forgotten)
WHERE f.id > $after
WITH f
ORDER BY f.id
LIMIT $size
RETURN f.id AS key
ORDER BY key
