// Nothing: nodes of this label are found by from without a scan.
CREATE INDEX claim_from IF NOT EXISTS FOR (n:Claim) ON (n.from)
