"""Headers as people write them, put together by chance: each column is found whatever stands beside it."""

import csv
import random
import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from wordlists import words_of

from regulars.columns import match
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

ROWS, CUSTOMERS, SETS = 120, 40, 24
SHAPES = (
    ("order", "date", "customer", "product", "quantity", "unit_price", "amount"),
    ("order", "date", "customer", "amount"),
    ("date", "customer", "amount"),
    ("order", "date", "customer", "product", "quantity", "unit_price"),
    ("order", "date", "customer", "product", "amount"),
    ("order", "date", "customer", "product", "quantity", "amount"),
)
DAYS = re.compile("dat|fecha|due|fällig|échéance|venc|scad|termin|förfallo|seit|since|sedan|od|päivä|дата|日|일")
YEARS = re.compile("Year|Jahr|Année|Año|Anno|Ano|Jaar|Rok|År|Ár|Any|Godina|Leto|Metai|Gads|Aasta|Рік|Година|Έτος")
CODES = ("id", "nr", "code", "cod", "código", "codice")


HEADERS = words_of("header_words.txt", ", ")


def _cells(role: str, chance: random.Random) -> list[Any]:
    """Two lines of each order: a known column."""
    buyers = [chance.randrange(CUSTOMERS) for _ in range(ROWS // 2)]
    orders = [row // 2 for row in range(ROWS)]
    quantities, prices = [1 + row % 4 for row in range(ROWS)], [2.5 + row % 7 for row in range(ROWS)]
    return {
        "order": [str(70_001 + order) for order in orders],
        "date": [f"2024-{1 + order % 12:02d}-{13 + order % 15:02d}" for order in orders],
        "customer": [f"C{300 + buyers[order]}" for order in orders],
        "name": [f"{'ABCDEFGH'[buyers[order] % 8]}nna {'KLMNP'[buyers[order] // 8]}ee" for order in orders],
        "product": [f"P{row * 7 % 11}" for row in range(ROWS)],
        "quantity": quantities,
        "unit_price": prices,
        "amount": [quantity * price for quantity, price in zip(quantities, prices, strict=True)],
    }[role]


def _beside(header: str, chance: random.Random) -> list[Any]:
    said = header.lower()
    if DAYS.search(said):
        return [f"2024-{1 + row // 2 % 12:02d}-{14 + row // 2 % 14:02d}" for row in range(ROWS)]
    if any(code in said.split() or said.endswith(code) for code in CODES):
        return [f"E{chance.randrange(5)}" for _ in range(ROWS)]
    return [chance.choice(["North", "South", "Web", "Alpha", "Beta"]) for _ in range(ROWS)]


def _number(header: str, chance: random.Random) -> list[Any]:
    if YEARS.fullmatch(header):
        return [2024] * ROWS
    if "%" in header:
        return [chance.choice([0, 5, 10]) for _ in range(ROWS)]
    return [round(chance.uniform(0.5, 9), 2) for _ in range(ROWS)]


def _mixed(
    language: str, shape: Iterable[str], seed: int, *, beside: bool = True
) -> tuple[dict[str, list[Any]], dict[str, str]]:
    """A table with columns of a shape and others beside them, in any order; and header by column."""
    chance, words = random.Random(f"{language} {seed}"), HEADERS[language]
    named = {role: chance.choice(words[role]) for role in shape}
    table = {header: _cells(role, random.Random(seed)) for role, header in named.items()}
    others = {chance.choice(words["name"]): _cells("name", random.Random(seed))} if chance.random() < 0.5 else {}
    others |= {each: _beside(each, chance) for each in chance.sample(words["texts"], chance.randint(2, 6))}
    others |= {each: _number(each, chance) for each in chance.sample(words["numbers"], chance.randint(0, 3))}
    columns = [*({**(others if beside else {}), **table}.items())]
    chance.shuffle(columns)
    return dict(columns), named


@pytest.mark.parametrize("language", HEADERS)
@pytest.mark.parametrize("seed", range(SETS))
def test_columns_are_found_by_what_people_call_them(language: str, seed: int) -> None:
    shape = SHAPES[seed % len(SHAPES)]
    table, named = _mixed(language, shape, seed)
    found = {hit.column: hit.header for hit in match(table, "f.csv")}
    assert {role: found.get(role) for role in ("customer", "order", "date") if role in shape} == {
        role: named[role] for role in ("customer", "order", "date") if role in shape
    }
    if "amount" in shape:
        assert named["amount"] in (found.get("amount"), found.get("order_total"))
    else:
        assert named["unit_price"] == found.get("unit_price")
        assert not {"amount", "order_total"} & {*found}


@pytest.mark.parametrize("language", HEADERS)
@pytest.mark.parametrize("lacking", ["customer", "date", "amount"])
@pytest.mark.parametrize("seed", range(SETS // 2))
def test_where_a_column_is_not_there_no_other_is_taken_for_it(language: str, lacking: str, seed: int) -> None:
    table, named = _mixed(language, SHAPES[5], seed, beside=False)
    chance, words = random.Random(f"{language} {lacking} {seed}"), HEADERS[language]
    del table[named[lacking]]
    others = chance.sample(words["texts"], 3) + chance.sample(words.get("others", words["texts"]), 3)
    table |= {each: [f"E{chance.randrange(30)}" for _ in range(ROWS)] for each in others}
    table |= (
        {each: _number(each, chance) for each in chance.sample(words["numbers"], min(4, len(words["numbers"])))}
        if lacking == "amount"
        else {}
    )
    with pytest.raises(DataError, match=f"no {lacking} column"):
        match(table, "f.csv")


EXTRAS = ("status", "discount", "tax", "shipping", "refunded", "currency")


def _extra(role: str, chance: random.Random) -> list[Any]:
    """What stands on the lines of a few orders only, and in how many of them money differs."""
    if role == "currency":
        return ["EUR"] * ROWS
    if role == "status":
        return ["Cancelled" if row // 2 % 9 == 0 else "Paid" for row in range(ROWS)]
    return [round(chance.uniform(0.1, 2), 2) if row // 2 % 3 == 0 else 0 for row in range(ROWS)]


@pytest.mark.parametrize("language", [language for language, words in HEADERS.items() if "status" in words])
@pytest.mark.parametrize("seed", range(SETS))
def test_what_else_a_sale_says_is_found_too(language: str, seed: int) -> None:
    table, named = _mixed(language, SHAPES[seed % 2], seed, beside=False)
    chance = random.Random(seed)
    extras = {role: chance.choice(HEADERS[language][role]) for role in chance.sample(EXTRAS, 3)}
    columns = [*table.items(), *((header, _extra(role, chance)) for role, header in extras.items())]
    chance.shuffle(columns)
    found = {hit.column: hit.header for hit in match(dict(columns), "f.csv")}
    assert {role: found.get(role) for role in extras} == extras
    assert {found.get("customer"), found.get("date")} == {named["customer"], named["date"]}


SOLD = {
    "lines": ("product", "quantity", "unit_price", "amount"),
    "lines and their order": ("product", "quantity", "unit_price", "amount", "shipping", "order_total"),
    "lines with the total of their order": ("product", "quantity", "order_total"),
    "lines with a discount": ("product", "quantity", "unit_price", "discount", "amount"),
    "lines without and with tax": ("product", "quantity", "unit_price", "goods", "tax", "order_total"),
    "lines without totals": ("product", "quantity", "unit_price"),
    "orders": ("goods", "shipping", "tax", "order_total"),
    "orders with a discount": ("goods", "discount", "shipping", "order_total"),
}
"""What stands on each row beside the order, the day and the customer."""


def _sold(kind: str, chance: random.Random) -> tuple[list[dict[str, Any]], Decimal]:
    """Rows by column, and what was sold: goods after discounts, without tax and shipping."""
    rows: list[dict[str, Any]] = []
    sold = Decimal(0)
    for order in range(50):
        items = [(chance.randint(1, 4), Decimal(chance.choice(["4.50", "7.99", "12", "33.30"]))) for _ in range(2)]
        own = {"order": 70_001 + order, "date": f"2024-{1 + order % 12:02d}-{13 + order % 15:02d}"}
        own |= {"customer": f"C{chance.randrange(20)}", "shipping": chance.choice([Decimal(0), Decimal("4.90")])}
        parts = items if kind.startswith("lines") else [(1, sum((n * price for n, price in items), Decimal(0)))]
        goods = sum(n * price for n, price in parts)
        for n, price in parts:
            off = round(n * price / 10, 2) if "discount" in SOLD[kind] and chance.random() < 0.4 else Decimal(0)
            tax = round(n * price / 5, 2) if "tax" in SOLD[kind] else Decimal(0)
            whole = goods if "their order" in kind else n * price
            shipping = own["shipping"] if "shipping" in SOLD[kind] else Decimal(0)
            line = {
                "product": f"P{n}",
                "quantity": n,
                "unit_price": price,
                "amount": n * price - off,
                "goods": n * price,
            }
            rows.append(own | line | {"discount": off, "tax": tax, "order_total": whole - off + tax + shipping})
            sold += n * price - off
    return rows, sold


@pytest.mark.parametrize("language", [language for language, words in HEADERS.items() if "goods" in words])
@pytest.mark.parametrize("kind", SOLD)
def test_what_was_sold_is_the_same_whatever_it_is_called(kind: str, language: str, tmp_path: Path) -> None:
    chance = random.Random(f"{language} {kind}")
    rows, sold = _sold(kind, chance)
    columns = ["order", "date", "customer", *SOLD[kind]]
    chance.shuffle(columns)
    names: dict[str, str] = {}
    for column in columns:
        names[column] = chance.choice([name for name in HEADERS[language][column] if name not in names.values()])
    with (tmp_path / "sales.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(names[column] for column in columns)
        table.writerows([row[column] for column in columns] for row in rows)
    engine = prepare(tmp_path / "sales.csv", Settings()).engine
    found = engine.rows("SELECT sum(amount) FROM lines WHERE verdict IN ('sale', 'return')")[0][0]
    assert round(float(found), 2) == float(sold)
