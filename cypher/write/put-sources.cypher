// Creates or updates sources. Returns nothing. Cost: one index read each.
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s = row
