// id: those of these hashes that are of somebody erased for good. Cost: one index read each.
UNWIND $ids AS id
MATCH (f:Forgotten {id: id})
RETURN f.id AS id
