// Nothing: nodes of this label are found by to without a scan.
CREATE INDEX claim_to IF NOT EXISTS FOR (n:Claim) ON (n.to)
