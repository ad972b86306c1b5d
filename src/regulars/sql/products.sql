-- lines → products: how many different products each customer bought.
SELECT customer_id, CAST(count(product) AS DOUBLE) AS products
FROM (SELECT DISTINCT customer_id, product FROM lines WHERE verdict = 'sale' AND $part) AS bought
GROUP BY customer_id
