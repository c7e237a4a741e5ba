// Replaces the properties of entities. Returns entity: the ids of those that exist. Cost: one index read each.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n = row
RETURN n.id AS entity
