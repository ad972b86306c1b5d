-- tallies → orders: one row per order of a known customer. An order that only returns has lines = 0: it lowers what
-- was spent and is not a purchase.
SELECT
    customer_id,
    order_id,
    min(CASE WHEN verdict = 'sale' THEN first_on END) AS ordered_on,
    coalesce(sum(CASE WHEN verdict = 'sale' THEN amount END), 0) AS amount,
    coalesce(-sum(CASE WHEN verdict = 'return' THEN amount END), 0) AS returned,
    coalesce(sum(quantity), 0) AS quantity,
    coalesce(sum(CASE WHEN verdict = 'sale' THEN unit_prices END), 0) AS unit_prices,
    coalesce(sum(CASE WHEN verdict = 'sale' THEN lines END), 0) AS lines
FROM tallies
WHERE verdict IN ('sale', 'return')
GROUP BY customer_id, order_id
