// Nothing: creates or updates sources. Cost: one index read each.
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s = row
