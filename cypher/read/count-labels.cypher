// Returns name, count: the number of nodes with each label. Cost: one count each; on the embedded engine one scan each.
MATCH (n:Person) RETURN 'Person' AS name, count(n) AS count
UNION ALL MATCH (n:State) RETURN 'State' AS name, count(n) AS count
UNION ALL MATCH (n:Organisation) RETURN 'Organisation' AS name, count(n) AS count
UNION ALL MATCH (n:Meeting) RETURN 'Meeting' AS name, count(n) AS count
UNION ALL MATCH (n:Source) RETURN 'Source' AS name, count(n) AS count
UNION ALL MATCH (n:Claim) RETURN 'Claim' AS name, count(n) AS count
UNION ALL MATCH (n:Batch) RETURN 'Batch' AS name, count(n) AS count
UNION ALL MATCH (n:Decision) RETURN 'Decision' AS name, count(n) AS count
