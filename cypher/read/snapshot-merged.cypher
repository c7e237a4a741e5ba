// id, entity: which entity each of the given ids was merged into. Cost: one index look-up each.
UNWIND $ids AS id
MATCH (k:Key {key: id})
RETURN k.key AS id, k.entity AS entity
