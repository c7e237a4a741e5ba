// Returns key, entity: the entities that these keys name. Cost: one index read each.
UNWIND $keys AS key
MATCH (k:Key {key: key})
RETURN k.key AS key, k.entity AS entity
