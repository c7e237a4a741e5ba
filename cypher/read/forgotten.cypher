// Returns id: the hashes among these of somebody who was erased for good. Cost: one index read each.
UNWIND $ids AS id
MATCH (f:Forgotten {id: id})
RETURN f.id AS id
