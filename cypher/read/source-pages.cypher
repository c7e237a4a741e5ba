// Returns key, s: a page of all sources, by id. Cost: a part of the index of sources.
MATCH (s:Source)
WHERE s.id > $after
WITH s
ORDER BY s.id
LIMIT $size
RETURN s.id AS key, s
ORDER BY key
