-- lines → products: how many different products each customer bought; `buyer` is the hash of the customer's id.
-- In order, what is bought once more follows itself: to sort two hashes takes less time and half the memory of grouping.
SELECT buyer, CAST(count(CASE WHEN bought IS DISTINCT FROM before THEN bought END) AS DOUBLE) AS products
FROM (
    SELECT buyer, bought, lag(bought) OVER (PARTITION BY buyer ORDER BY bought) AS before
    FROM (
        SELECT hash(customer_id) AS buyer, CASE WHEN product IS NOT NULL THEN hash(product) END AS bought
        FROM lines
        WHERE verdict = 'sale' AND $part
    ) AS hashed
) AS in_order
GROUP BY buyer
