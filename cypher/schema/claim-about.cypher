// Nothing: nodes of this label are found by about without a scan.
CREATE INDEX claim_about IF NOT EXISTS FOR (n:Claim) ON (n.about)
