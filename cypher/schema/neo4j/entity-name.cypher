// Nothing: entities are found by their exact name without a scan, stop words included, which the full-text index drops.
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)
