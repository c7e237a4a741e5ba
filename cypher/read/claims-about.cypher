// Returns c: all claims about these things, standing or not. Cost: one index read each.
UNWIND $ids AS id
MATCH (c:Claim {about: id})
RETURN c
