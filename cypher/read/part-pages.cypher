// Returns key, id, batch, claims: a page of all parts of batches, by id. Cost: a part of their index.
MATCH (p:BatchPart)
WHERE p.id > $after
WITH p
ORDER BY p.id
LIMIT $size
RETURN p.id AS key, p.id AS id, p.batch AS batch, p.claims AS claims
ORDER BY key
