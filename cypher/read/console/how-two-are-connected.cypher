// The shortest way between two people through meetings and offices. Cost: a search from both ends.
// Values: {"from": "person:josep-borrell", "to": "person:kim-jong-un"}
MATCH path = shortestPath((a:Person {id: $from})-[:PARTICIPATED_IN|REPRESENTS*..8]-(b:Person {id: $to}))
RETURN path, length(path) AS edges
