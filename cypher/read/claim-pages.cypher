// Returns key, c: a page of all claims, by id. Cost: a part of the index of claims. Ordering before reading anything of
// them makes it six times cheaper on the embedded engine.
MATCH (c:Claim)
WHERE c.id > $after
WITH c
ORDER BY c.id
LIMIT $size
RETURN c.id AS key, c
ORDER BY key
