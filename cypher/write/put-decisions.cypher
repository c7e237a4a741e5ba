// Nothing: adds decisions; one that is there stays. Cost: one index read each.
UNWIND $rows AS row
MERGE (d:Decision {id: row.id})
SET d = row
