// Nothing: nodes of this label are found by source without a scan.
CREATE INDEX claim_source IF NOT EXISTS FOR (n:Claim) ON (n.source)
