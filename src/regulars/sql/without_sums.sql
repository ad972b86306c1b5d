-- cells → without_sums: a line with the sum of its order's other lines is marked, and its own money and pieces are left
-- out.
WITH priced AS (
    SELECT *, coalesce(amount, coalesce(quantity, 1) * unit_price) AS worth FROM ($cells) AS cells_with_sums
),
parted AS (
    SELECT
        *,
        sum(CASE WHEN product IS NOT NULL THEN worth END) OVER (PARTITION BY order_id) AS parts,
        sum(CASE WHEN product IS NOT NULL AND worth > 0 THEN worth END) OVER (PARTITION BY order_id) AS sold
    FROM priced
),
marked AS (
    SELECT
        *,
        coalesce(
            order_id IS NOT NULL AND product IS NULL AND worth <> 0 AND (
                abs(coalesce(amount, unit_price) - parts) <= 0.005 OR abs(worth - parts) <= 0.005
                OR abs(coalesce(amount, unit_price) - sold) <= 0.005 OR abs(worth - sold) <= 0.005
            ), false
        ) AS is_sum
    FROM parted
)
SELECT
    customer_id,
    nobody,
    order_id,
    ordered_on,
    product,
    CASE WHEN NOT is_sum THEN quantity END AS quantity,
    CASE WHEN NOT is_sum THEN unit_price END AS unit_price,
    CASE WHEN NOT is_sum THEN amount END AS amount,
    order_total,
    discount,
    percent,
    tax,
    shipping,
    refunded,
    currency,
    status,
    type,
    unreadable,
    repeated_header,
    is_sum AS order_sum,
    line_hash,
    source_number
FROM marked
