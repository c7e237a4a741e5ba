// Returns c: the claims with these ids. Cost: one index read each.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN c
