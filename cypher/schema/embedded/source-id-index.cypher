// Nothing: look-up by id without a scan, which the constraint alone does not give on this engine.
CREATE INDEX source_id_index IF NOT EXISTS FOR (n:Source) ON (n.id)
