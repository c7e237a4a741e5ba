// Returns d: the decisions about these members or claims. Cost: two index reads each.
UNWIND $ids AS id
MATCH (d:Decision {a: id})
RETURN d
UNION
UNWIND $ids AS id
MATCH (d:Decision {b: id})
RETURN d
