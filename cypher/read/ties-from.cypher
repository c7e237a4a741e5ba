// Returns tie (its properties), relation: the ties that start at these entities. Cost: the ties of each.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
RETURN properties(r) AS tie, type(r) AS relation
