// Nothing: nodes of this label are found by representing without a scan.
CREATE INDEX claim_representing IF NOT EXISTS FOR (n:Claim) ON (n.representing)
