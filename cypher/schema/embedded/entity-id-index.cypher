// Nothing: look-up by id without a scan, which the constraint alone does not give on this engine.
CREATE INDEX entity_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id)
