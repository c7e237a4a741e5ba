// Nothing: no two nodes of this label share an id. Look-up by id costs one index read.
CREATE CONSTRAINT batch_id IF NOT EXISTS FOR (n:Batch) REQUIRE n.id IS UNIQUE
