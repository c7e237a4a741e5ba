// Returns c: the claims about ties that start at these entities. Cost: one index read each.
UNWIND $ids AS id
MATCH (c:Claim {from: id})
RETURN c
