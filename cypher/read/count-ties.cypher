// Returns count: how many ties one relation has. Cost: one count; on the embedded engine a scan of its ties.
MATCH ()-[r:{{relation}}]->()
RETURN count(r) AS count
