// Nothing: no two nodes of this label share an id. Look-up by id costs one index read.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE
