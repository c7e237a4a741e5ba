// Deletes entities with their ties. Returns entity: the ids. Cost: one index read each, and their ties.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
DETACH DELETE n
RETURN id AS entity
