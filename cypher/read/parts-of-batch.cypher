// Returns id: the parts in which a batch lists its claims, by id, without the lists. Cost: one index read.
MATCH (p:BatchPart {batch: $batch})
RETURN p.id AS id
ORDER BY id
