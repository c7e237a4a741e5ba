// Nothing: nodes of this label are found by key without a scan.
CREATE INDEX claim_key IF NOT EXISTS FOR (n:Claim) ON (n.key)
