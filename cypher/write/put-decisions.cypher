// Creates or updates decisions. Returns nothing. Cost: one index read each.
UNWIND $rows AS row
MERGE (d:Decision {id: row.id})
SET d = row
