// Nothing: writes which batches state claims, whether they stand and wait for a review. Cost: one index read each.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.batches = row.batches, c.batch = row.batch, c.standing = row.standing, c.review = row.review, c.waiting = row.waiting
