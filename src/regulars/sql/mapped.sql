-- cells → mapped: every line with its total, nothing dropped.
WITH totals AS (
    SELECT *, coalesce(amount, coalesce(quantity, 1) * unit_price) AS total
    FROM $cells
)
SELECT
    customer_id,
    order_id,
    ordered_on,
    product,
    coalesce(quantity, 1) AS quantity,
    unit_price,
    TRY_CAST(total AS DECIMAL(18, 4)) AS amount,
    $not_completed AS not_completed,
    -- beyond 99 trillion no sum would be exact, and no shop sells that
    unreadable OR coalesce(abs(total) >= 1e14, false) AS unreadable,
    repeated_header,
    $disagrees AS disagrees,
    line_hash,
    source_number
FROM totals
