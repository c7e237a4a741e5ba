// Nothing: no two nodes of this label share an id. Look-up by id costs one index read.
CREATE CONSTRAINT batch_part_id IF NOT EXISTS FOR (n:BatchPart) REQUIRE n.id IS UNIQUE
