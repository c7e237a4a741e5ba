// Nothing: look-up by id without a scan, which the constraint alone does not give on this engine.
CREATE INDEX decision_id_index IF NOT EXISTS FOR (n:Decision) ON (n.id)
