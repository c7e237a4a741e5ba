// Nothing: forgets the keys of these entities. Cost: one index read each.
UNWIND $ids AS id
MATCH (k:Key {entity: id})
DELETE k
