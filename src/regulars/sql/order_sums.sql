-- cells → order_sums, one row: how many orders of several products have a line without one, and in how many that is
-- their sum, as a total or as a price.
WITH orders AS (
    SELECT
        count(product) AS products,
        sum(CASE WHEN product IS NOT NULL THEN coalesce(amount, coalesce(quantity, 1) * unit_price) END) AS parts,
        max(CASE WHEN product IS NULL THEN coalesce(amount, unit_price) END) AS written,
        max(CASE WHEN product IS NULL THEN coalesce(amount, coalesce(quantity, 1) * unit_price) END) AS worth
    FROM cells
    WHERE order_id IS NOT NULL AND NOT repeated_header
    GROUP BY order_id
)
SELECT
    count(CASE WHEN products > 1 AND written <> 0 THEN 1 END) AS with_blank,
    count(
        CASE WHEN products > 1 AND written <> 0 AND (abs(written - parts) <= 0.005 OR abs(worth - parts) <= 0.005)
            THEN 1 END
    ) AS with_sum
FROM orders
