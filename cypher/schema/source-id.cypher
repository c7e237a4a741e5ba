// Nothing: no two nodes of this label share an id. Look-up by id costs one index read.
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE
