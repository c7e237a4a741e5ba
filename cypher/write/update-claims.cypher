// Replaces the properties of claims. Returns nothing. Cost: one index read each.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c = row
