// Nothing: adds keys. Cost: one node each.
UNWIND $rows AS row
MERGE (k:Key {id: row.id})
SET k = row
