// count: how many claims there are. Cost: one count.
MATCH (c:Claim)
RETURN count(c) AS count
