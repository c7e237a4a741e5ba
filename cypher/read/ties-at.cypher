// Returns tie (its properties), relation: these ties, each looked up by its two ends. Cost: the ties of `near`, so
// `near` should be the end with fewer.
UNWIND $ties AS tie
MATCH (a:Entity {id: tie.near})-[r]-(b:Entity)
WHERE b.id = tie.far AND r.id = tie.id
RETURN properties(r) AS tie, type(r) AS relation
