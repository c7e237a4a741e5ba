// Returns key, c: a page of the claims of a source, by id. Cost: all claims of the source, ordered before anything is
// read of them.
MATCH (c:Claim {source: $source})
WHERE c.id > $after
WITH c
ORDER BY c.id
LIMIT $size
RETURN c.id AS key, c
ORDER BY key
