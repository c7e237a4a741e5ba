// Deletes keys. Returns nothing. Cost: one index read each.
UNWIND $ids AS id
MATCH (k:Key {id: id})
DELETE k
