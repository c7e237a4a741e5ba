// key, claims: the ids of the claims that a batch stated, part by part. Cost: one index read.
MATCH (p:BatchPart {batch: $batch})
WHERE p.id > $after
RETURN p.id AS key, p.claims AS claims
ORDER BY key
LIMIT $size
