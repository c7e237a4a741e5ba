// key, c: the claims of a source, by their ids. Cost: one index read.
MATCH (c:Claim {source: $source})
WHERE c.id > $after
RETURN c.id AS key, c
ORDER BY key
LIMIT $size
