// tie, relation: all properties of the ties that end at these entities. Cost: the ties of each.
UNWIND $ids AS id
MATCH (b:Entity {id: id})<-[r]-(a:Entity)
RETURN properties(r) AS tie, type(r) AS relation
