-- tallies → ledger: rows and money per verdict.
SELECT verdict, sum(lines) AS rows, coalesce(sum(amount), 0) AS money
FROM tallies
GROUP BY verdict
