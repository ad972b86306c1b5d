"""The notebook recipe's job with Spark alone: Spark SQL for the customers, MLlib for the groups.

    python bench/mllib_script.py SALES.parquet OUT_DIR

MLlib has no k of 1, and one start (k-means||) for each k.
"""

import sys
import time

start = time.perf_counter()
from pyspark.ml.clustering import KMeans  # noqa: E402
from pyspark.ml.feature import StandardScaler, VectorAssembler  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402
from pyspark.sql import functions as f  # noqa: E402

COLUMNS = ["PurchaseFrequency", "TotalSpend", "AveragePurchaseValue"]

source, out = sys.argv[1:]
spark = (
    SparkSession.builder.master("local[*]")
    .config("spark.ui.enabled", "false")
    .config("spark.driver.memory", "4g")
    .config("spark.sql.shuffle.partitions", "8")
    .getOrCreate()
)
imported = time.perf_counter()
customers = (
    spark.read.parquet(source)
    .where("CustomerID IS NOT NULL")
    .groupBy("CustomerID")
    .agg(
        f.countDistinct("InvoiceNo").alias("PurchaseFrequency"),
        f.sum(f.col("Quantity") * f.col("UnitPrice")).alias("TotalSpend"),
    )
    .withColumn("AveragePurchaseValue", f.col("TotalSpend") / f.col("PurchaseFrequency"))
)
vectors = VectorAssembler(inputCols=COLUMNS, outputCol="raw").transform(customers).cache()
scaler = StandardScaler(inputCol="raw", outputCol="features", withMean=True).fit(vectors)
scaled = scaler.transform(vectors).drop("raw").cache()
count = scaled.count()
prepared = time.perf_counter()

fits = {k: KMeans(k=k, seed=42).fit(scaled) for k in range(2, 11)}
swept = time.perf_counter()

fits[4].transform(scaled).drop("features").write.csv(out, header=True)
done = time.perf_counter()

print(
    f"import {imported - start:.2f} prepare {prepared - imported:.2f} sweep {swept - prepared:.2f} "
    f"output {done - swept:.2f} total {done - start:.2f}"
)
print("sse", {k: round(fit.summary.trainingCost, 3) for k, fit in fits.items()}, "customers", count)
spark.stop()
