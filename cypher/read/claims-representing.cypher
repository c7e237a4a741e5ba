// Returns c: the claims about participations on behalf of these bodies. Cost: one index read each.
UNWIND $ids AS id
MATCH (c:Claim {representing: id})
RETURN c
