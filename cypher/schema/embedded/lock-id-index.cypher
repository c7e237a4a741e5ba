// Nothing: look-up by id without a scan, which the constraint alone does not give on this engine.
CREATE INDEX lock_id_index IF NOT EXISTS FOR (n:Lock) ON (n.id)
