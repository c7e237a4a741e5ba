// Nothing: nodes of this label are found by key without a scan.
CREATE INDEX key_key IF NOT EXISTS FOR (n:Key) ON (n.key)
