// Returns claims: the ids of the claims in one part of a batch. Cost: one index read.
MATCH (p:BatchPart {id: $id})
RETURN p.claims AS claims
