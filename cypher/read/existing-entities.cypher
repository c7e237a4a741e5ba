// Returns id: the ids among these that entities have. Cost: one index read each.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id
