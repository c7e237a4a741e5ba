// Adds claims. Returns nothing. Cost: one node each.
UNWIND $rows AS row
CREATE (c:Claim)
SET c = row
