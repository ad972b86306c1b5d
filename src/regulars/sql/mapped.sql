-- cells → mapped: every line with its total, nothing dropped. Money that went back is negative, however it is written: on
-- a line whose kind says so, or with a quantity below zero.
WITH totals AS (
    SELECT *, $total AS total
    FROM $cells
),
signed AS (
    SELECT
        *,
        $turned AND total > 0 AS turned,
        total > 0 AND ($given_back) AS given_back
    FROM totals
)
SELECT
    customer_id,
    nobody,
    order_id,
    ordered_on,
    product,
    CASE WHEN given_back AND quantity > 0 THEN -quantity ELSE $pieces END AS quantity,
    unit_price,
    TRY_CAST(CASE WHEN turned OR given_back THEN -total ELSE total END AS DECIMAL(18, 4)) AS amount,
    $refunded AS refunded,
    $not_completed AS not_completed,
    $other_currency AS other_currency,
    currency,
    -- beyond 99 trillion no sum would be exact, and no shop sells that
    unreadable OR coalesce(abs(total) >= 1e14, false) AS unreadable,
    repeated_header,
    order_sum,
    $disagrees AS disagrees,
    coalesce(turned, false) AS turned,
    line_hash,
    source_number
FROM signed
