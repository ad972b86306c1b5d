"""Money that JSON writes as an object of its amount and its currency → one column, and one for the currency of all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from regulars.engine import Engine, literal
from regulars.headers import fold

CURRENCY = "currency"
AMOUNTS, CURRENCIES = ("value", "amount"), ("currency", "currencycode", "currencyiso")
"""What the fields of such an object are called, folded."""
_KINDS = ("net", "gross", "netto", "brutto")
_SAYS_MONEY = r"(?:price|amount|total)$"
"""The end of what holds a net and a gross, folded, where that says of what: `unitPrice.net`."""
DIVISOR = "divisor"
_CENTS, _DIGITS, _PRECISION = "centamount", "fractiondigits", "type"
_OF_SET = r"(.*?)_?[sS]et\.(?:shopMoney|shop_money)"
_SEEN_IN = r"(.*_?[sS]et\.)(?:presentmentMoney|presentment_money)"
"""The paths of what is in the shop's own currency, and of the same money in that in which the customer saw it."""

_PARTED = r"\.(\d*[1-9]|\d\d)"
"""An amount with its coins behind the point; a whole number that is held as a fraction has one zero there."""

Column = tuple[str, str]
"""A name, and the SQL of what it stands for."""


def merge(engine: Engine, taken: Sequence[Column], rows: str) -> list[Column]:
    """`taken` with `total.value` beside `total.currency` as `total`, whole `amount`s beside a `divisor` parted by it.

    `rows` is the SQL of what they are taken from. Amounts without a fraction keep their names, as they may be in the
    smallest coin, and so do currencies that differ on a row. Another column that is called `currency` stays.
    """
    taken = _in_the_shops_own(taken)
    groups: dict[str, dict[str, Column]] = {}
    for name, sql in taken:
        path, _, field = name.rpartition(".")
        groups.setdefault(path, {})[fold(field)] = (name, sql)
    found = {path: money for path, fields in groups.items() if path and (money := _money(fields))}
    if not found:
        return [*taken]
    fractions, differing = _seen(engine, [*found.values()], rows)
    if not fractions:
        return [*taken]
    names = {name for name, _ in taken}
    called = {path: path if _called(path) in names else _called(path) for path in found}
    amounts = {money[0][0]: (called[path], _amount([sql for _, sql in money[:3]])) for path, money in found.items()}
    gone = {name for money in found.values() for name, _ in money[1 + differing :]}
    merged = [amounts.get(name, (name, sql)) for name, sql in taken if name not in gone]
    if not differing and not any(fold(name) in CURRENCIES for name, _ in merged):
        merged.append((CURRENCY, f"coalesce({', '.join(money[1][1] for money in found.values())})"))
    return merged


def _in_the_shops_own(taken: Sequence[Column]) -> list[Column]:
    """The columns without money that a set holds in the shop's own currency too."""
    paths = {name: name.rpartition(".")[0] for name, _ in taken}
    own = {path[: path.rindex(".") + 1] for path in {*paths.values()} if re.fullmatch(_OF_SET, path)}
    seen = {name: re.fullmatch(_SEEN_IN, path) for name, path in paths.items()}
    return [(name, sql) for name, sql in taken if not ((found := seen[name]) and found[1] in own)]


def _called(path: str) -> str:
    """What an object of money is called: `sums.net` says of what kind it is, and not that it is an amount.

    In a set of the same money in several currencies, `totalPriceSet.shopMoney`, it is the set that says what it is.
    """
    if found := re.fullmatch(_OF_SET, path):
        return found[1]
    if "." in path and fold(path.rpartition(".")[2]) in AMOUNTS:
        return path.rpartition(".")[0]  # {"price": {"id": "x", "value": {...}}}
    of, _, kind = path.rpartition(".")
    if fold(kind) not in _KINDS:
        return path
    return f"{of}_{kind}" if re.search(_SAYS_MONEY, fold(of)) else f"{path}_amount"


def _money(fields: Mapping[str, Column]) -> list[Column]:
    """Amount, currency and perhaps divisor of an object that has nothing else; empty where it is none.

    `{"centAmount": 1250, "fractionDigits": 2, "currencyCode": "EUR"}` says by how many digits.
    """
    if {_CENTS, _DIGITS} <= fields.keys() <= {_CENTS, _DIGITS, _PRECISION, *CURRENCIES} and len(fields) > 2:
        name, digits = fields[_DIGITS]
        coded = next(fields[each] for each in CURRENCIES if each in fields)
        rest = [fields[_PRECISION]] if _PRECISION in fields else []
        return [fields[_CENTS], coded, (name, f"power(10, TRY_CAST({digits} AS DOUBLE))"), *rest]
    amount = next((name for name in AMOUNTS if name in fields), "")
    currency = next((name for name in CURRENCIES if name in fields), "")
    if not amount or not currency or not fields.keys() <= {amount, currency, DIVISOR}:
        return []
    return [fields[name] for name in (amount, currency, DIVISOR) if name in fields]


def _amount(money: Sequence[str]) -> str:
    if len(money) == 2:
        return money[0]
    whole, _, divisor = money
    divided = f"TRY_CAST({whole} AS DOUBLE) / nullif(TRY_CAST({divisor} AS DOUBLE), 0)"
    return f"CAST(CAST({divided} AS DECIMAL(18, 4)) AS VARCHAR)"


def _seen(engine: Engine, found: Sequence[Sequence[Column]], rows: str) -> tuple[bool, bool]:
    """Whether amounts are surely in the whole of their currency, and whether currencies of a row differ."""
    currencies = ", ".join(money[1][1] for money in found)
    several = f"count(CASE WHEN least({currencies}) <> greatest({currencies}) THEN 1 END)" if len(found) > 1 else "0"
    parted = " OR ".join(
        "true" if len(money) > 2 else f"regexp_matches(CAST({money[0][1]} AS VARCHAR), {literal(_PARTED)})"
        for money in found
    )
    differing, fractions = engine.rows(f"SELECT {several}, count(CASE WHEN {parted} THEN 1 END) FROM {rows}")[0]
    return bool(fractions), bool(differing)
