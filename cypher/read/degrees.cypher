// id, degree: the number of ties of each of the given entities that exists. Cost: an index look-up and a count each.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, COUNT { (n)--() } AS degree
