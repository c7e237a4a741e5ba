// Nothing: look-up by id without a scan, which the constraint alone does not give on this engine.
CREATE INDEX forgotten_id_index IF NOT EXISTS FOR (n:Forgotten) ON (n.id)
