-- lines → refunds: more tallies, of money given back that stands in a column of its own, as a return of the same
-- order. It has no lines and no quantity. What was refunded on a line that is left out is left out with it, but for one
-- that says nothing of what was sold, as of an order that only gives money back.
UNION ALL
SELECT
    customer_id,
    order_id,
    CASE WHEN verdict IN ('sale', 'return', 'zero_amount', 'no_amount') THEN 'return' ELSE verdict END AS verdict,
    min(ordered_on) AS first_on,
    max(ordered_on) AS last_on,
    -sum(refunded) AS amount,
    CAST(0 AS DECIMAL(18, 4)) AS quantity,
    CAST(0 AS DECIMAL(18, 6)) AS unit_prices,
    0 AS lines,
    CAST(0 AS BIGINT) AS marks,
    CAST(0 AS BIGINT) AS other_marks
FROM lines
WHERE refunded <> 0
GROUP BY 1, 2, 3
