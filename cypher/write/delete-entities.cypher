// entity: the ids of the entities that are gone, with their ties. Cost: one index read each and their ties.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
DETACH DELETE n
RETURN id AS entity
