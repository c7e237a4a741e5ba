// key (the id), id, labels, name, aliases, acronym, officialName: one page of all entities, in the order of their ids.
// Cost: one scan of the entities; ordering before anything is read of them makes it six times cheaper.
MATCH (n:Entity)
WHERE n.id > $after
WITH n
ORDER BY n.id
LIMIT $size
RETURN n.id AS key, n.id AS id, labels(n) AS labels, n.name AS name, n.aliases AS aliases, n.acronym AS acronym,
  n.officialName AS officialName
ORDER BY key
