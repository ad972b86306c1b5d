-- cells → order_sums, one row: how many orders of several products have a line without one, and in how many that is
-- their sum, as a total or as a price; the same of all orders, which only lines that are called a sum tell of. What came
-- back later is not in it.
WITH priced AS (
    SELECT *, coalesce(amount, coalesce(quantity, 1) * unit_price) AS own FROM cells
),
orders AS (
    SELECT
        count(product) AS products,
        sum(CASE WHEN product IS NOT NULL THEN own END) AS parts,
        sum(CASE WHEN product IS NOT NULL AND own > 0 THEN own END) AS sold,
        max(CASE WHEN product IS NULL THEN coalesce(amount, unit_price) END) AS written,
        max(CASE WHEN product IS NULL THEN own END) AS worth
    FROM priced
    WHERE order_id IS NOT NULL AND NOT repeated_header
    GROUP BY order_id
),
told AS (
    SELECT
        products,
        written,
        abs(written - parts) <= 0.005 OR abs(worth - parts) <= 0.005
        OR abs(written - sold) <= 0.005 OR abs(worth - sold) <= 0.005 AS summed
    FROM orders
)
SELECT
    count(CASE WHEN products > 1 AND written <> 0 THEN 1 END) AS with_blank,
    count(CASE WHEN products > 1 AND written <> 0 AND summed THEN 1 END) AS with_sum,
    count(CASE WHEN written <> 0 THEN 1 END) AS with_name,
    count(CASE WHEN written <> 0 AND summed THEN 1 END) AS with_own_sum
FROM told
