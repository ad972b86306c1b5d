"""Money that JSON writes as an object of its amount and its currency → one column, and one for the currency of all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from regulars.engine import Engine, literal
from regulars.headers import fold

CURRENCY = "currency"
AMOUNTS, CURRENCIES = ("value", "amount"), ("currency", "currencycode", "currencyiso")
"""What the fields of such an object are called, folded."""
_COINS = frozenset(("centamount", "minorunits", "minoramount", "amountminor", "amountinminorunits", "unscaledvalue"))
"""What an amount in the smallest coin is called beside how many digits of it are coins."""
_DIGITS = frozenset(("fractiondigits", "decimaldigits", "decimals", "decimalplaces", "exponent", "scale", "precision"))
_EXPONENTS = frozenset(("exponent", "scale", "precision"))
"""Names of those digits; and which of them say of a bare `amount` too that it is in coins, and not how it is shown."""
_UNITS, _NANOS = "units", "nanos"
"""The whole of an amount and its billionths, as Google's interfaces write it; each is missing where it is zero."""
_MICROS = frozenset(("amountmicros", "micros"))
_TYPE = "type"
_KINDS = ("net", "gross", "netto", "brutto")
_SAYS_MONEY = r"(?:price|amount|total)$"
"""The end of what holds a net and a gross, folded, where that says of what: `unitPrice.net`."""
DIVISOR = "divisor"
_OF_SET = r"(.*?)_?[sS]et\.(?:shopMoney|shop_money)"
_SEEN_IN = r"(.*_?[sS]et\.)(?:presentmentMoney|presentment_money)"
"""The paths of what is in the shop's own currency, and of the same money in that in which the customer saw it."""

_PARTED = r"\.(\d*[1-9]|\d\d)"
"""An amount with its coins behind the point; a whole number that is held as a fraction has one zero there."""

Column = tuple[str, str]
"""A name, and the SQL of what it stands for."""


@dataclass(frozen=True, slots=True)
class _Money:
    """An object of money: its amount as it is written, SQL for what that comes to, its currency, and the names of what
    else is in it. `doubtful`: it is in the smallest coin only where no amount is written with a fraction.
    """

    amount: Column
    worth: str
    currency: Column | None
    beside: tuple[str, ...] = ()
    doubtful: bool = False

    @property
    def sure(self) -> bool:
        """Whether what it comes to is in the whole of its currency, whatever amounts there are."""
        return self.worth != self.amount[1]


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
    precise = any(_NANOS in fields for fields in groups.values())
    found = {path: money for path, fields in groups.items() if path and (money := _money(fields, precise=precise))}
    if not found:
        return [*taken]
    fractions, differing = _seen(engine, found, rows)
    if not (fractions or any(money.sure for money in found.values())):
        return [*taken]
    written = any(found[path].doubtful for path in fractions)  # 12.50 with two digits is not in coins
    names = {name for name, _ in taken}
    called = {path: path if _called(path) in names else _called(path) for path in found}
    amounts = {
        money.amount[0]: (called[path], money.amount[1] if money.doubtful and written else money.worth)
        for path, money in found.items()
    }
    gone = {name for money in found.values() for name in money.beside}
    gone |= {money.currency[0] for money in found.values() if money.currency and not differing}
    merged = [amounts.get(name, (name, sql)) for name, sql in taken if name not in gone]
    coded = [money.currency[1] for money in found.values() if money.currency]
    if coded and not differing and not any(fold(name) in CURRENCIES for name, _ in merged):
        merged.append((CURRENCY, f"coalesce({', '.join(coded)})"))
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


def _money(fields: Mapping[str, Column], *, precise: bool) -> _Money | None:
    """An object of money that has nothing else; None where it is none. `precise`: other objects have billionths.

    `{"centAmount": 1250, "fractionDigits": 2, "currencyCode": "EUR"}` says by how many digits.
    """
    currency = next((name for name in CURRENCIES if name in fields), "")
    coded = fields[currency] if currency else None
    rest = {*fields} - {currency}
    amount = next((name for name in AMOUNTS if name in rest), "")
    if coded and amount and rest <= {amount, DIVISOR}:
        if DIVISOR not in rest:
            return _Money(fields[amount], fields[amount][1], coded)
        name, divisor = fields[DIVISOR]
        return _Money(fields[amount], _divided(fields[amount][1], f"TRY_CAST({divisor} AS DOUBLE)"), coded, (name,))
    if coded and precise and rest and rest <= {_UNITS, _NANOS}:
        parts = [fields.get(part, ("", "0"))[1] for part in (_UNITS, _NANOS)]
        units, nanos = (f"coalesce(TRY_CAST({part} AS DOUBLE), 0)" for part in parts)
        worth = f"CASE WHEN {coded[1]} IS NOT NULL THEN {units} + {nanos} / 1e9 END"
        first, *others = (fields[part] for part in (_UNITS, _NANOS) if part in rest)
        return _Money(first, _divided(worth, "1"), coded, tuple(name for name, _ in others))
    if coded and len(rest) == 1 and (micros := rest & _MICROS):
        return _Money(fields[(only := min(micros))], _divided(fields[only][1], "1e6"), coded)
    return _in_coins(fields, coded, rest)


def _in_coins(fields: Mapping[str, Column], coded: Column | None, rest: Set[str]) -> _Money | None:
    """The same of one in the smallest coin, beside how many of its digits are such."""
    sure = rest & _COINS
    coins, digits = sure or (rest & {*AMOUNTS} if coded else set()), rest & (_DIGITS if sure else _EXPONENTS)
    if len(coins) != 1 or len(digits) != 1 or not rest - coins - digits <= {_TYPE}:
        return None
    amount, (name, places) = fields[min(coins)], fields[min(digits)]
    worth = _divided(amount[1], f"power(10, TRY_CAST({places} AS DOUBLE))")
    others = [fields[_TYPE][0]] if _TYPE in rest else []
    return _Money(amount, worth, coded, (name, *others), doubtful=not sure)


def _divided(whole: str, divisor: str) -> str:
    divided = f"TRY_CAST({whole} AS DOUBLE) / nullif({divisor}, 0)"
    return f"CAST(CAST({divided} AS DECIMAL(18, 4)) AS VARCHAR)"


def _seen(engine: Engine, found: Mapping[str, _Money], rows: str) -> tuple[set[str], bool]:
    """The paths of amounts that are written with a fraction, and whether currencies of a row differ."""
    currencies = ", ".join(money.currency[1] for money in found.values() if money.currency)
    several = (
        f"count(CASE WHEN least({currencies}) <> greatest({currencies}) THEN 1 END)" if ", " in currencies else "0"
    )
    parted = [
        f"count(CASE WHEN regexp_matches(CAST({money.amount[1]} AS VARCHAR), {literal(_PARTED)}) THEN 1 END)"
        for money in found.values()
    ]
    differing, *fractions = engine.rows(f"SELECT {several}, {', '.join(parted)} FROM {rows}")[0]
    return {path for path, seen in zip(found, fractions, strict=True) if seen}, bool(differing)
