// Nothing: no two nodes of this label share an id. Look-up by id costs one index read.
CREATE CONSTRAINT key_id IF NOT EXISTS FOR (n:Key) REQUIRE n.id IS UNIQUE
