"""One known set of orders, written in every way a shop's system might write it; and what must be read back.

`shop` makes the truth from a seed: orders with their lines. `Layout` is how it is written: form, encoding, separator,
decimal sign, date style, shape and language. `write` makes the file, `expected` says what the file holds.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import sqlite3
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

Cell = Any
Rows = list[dict[str, Cell]]

HEADERS: Mapping[str, tuple[str, ...]] = {
    "en": ("Customer ID", "Order ID", "Order date", "SKU", "Quantity", "Unit price", "Line total", "Order total",
           "Discount", "VAT"),
    "de": ("Kundennummer", "Bestellnummer", "Bestelldatum", "Artikelnummer", "Menge", "Einzelpreis", "Zeilensumme",
           "Bestellsumme", "Rabatt", "MwSt."),
    "fr": ("N° client", "N° commande", "Date de commande", "Référence", "Quantité", "Prix unitaire", "Montant",
           "Total commande", "Remise", "TVA"),
    "es": ("ID cliente", "Número de pedido", "Fecha de pedido", "Código producto", "Cantidad", "Precio unitario",
           "Importe", "Total pedido", "Descuento", "IVA"),
    "it": ("Codice cliente", "Numero ordine", "Data ordine", "Codice articolo", "Quantità", "Prezzo unitario",
           "Importo", "Totale ordine", "Sconto", "IVA"),
    "pt": ("Código do cliente", "Número do pedido", "Data do pedido", "Código do produto", "Quantidade",
           "Preço unitário", "Valor total", "Total do pedido", "Desconto", "IVA"),
    "nl": ("Klantnummer", "Ordernummer", "Besteldatum", "Artikelnummer", "Aantal", "Stukprijs", "Bedrag",
           "Ordertotaal", "Korting", "BTW"),
    "pl": ("Numer klienta", "Numer zamówienia", "Data zamówienia", "Kod produktu", "Ilość", "Cena jednostkowa",
           "Kwota", "Wartość zamówienia", "Rabat", "VAT"),
    "sv": ("Kundnummer", "Ordernummer", "Orderdatum", "Artikelnummer", "Antal", "Styckpris", "Radsumma",
           "Ordersumma", "Rabatt", "Moms"),
}  # fmt: skip
COLUMNS = (
    "customer", "order", "date", "product", "quantity", "unit_price", "amount", "order_total", "discount", "tax",
)  # fmt: skip

MONTHS: Mapping[str, str] = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
}

SHAPES: Mapping[str, tuple[str, ...]] = {
    "priced": ("customer", "order", "date", "product", "quantity", "unit_price"),
    "totalled": ("customer", "order", "date", "product", "quantity", "amount"),
    "both": ("customer", "order", "date", "product", "quantity", "unit_price", "amount"),
    "bare": ("customer", "order", "date", "amount"),
    "no_order_id": ("customer", "date", "product", "quantity", "unit_price"),
    "per_order": ("customer", "order", "date", "order_total"),
    "first_line": ("customer", "order", "date", "product", "quantity", "unit_price", "order_total"),
    "repeated": ("customer", "order", "date", "product", "quantity", "unit_price", "order_total"),
    "discounted": ("customer", "order", "date", "product", "quantity", "unit_price", "discount", "amount"),
    "taxed": ("customer", "order", "date", "product", "quantity", "unit_price", "tax", "amount"),
    "order_discount": ("customer", "order", "date", "product", "quantity", "unit_price", "order_total", "discount"),
}
"""How a table is cut into rows, and the columns it has then."""

IDS = ("customer", "order")
WHOLE_ORDERS = ("per_order",)
EPOCH = date(1970, 1, 1)
START = datetime(1970, 1, 1)  # noqa: DTZ001 - a shop's own time

DATES: Mapping[str, Callable[[datetime, str], str]] = {
    "iso": lambda at, _: f"{at:%Y-%m-%d}",
    "iso_time": lambda at, _: f"{at:%Y-%m-%d %H:%M:%S}",
    "iso_t": lambda at, _: f"{at:%Y-%m-%dT%H:%M:%S}",
    "iso_z": lambda at, _: f"{at:%Y-%m-%dT%H:%M:%S}Z",
    "iso_offset": lambda at, _: f"{at:%Y-%m-%dT%H:%M:%S}+02:00",
    "dmy_slash": lambda at, _: f"{at.day}/{at.month}/{at.year}",
    "dmy_time": lambda at, _: f"{at:%d/%m/%Y} {at.hour}:{at:%M}",
    "dmy_dot": lambda at, _: f"{at:%d.%m.%Y}",
    "dmy_dash": lambda at, _: f"{at:%d-%m-%Y}",
    "dmy_short": lambda at, _: f"{at:%d/%m/%y}",
    "mdy_slash": lambda at, _: f"{at.month}/{at.day}/{at.year}",
    "mdy_time": lambda at, _: f"{at.month}/{at.day}/{at.year} {at:%I:%M:%S %p}",
    "mdy_short": lambda at, _: f"{at.month}/{at.day}/{at:%y}",
    "ymd_slash": lambda at, _: f"{at:%Y/%m/%d}",
    "compact": lambda at, _: f"{at:%Y%m%d}",
    "named_short": lambda at, _: f"{at.day}-{at:%b}-{at:%y}",
    "named_long": lambda at, language: f"{at.day} {MONTHS[language].split()[at.month - 1]} {at.year}",
    "named_first": lambda at, _: f"{at:%B} {at.day}, {at.year}",
    "epoch": lambda at, _: str(int((at - START).total_seconds())),
    "epoch_ms": lambda at, _: str(int((at - START).total_seconds()) * 1000),
    "serial": lambda at, _: str((at.date() - date(1899, 12, 30)).days),
    "weekday": lambda at, _: f"{at:%a, %d %b %Y %H:%M:%S} GMT",
}

TEXT_FORMS = ("csv", "tsv", "txt", "csv.gz", "zip")
FORMS = (*TEXT_FORMS, "xlsx", "xls", "parquet", "json", "jsonl", "sqlite", "duckdb")
SEPARATORS = (",", ";", "\t", "|")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252", "latin-1", "cp1250", "iso8859-2")
THOUSANDS = ("", ",", ".", " ", "\u00a0", "\u202f", "'")
NEGATIVES = ("-{}", "({})", "{}-", "\u2212{}")
MONEY = ("{}", "{} €", "€{}", "EUR {}", "{} kr")
PREAMBLES = ((), ("Sales report",), ("Sales report 2024", "", "Exported by the till on 3 January"))
FOOTERS = ((), ("",), ("Total",))


@dataclass(frozen=True)
class Line:
    """One line of an order; the price has two decimals."""

    product: str
    quantity: int
    price: Decimal

    @property
    def amount(self) -> Decimal:
        return self.quantity * self.price

    @property
    def discount(self) -> Decimal:
        """A tenth off every other piece of goods; nothing off what comes back."""
        off = (self.amount / 10).quantize(Decimal("0.01"))
        return off if int(self.product[1:]) % 2 and self.quantity > 0 else Decimal("0.00")

    @property
    def tax(self) -> Decimal:
        return (self.amount / 5).quantize(Decimal("0.01"))


@dataclass(frozen=True)
class Order:
    """One order; `customer` is empty where nobody knows."""

    customer: str
    order: str
    at: datetime
    lines: tuple[Line, ...]

    @property
    def total(self) -> Decimal:
        return sum((line.amount for line in self.lines), Decimal(0))


@dataclass(frozen=True)
class Layout:
    """How the orders are written."""

    form: str = "csv"
    language: str = "en"
    shape: str = "priced"
    dates: str = "iso"
    encoding: str = "utf-8"
    separator: str = ","
    decimal: str = "."
    thousands: str = ""
    money: str = "{}"
    negative: str = "-{}"
    quote_all: bool = False
    line_end: str = "\n"
    typed: bool = True  # where the form has types of its own
    preamble: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    sums: bool = False  # a last line with the sums
    float_ids: bool = False  # ids of digits as a spreadsheet makes them: 17850.0
    extra: bool = False  # columns that are no part of a sale
    shuffled: int = 0  # the order of the columns

    @property
    def is_text(self) -> bool:
        return self.form in TEXT_FORMS

    @property
    def by_order(self) -> bool:
        """Whether only whole orders can be compared."""
        return self.shape in (*WHOLE_ORDERS, "order_discount")

    def possible(self) -> bool:
        """Whether anybody could write so: the signs of a number differ, and the page has the letters."""
        if self.decimal == self.thousands or (self.decimal == "," and self.thousands == "'"):
            return False
        written = (*HEADERS[self.language], MONTHS[self.language], self.money, self.thousands, self.negative)
        words = " ".join(written)
        try:
            words.encode(self.encoding)
        except UnicodeEncodeError:
            return False
        return True


def shop(seed: int, orders: int = 30, ids: str = "number") -> list[Order]:
    """Orders of a few customers over two years, with returns and lines that nobody is known for."""
    random = Random(seed)
    write_id = {
        "number": lambda number: str(17_000 + 37 * number),
        "zeros": lambda number: f"{37 * number:06d}",
        "letters": lambda number: f"C-{37 * number:04d}",
        "mail": lambda number: f"person{number}@example.org",
    }[ids]
    write_order = {"number": "{}", "zeros": "00{}", "letters": "SO-{}", "mail": "#{}"}[ids]
    customers = [write_id(number) for number in range(1, 3 + orders // 4)]
    first = datetime(2023, 1, 1, 9)  # noqa: DTZ001 - a shop's own time
    found = []
    for number in range(orders):
        at = first + timedelta(days=random.randrange(700), minutes=random.randrange(480))
        back = random.random() < 0.1
        lines = tuple(
            Line(
                f"P{random.randrange(100, 140)}",
                random.randint(1, 12) * (-1 if back else 1),
                Decimal(random.choice((random.randint(100, 25_000), random.randint(100_000, 250_000)))) / 100,
            )
            for _ in range(random.randint(1, 4))
        )
        customer = "" if random.random() < 0.08 else random.choice(customers)
        found.append(Order(customer, write_order.format(5_000 + number), at, lines))
    return found


def rows(orders: list[Order], layout: Layout) -> Rows:
    """The table as values, by canonical column."""
    table: Rows = []
    for order in orders:
        off = sum((line.discount for line in order.lines), Decimal("0.00"))
        whole = {"customer": order.customer, "order": order.order, "date": order.at, "order_total": order.total}
        if layout.shape == "order_discount":
            whole |= {"order_total": order.total - off, "discount": off}
        for number, line in enumerate(order.lines[:1] if layout.shape in WHOLE_ORDERS else order.lines):
            own = {"product": line.product, "quantity": line.quantity, "unit_price": line.price, "amount": line.amount}
            if layout.shape == "discounted":
                own |= {"discount": line.discount, "amount": line.amount - line.discount}
            if layout.shape == "taxed":
                own |= {"tax": line.tax, "amount": line.amount + line.tax}
            row = {name: (own | whole)[name] for name in SHAPES[layout.shape]}
            if layout.shape in ("first_line", "order_discount") and number:
                row |= {name: "" for name in ("customer", "date", "order_total", "discount") if name in row}
            table.append(row)
    return table


def expected(orders: list[Order], layout: Layout) -> Counter[tuple[Any, ...]]:
    """What the kept lines must be: customer, order, day, amount; with how often each occurs.

    Where an order's total is all there is, or its discount is shared by its lines, one entry stands for the order.
    """
    found: Counter[tuple[Any, ...]] = Counter()
    for order in orders:
        if order.customer:
            day = (order.at.date() - EPOCH).days
            name = f"day {day}" if layout.shape == "no_order_id" else order.order
            less = layout.shape in ("discounted", "order_discount")
            amounts = [line.amount - (line.discount if less else 0) for line in order.lines]
            if layout.by_order:
                amounts = [sum(amounts, Decimal(0))]
            found.update((order.customer, name, day, amount) for amount in amounts)
    return found


def _number(value: Decimal | int, layout: Layout, *, money: bool) -> str:
    whole, _, cents = f"{abs(value):,}".partition(".") if not money else f"{abs(value):,.2f}".partition(".")
    text = whole.replace(",", layout.thousands) + (layout.decimal + cents if cents else "")
    text = layout.negative.format(text) if value < 0 else text
    return layout.money.format(text) if money else text


def _text(column: str, value: Cell, layout: Layout) -> str:
    """A cell as text."""
    if value == "":
        return ""
    if isinstance(value, datetime):
        return DATES[layout.dates](value, layout.language)
    if isinstance(value, Decimal | int):
        return _number(value, layout, money=isinstance(value, Decimal))
    return f"{value}.0" if layout.float_ids and column in IDS and _digits(value) else str(value)


def _digits(value: str) -> bool:
    return value.isdigit() and value[0] != "0"


def _typed(column: str, value: Cell, layout: Layout) -> Cell:
    """A cell as a form with types of its own holds it."""
    if column in IDS and layout.typed and layout.float_ids and _digits(value):
        return float(value)
    if not layout.typed or isinstance(value, str):
        return _text(column, value, layout) or None
    return float(value) if isinstance(value, Decimal) else value


def _table(orders: list[Order], layout: Layout, cell: Callable[[str, Cell, Layout], Cell]) -> tuple[list[str], Rows]:
    """Headers, and rows by header, in the layout's order of columns."""
    names = dict(zip(COLUMNS, HEADERS[layout.language], strict=True))
    table = [
        {names[column]: cell(column, value, layout) for column, value in row.items()} for row in rows(orders, layout)
    ]
    if layout.extra:
        table = [row | {"Note": "gift, please" if at % 3 else "", "Channel": "web"} for at, row in enumerate(table)]
    if layout.sums and layout.form not in ("parquet", "duckdb"):  # where a column has one type
        last = SHAPES[layout.shape][-1]
        total = sum((row[last] for row in rows(orders, layout) if row[last] != ""), Decimal(0))
        table.append(dict.fromkeys(table[0], None if cell is _typed else "") | {next(iter(table[0])): "Total"})
        table[-1][names[last]] = cell(last, total, layout)
    headers = list(table[0])
    Random(layout.shuffled).shuffle(headers) if layout.shuffled else None
    return headers, [{header: row[header] for header in headers} for row in table]


def text(orders: list[Order], layout: Layout) -> bytes:
    """The whole file of a text layout."""
    headers, table = _table(orders, layout, _text)
    out = io.StringIO()
    out.writelines(line + layout.line_end for line in layout.preamble)
    quoting = csv.QUOTE_ALL if layout.quote_all else csv.QUOTE_MINIMAL
    writer = csv.writer(out, delimiter=layout.separator, quoting=quoting, lineterminator=layout.line_end)
    writer.writerow(headers)
    writer.writerows([row[header] for header in headers] for row in table)
    out.writelines(line + layout.line_end for line in layout.footer)
    mark = "\ufeff" if layout.encoding == "utf-16-be" else ""
    return (mark + out.getvalue()).encode(layout.encoding)


def write(orders: list[Order], layout: Layout, folder: Path) -> Path:
    """Write the orders into a file in the folder; its path."""
    path = folder / f"sales.{layout.form}"
    if layout.form == "zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("sales.csv", text(orders, layout))
    elif layout.form == "csv.gz":
        path.write_bytes(gzip.compress(text(orders, layout), mtime=0))
    elif layout.is_text:
        path.write_bytes(text(orders, layout))
    else:
        headers, table = _table(orders, layout, _typed)
        _WRITERS[layout.form](path, headers, table, layout)
    return path


def _json(path: Path, headers: list[str], table: Rows, layout: Layout) -> None:
    listed = [{name: value for name, value in row.items() if value is not None} for row in table]
    lines = (json.dumps(row, ensure_ascii=False, default=str) for row in listed)
    whole = "\n".join(lines) if layout.form == "jsonl" else f"[{', '.join(lines)}]"
    path.write_text(whole, encoding="utf-8")


def _xlsx(path: Path, headers: list[str], table: Rows, layout: Layout) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for line in layout.preamble:
        book.active.append([line])
    book.active.append(headers)
    for row in table:
        book.active.append([row[header] for header in headers])
    book.save(path)


def _xls(path: Path, headers: list[str], table: Rows, layout: Layout) -> None:
    import xlwt

    book = xlwt.Workbook()
    sheet, day = book.add_sheet("Sales"), xlwt.easyxf(num_format_str="YYYY-MM-DD HH:MM")
    lines: list[list[Cell]] = [[line] for line in layout.preamble]
    for at, line in enumerate([*lines, headers, *([row[header] for header in headers] for row in table)]):
        for place, value in enumerate(line):
            styled = (day,) if isinstance(value, datetime) else ()
            sheet.write(at, place, value, *styled)
    book.save(str(path))


def _arrow(headers: list[str], table: Rows) -> Any:
    import pyarrow

    return pyarrow.table({header: [row[header] for row in table] for header in headers})


def _parquet(path: Path, headers: list[str], table: Rows, layout: Layout) -> None:
    import pyarrow.parquet

    pyarrow.parquet.write_table(_arrow(headers, table), path)


def _sqlite(path: Path, headers: list[str], table: Rows, layout: Layout) -> None:
    names = ", ".join(f'"{header}"' for header in headers)
    with sqlite3.connect(path) as database:
        database.execute(f"CREATE TABLE sales ({names})")
        texts = [{name: str(v) if isinstance(v, datetime) else v for name, v in row.items()} for row in table]
        cells = [[row[name] for name in headers] for row in texts]
        database.executemany(f"INSERT INTO sales VALUES ({', '.join('?' * len(headers))})", cells)
    database.close()


def _duckdb(path: Path, headers: list[str], table: Rows, layout: Layout) -> None:
    import duckdb

    with duckdb.connect(str(path)) as database:
        database.register("given", _arrow(headers, table))
        database.execute("CREATE TABLE sales AS SELECT * FROM given")


_WRITERS: Mapping[str, Callable[[Path, list[str], Rows, Layout], None]] = {
    "json": _json,
    "jsonl": _json,
    "xlsx": _xlsx,
    "xls": _xls,
    "parquet": _parquet,
    "sqlite": _sqlite,
    "duckdb": _duckdb,
}
