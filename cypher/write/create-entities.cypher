// Returns entity: the id of each entity that it adds. All are of one kind. Cost: one node each.
UNWIND $rows AS row
CREATE (n:Entity:{{kind}})
SET n = row
RETURN n.id AS entity
