// Adds entities of one kind. Returns entity: their ids. Cost: one node each.
UNWIND $rows AS row
CREATE (n:Entity:{{kind}})
SET n = row
RETURN n.id AS entity
