// relation, count: how many ties there are of each relation. Cost: one scan of the ties.
MATCH (a:Entity)-[r]->(b:Entity)
RETURN type(r) AS relation, count(*) AS count
