// entity: the created entities. Cost: one node each.
UNWIND $rows AS row
CREATE (n:Entity:Organisation)
SET n = row
RETURN n.id AS entity
