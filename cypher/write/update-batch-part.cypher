// Nothing: lists other claims for a part of a batch. Cost: one index read.
MATCH (p:BatchPart {id: $id})
SET p.claims = $claims
