// name, count: how many nodes each label has. Cost: a count each; on the embedded engine a scan each.
MATCH (n:Person) RETURN 'Person' AS name, count(n) AS count
UNION ALL MATCH (n:State) RETURN 'State' AS name, count(n) AS count
UNION ALL MATCH (n:Organisation) RETURN 'Organisation' AS name, count(n) AS count
UNION ALL MATCH (n:Meeting) RETURN 'Meeting' AS name, count(n) AS count
UNION ALL MATCH (n:Source) RETURN 'Source' AS name, count(n) AS count
UNION ALL MATCH (n:Claim) RETURN 'Claim' AS name, count(n) AS count
UNION ALL MATCH (n:Batch) RETURN 'Batch' AS name, count(n) AS count
UNION ALL MATCH (n:Decision) RETURN 'Decision' AS name, count(n) AS count
