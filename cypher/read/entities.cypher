// Returns n: the entities with these ids. Cost: one index read each.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n
