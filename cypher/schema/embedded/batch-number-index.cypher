// Nothing: look-up by number without a scan, which the constraint alone does not give on this engine.
CREATE INDEX batch_number_index IF NOT EXISTS FOR (n:Batch) ON (n.number)
