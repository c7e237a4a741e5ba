// Adds hashes of what was erased for good. Returns nothing. Cost: one node each.
UNWIND $ids AS id
MERGE (f:Forgotten {id: id})
