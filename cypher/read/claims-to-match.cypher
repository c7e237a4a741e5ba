// Returns named, meetings: the ids of the claims in one part of a batch that are about people and organisations, and of
// those about meetings. If the part doesn't tell them apart, both hold all its claims. Cost: one index read.
MATCH (p:BatchPart {id: $id})
RETURN coalesce(p.named, p.claims) AS named, coalesce(p.meetings, p.claims) AS meetings
