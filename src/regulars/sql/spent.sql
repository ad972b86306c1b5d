-- cells → spent: line totals that hold goods only. What an order says once about a discount is shared out over its lines
-- by their worth, as differences of rounded running sums, so that the shares add up; a refund it says once stands on one,
-- which was not deleted.
-- A tip has no share in a discount.
WITH worths AS (
    SELECT
        *,
        TRY_CAST($worth AS DECIMAL(18, 4)) AS worth,
        $disagrees AS disagrees,
        $shares AS shares
    FROM $cells
),
discounted AS (
    SELECT
        *,
        TRY_CAST(CASE WHEN order_id IS NOT NULL THEN $order_discount END AS DECIMAL(18, 4)) AS order_discount,
        sum(CASE WHEN shares THEN worth END) OVER (PARTITION BY order_id) AS order_worth,
        sum(CASE WHEN shares THEN worth END) OVER (
            PARTITION BY order_id ORDER BY line_hash, source_number ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS worth_so_far,
        row_number() OVER (PARTITION BY order_id ORDER BY $in_order) AS line,
        $order_refunded AS order_refunded
    FROM worths
),
reduced AS (
    SELECT
        *,
        CASE
            WHEN shares AND order_discount <> 0 AND order_worth <> 0 THEN worth
                - CAST(round(sign(order_worth) * order_discount * CAST(worth_so_far AS DOUBLE) / CAST(order_worth AS DOUBLE), 4) AS DECIMAL(18, 4))
                + CAST(round(sign(order_worth) * order_discount * CAST(worth_so_far - worth AS DOUBLE) / CAST(order_worth AS DOUBLE), 4) AS DECIMAL(18, 4))
            ELSE worth
        END AS paid
    FROM discounted
)
SELECT
    customer_id,
    nobody,
    order_id,
    ordered_on,
    product,
    quantity,
    unit_price,
    paid AS amount,
    coalesce(amount, coalesce(quantity, 1) * unit_price) AS written,
    $refunded AS refunded,
    currency,
    status,
    type,
    unreadable,
    repeated_header,
    order_sum,
    disagrees,
    line_hash,
    source_number
FROM reduced
