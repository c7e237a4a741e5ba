// Returns c: the claims about ties that end at these entities. Cost: one index read each.
UNWIND $ids AS id
MATCH (c:Claim {to: id})
RETURN c
