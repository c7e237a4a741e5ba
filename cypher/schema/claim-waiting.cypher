// Nothing: nodes of this label are found by waiting without a scan.
CREATE INDEX claim_waiting IF NOT EXISTS FOR (n:Claim) ON (n.waiting)
