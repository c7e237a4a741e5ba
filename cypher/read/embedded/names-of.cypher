// Returns id, labels, name, aliases, acronym, officialName: each of these entities that exists. Cost: one index read
// each.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.aliases AS aliases, n.acronym AS acronym,
  n.officialName AS officialName
