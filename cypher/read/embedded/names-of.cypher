// id, labels, name, aliases, acronym, officialName of those of the given entities that exist. Cost: one index look-up each.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.aliases AS aliases, n.acronym AS acronym,
  n.officialName AS officialName
