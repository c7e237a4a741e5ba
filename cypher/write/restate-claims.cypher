// Writes which batches state claims. Returns nothing. Cost: one index read each.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.batches = row.batches
