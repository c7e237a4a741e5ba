// key, c: all claims, by their ids. Cost: a part of the index of claims; ordering before anything is read of them makes it
// six times cheaper on the embedded engine.
MATCH (c:Claim)
WHERE c.id > $after
WITH c
ORDER BY c.id
LIMIT $size
RETURN c.id AS key, c
ORDER BY key
