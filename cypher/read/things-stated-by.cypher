// Returns about: the ids among these that a batch has made claims about. Cost: one index read each.
UNWIND $ids AS id
MATCH (c:Claim {about: id})
WHERE $batch IN c.batches
RETURN DISTINCT id AS about
