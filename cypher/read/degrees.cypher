// Returns id, degree: the number of ties of each of these entities that exists. Cost: one index read and one count
// each.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, COUNT { (n)--() } AS degree
