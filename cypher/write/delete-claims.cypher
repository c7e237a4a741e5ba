// Deletes claims. Returns nothing. Cost: one index read each.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
DELETE c
