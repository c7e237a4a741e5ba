// key, c: all claims, by their ids. Cost: a part of the index of claims.
MATCH (c:Claim)
WHERE c.id > $after
RETURN c.id AS key, c
ORDER BY key
LIMIT $size
