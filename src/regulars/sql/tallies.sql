-- lines → tallies: one row per customer, order and verdict. The only pass over the lines that the customers and the
-- ledger need; sums are decimals, so they are exact and do not depend on the order of the lines.
SELECT
    customer_id,
    order_id,
    verdict,
    min(ordered_on) AS first_on,
    max(ordered_on) AS last_on,
    sum(amount) AS amount,
    sum(TRY_CAST(quantity AS DECIMAL(18, 4))) AS quantity,
    sum(TRY_CAST(unit_price AS DECIMAL(18, 6))) AS unit_prices,
    count(*) AS lines,
    -- two sets of marks: either has as many as there are lines only where all lines differ
    bit_or(CAST(1 AS BIGINT) << CAST(line_hash % 63 AS INTEGER)) AS marks,
    bit_or(CAST(1 AS BIGINT) << CAST(line_hash % 61 AS INTEGER)) AS other_marks
FROM lines
GROUP BY customer_id, order_id, verdict
$refunds
