-- $lines, copied → copies: how often each line that is there more than once is, per source and verdict, and its amount.
SELECT line_hash, source_number, verdict, count(*) AS copies, min(amount) AS amount
FROM $lines
WHERE verdict <> 'repeated_header' AND line_hash IN (SELECT line_hash FROM copied)
GROUP BY line_hash, source_number, verdict
