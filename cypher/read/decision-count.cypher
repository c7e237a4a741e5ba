// count: how many decisions there are. Cost: one count.
MATCH (d:Decision)
RETURN count(d) AS count
