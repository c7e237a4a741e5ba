// Writes what claims are about now, between which ends, and whether they stand. Returns nothing. Cost: one index read
// each.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.about = row.about, c.from = row.from, c.to = row.to, c.batches = row.batches, c.batch = row.batch, c.standing = row.standing, c.review = row.review, c.waiting = row.waiting
