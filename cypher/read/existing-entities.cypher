// id: those of these entities that there are. Cost: one index read each.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id
