// Returns count: the number of ties of one relation. Cost: one count; on the embedded engine a scan of its ties.
MATCH ()-[r:{{relation}}]->()
RETURN count(r) AS count
