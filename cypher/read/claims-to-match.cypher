// named, meetings: the ids of the claims in one part of a batch that are about people and organisations, and about
// meetings; all its claims where the part does not tell them apart. Cost: one index read.
MATCH (p:BatchPart {id: $id})
RETURN coalesce(p.named, p.claims) AS named, coalesce(p.meetings, p.claims) AS meetings
