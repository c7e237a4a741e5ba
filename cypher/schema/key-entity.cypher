// Nothing: nodes of this label are found by entity without a scan.
CREATE INDEX key_entity IF NOT EXISTS FOR (n:Key) ON (n.entity)
