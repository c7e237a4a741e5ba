// Nothing: nodes of this label are found by batch without a scan.
CREATE INDEX batch_part_batch IF NOT EXISTS FOR (n:BatchPart) ON (n.batch)
