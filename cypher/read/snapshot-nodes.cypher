// node: those of the given entities that exist. Cost: one index look-up each.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n AS node
