// Returns about: the ties that claims say start or end at these entities. Cost: two index reads each.
UNWIND $ids AS id
MATCH (c:Claim {from: id})
RETURN c.about AS about
UNION
UNWIND $ids AS id
MATCH (c:Claim {to: id})
RETURN c.about AS about
