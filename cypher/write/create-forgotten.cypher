// Nothing: adds hashes of what was erased for good. Cost: one node each.
UNWIND $ids AS id
MERGE (f:Forgotten {id: id})
