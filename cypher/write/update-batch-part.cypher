// Replaces the claims of a part of a batch. Returns nothing. Cost: one index read.
MATCH (p:BatchPart {id: $id})
SET p.claims = $claims
