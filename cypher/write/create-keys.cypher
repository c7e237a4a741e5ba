// Adds keys. Returns nothing. Cost: one node each.
UNWIND $rows AS row
CREATE (k:Key)
SET k = row
