// Nothing: no two nodes of this label share an id. Look-up by id costs one index read.
CREATE CONSTRAINT forgotten_id IF NOT EXISTS FOR (n:Forgotten) REQUIRE n.id IS UNIQUE
