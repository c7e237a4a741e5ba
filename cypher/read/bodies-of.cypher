// Returns id, body (ids), tie (its properties), relation: what these entities speak for, are members of and are part of.
// Cost: all their ties of these relations.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]->(b:Entity)
WHERE type(r) IN ['REPRESENTS', 'MEMBER_OF', 'PART_OF']
RETURN id, b.id AS body, properties(r) AS tie, type(r) AS relation
