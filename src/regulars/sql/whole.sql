-- cells → whole: what an order says once, on each of its lines. Money is shared out in hundredths of a cent, the rest
-- of the division on one line, so that the shares add up to the total. Lines that were deleted have none.
WITH orders AS (
    SELECT
        *,
        CASE WHEN min(customer_id) OVER same_order = max(customer_id) OVER same_order
            THEN max(customer_id) OVER same_order END AS order_customer,
        CASE WHEN min(ordered_on) OVER same_order = max(ordered_on) OVER same_order
            THEN max(ordered_on) OVER same_order END AS order_day,
        CASE WHEN min(status) OVER same_order = max(status) OVER same_order
            THEN max(status) OVER same_order END AS order_status,
        CASE WHEN min(currency) OVER same_order = max(currency) OVER same_order
            THEN max(currency) OVER same_order END AS order_currency,
        CASE WHEN min(type) OVER same_order = max(type) OVER same_order
            THEN max(type) OVER same_order END AS order_type,
        max(amount) OVER same_order - min(amount) OVER same_order > 0.005 AS totals_differ,
        TRY_CAST(round(max(amount) OVER same_order * 10000) AS BIGINT) AS total,
        $gone AS gone,
        greatest(count(CASE WHEN NOT $gone THEN 1 END) OVER same_order, 1) AS lines,
        row_number() OVER (PARTITION BY order_id ORDER BY $in_order) AS line
    FROM cells
    WINDOW same_order AS (PARTITION BY order_id)
)
SELECT
    $customer AS customer_id,
    nobody,
    order_id,
    $ordered_on AS ordered_on,
    product,
    quantity,
    unit_price,
    $amount AS amount,
    $order_total AS order_total,
    discount,
    percent,
    tax,
    shipping,
    refunded,
    $currency AS currency,
    $status AS status,
    $type AS type,
    unreadable OR $differs AS unreadable,
    repeated_header,
    order_sum,
    line_hash,
    source_number
FROM orders
