// id: the parts in which a batch lists its claims, in the order of their ids, without the lists. Cost: one index read.
MATCH (p:BatchPart {batch: $batch})
RETURN p.id AS id
ORDER BY id
