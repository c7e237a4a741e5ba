// about: which of these things a batch has stated claims of. Cost: one index read each.
UNWIND $ids AS id
MATCH (c:Claim {about: id})
WHERE $batch IN c.batches
RETURN DISTINCT id AS about
