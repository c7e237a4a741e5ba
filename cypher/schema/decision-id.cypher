// Nothing: no two nodes of this label share an id. Look-up by id costs one index read.
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE
