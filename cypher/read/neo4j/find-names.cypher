// Returns id, labels, name, aliases, acronym, officialName: first the entities of these kinds with exactly this name,
// then those that the full-text index finds, best score first. Cost: the index entries that match.
CALL () {
  MATCH (node:Entity {name: $name})
  RETURN node, 1e9 AS score
  UNION
  CALL db.index.fulltext.queryNodes('entity_names', $lucene) YIELD node, score
  RETURN node, score
}
WITH node, max(score) AS score
WHERE any(kind IN labels(node) WHERE kind IN $kinds)
ORDER BY score DESC
LIMIT $limit
RETURN node.id AS id, labels(node) AS labels, node.name AS name, node.aliases AS aliases, node.acronym AS acronym,
  node.officialName AS officialName
