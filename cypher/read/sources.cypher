// Returns s: the sources with these ids. Cost: one index read each.
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s
