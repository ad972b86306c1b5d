"""Sales → a file as a shop's system would export it: CSV or Parquet, the same bytes each time.

CSV is put together from padded texts, which takes a third of the time that the engine's own writer does.
"""

from collections.abc import Sequence
from io import BufferedIOBase
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from regulars import shop
from regulars.baskets import NOBODY, Catalogue, Sales
from regulars.engine import DuckDB, literal
from regulars.shop import Ints

HEADERS = ("Order ID", "Order date", "Customer", "SKU", "Product", "Quantity", "Unit price")
HEADER = ",".join(HEADERS) + "\n"
CHUNK_ORDERS = 6000  # as many as fit a processor's cache
Bytes = NDArray[np.uint8]


class Writer(Protocol):
    """What writes one file after the other."""

    def write(self, sold: Sales, path: Path) -> None:
        """Write a whole file."""


class CsvWriter:
    """UTF-8, comma, a point in the price."""

    def __init__(self, stock: Catalogue) -> None:
        products = [f"{sku},{_quoted(name)}," for sku, name in zip(stock.skus, stock.names, strict=True)]
        self._products = _table(products)
        self._days = _table([f",{date.isoformat()} " for date in shop.dates()])
        clock = np.arange(shop.DAY_SECONDS)
        parts = [_digits(100 + part, 2) for part in (clock // 3600, clock // 60 % 60, clock % 60)]
        colon = np.full((len(clock), 1), ord(":"), np.uint8)
        comma = np.full((len(clock), 1), ord(","), np.uint8)
        self._times = _rows([parts[0], colon, parts[1], colon, parts[2], comma])
        self._prices = _table([f"{cents // 100}.{cents % 100:02d}\n" for cents in range(int(stock.cents.max()) + 1)])

    def write(self, sold: Sales, path: Path) -> None:
        """Write a file with its header."""
        with path.open("wb") as file:
            file.write(HEADER.encode())
            self.append(sold, file)

    def append(self, sold: Sales, file: BufferedIOBase) -> None:
        """Write the lines to an open file."""
        file.writelines(self._text(chunk) for chunk in sold.chunks(CHUNK_ORDERS))

    def _text(self, sold: Sales) -> bytes:
        """The lines as text. Every cell is padded with zero bytes, which are then left out."""
        day, clock = np.divmod(sold.second, shop.DAY_SECONDS)
        letter = (sold.returned * np.uint8(ord("R")))[:, np.newaxis]
        number = _digits(sold.number)
        customer = _digits(np.where(sold.customer == NOBODY, 0, shop.FIRST_CUSTOMER + sold.customer))
        comma = np.full((len(day), 1), ord(","), np.uint8)
        head = _rows([letter, number, _bytes(self._days[day]), _bytes(self._times[clock]), customer, comma])
        most = int(np.abs(sold.pieces).max(initial=0))
        pieces = _table([f"{count}," for count in range(-most, most + 1)])
        tables = (np.repeat(head, sold.lines), self._products[sold.product], pieces[sold.pieces + most])
        columns = (*tables, self._prices[sold.cents])
        whole = np.empty(len(sold.product), [(f"f{at}", column.dtype) for at, column in enumerate(columns)])
        for at, column in enumerate(columns):
            whole[f"f{at}"] = column
        padded: Bytes = whole.view(np.uint8)
        return bytes(padded[padded != 0])


class ParquetWriter:
    """Typed columns; the ids are text."""

    # Most ids are new: to try a dictionary for them takes as long as all the rest.
    OPTIONS = "FORMAT parquet, COMPRESSION snappy, DICTIONARY_SIZE_LIMIT 4096, WRITE_BLOOM_FILTER false"

    def __init__(self, stock: Catalogue) -> None:
        self._engine = DuckDB(threads=1, interruptible=False)  # a part takes about a second
        self._engine.run("SET preserve_insertion_order = true")
        columns = [f"unnest(range({len(stock.skus)}))::INTEGER AS product"]
        # As enums they are written as the dictionaries that they are, which is several times as fast as texts.
        for name, values in (("sku", stock.skus), ("name", stock.names)):
            self._engine.run(f"CREATE TYPE {name}_type AS ENUM ({', '.join(map(literal, values))})")
            columns.append(f"unnest(enum_range(NULL::{name}_type))::{name}_type AS {name}")
        self._engine.table("products", f"SELECT {', '.join(columns)}")

    def write(self, sold: Sales, path: Path) -> None:
        """Write a whole file."""
        start = np.datetime64(shop.FIRST_DAY, "us")
        ordered = start + sold.second * np.timedelta64(1_000_000, "us")
        columns = {
            "number": np.repeat(sold.number, sold.lines),
            "returned": np.repeat(sold.returned, sold.lines),
            "ordered": np.repeat(ordered, sold.lines),
            "customer": np.repeat(shop.FIRST_CUSTOMER + sold.customer, sold.lines),
            "product": sold.product,
            "pieces": sold.pieces,
            "cents": sold.cents,
        }
        self._engine.register("sold", columns)
        cells = (
            "CASE WHEN returned THEN 'R' || number::VARCHAR ELSE number::VARCHAR END",
            "ordered",
            f"CASE WHEN customer >= {shop.FIRST_CUSTOMER} THEN customer::VARCHAR END",
            "sku",
            "name",
            "pieces",
            "(cents * 0.01)::DECIMAL(9, 2)",
        )
        named = ", ".join(f'{cell} AS "{header}"' for cell, header in zip(cells, HEADERS, strict=True))
        query = f"SELECT {named} FROM sold JOIN products USING (product)"
        self._engine.run(f"COPY ({query}) TO {literal(str(path))} ({self.OPTIONS})")


WRITERS: dict[str, type[CsvWriter] | type[ParquetWriter]] = {"parquet": ParquetWriter, "csv": CsvWriter}


def _quoted(cell: str) -> str:
    return f'"{cell}"' if "," in cell else cell


def _table(texts: Sequence[str]) -> NDArray[np.void]:
    """Texts → fixed-width bytes, padded with zeros, one item each."""
    cells = np.array([text.encode() for text in texts])
    return cells.view(f"V{cells.dtype.itemsize}")


def _bytes(items: NDArray[np.void]) -> Bytes:
    """Fixed-width items → a matrix with a row of bytes for each."""
    return items.view(np.uint8).reshape(len(items), -1)


def _rows(parts: Sequence[Bytes]) -> NDArray[np.void]:
    """Matrices side by side → one item for each row."""
    joined = np.concatenate(parts, axis=1)
    return joined.view(f"V{joined.shape[1]}").ravel()


def _digits(values: Ints, last: int | None = None) -> Bytes:
    """Whole numbers → their digits, zero bytes before them and for 0; `last`: only so many of the last digits."""
    width = last or len(str(int(values.max(initial=1))))
    digits = np.empty((len(values), width), np.uint8)
    rest = values
    for at in range(width - 1, -1, -1):
        rest, digit = np.divmod(rest, 10)
        digits[:, at] = np.where((rest > 0) | (digit > 0), digit + ord("0"), 0)
    return digits
