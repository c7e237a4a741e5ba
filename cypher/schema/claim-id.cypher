// Nothing: no two nodes of this label share an id. Look-up by id costs one index read.
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE
