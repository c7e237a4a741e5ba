// Returns name, count: how many ties one relation has. Cost: one count; on the embedded engine a scan.
MATCH ()-[r:{{relation}}]->()
RETURN '{{relation}}' AS name, count(r) AS count
