// Returns count: the number of claims. Cost: one count.
MATCH (c:Claim)
RETURN count(c) AS count
