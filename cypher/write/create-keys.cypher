// Nothing: adds keys. Cost: one node each.
UNWIND $rows AS row
CREATE (k:Key)
SET k = row
