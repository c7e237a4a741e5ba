// Writes which batches state claims, and whether they stand and wait for review. Returns nothing. Cost: one index read
// each.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.batches = row.batches, c.batch = row.batch, c.standing = row.standing, c.review = row.review, c.waiting = row.waiting
