// Returns id, source, start, from, to: the claims that wait for review, without their values. Cost: one index read
// each.
MATCH (c:Claim {waiting: true})
RETURN c.id AS id, c.source AS source, c.start AS start, c.from AS from, c.to AS to
