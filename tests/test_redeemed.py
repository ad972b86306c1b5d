"""A discount counts only where the column beside it says that it was used."""

from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

LINES = 60
PRICES = [f"{20 + line % 11}.50" for line in range(LINES)]
USED = [line % 4 == 1 for line in range(LINES)]


def read(off: str, state: str, says: tuple[str, str], columns: dict[str, str] | None = None, **more: Any) -> Prepared:
    lines = {
        "order_no": [f"A{line}" for line in range(LINES)],
        "customer_id": [f"C{line % 9}" for line in range(LINES)],
        "order_date": [f"2025-{1 + line // 20:02}-{1 + line % 20:02}" for line in range(LINES)],
        "quantity": ["2"] * LINES,
        "Average price": PRICES,
        off: [str(10 * (1 + line % 3)) for line in range(LINES)],
        state: [says[0] if used else says[1] for used in USED],
    }
    return prepare(pl.DataFrame(lines | more), Settings(columns=columns or {}))


def spent(found: Prepared) -> Decimal:
    return Decimal(str(found.ledger().total(kept=True)[1]))


@pytest.mark.parametrize(
    ("off", "state", "says"),
    [
        ("discount_percent", "Voucher status", ("Redeemed", "Not redeemed")),
        ("Rabatt %", "Gutschein eingelöst", ("ja", "nein")),
        ("Remise %", "Coupon utilisé", ("utilisé", "non utilisé")),
        ("descuento %", "cupón usado", ("sí", "no")),
        ("Korting %", "Kortingscode gebruikt", ("gebruikt", "niet gebruikt")),
    ],
)
def test_a_discount_that_was_only_offered_is_not_taken_off(off: str, state: str, says: tuple[str, str]) -> None:
    header = f"{off} + {state}"
    with pytest.raises(DataError) as told:
        read(off, state, says)
    assert f'--columns discount="{header}"' in str(told.value)
    shares = [Decimal(10 * (1 + line % 3) if USED[line] else 0) / 100 for line in range(LINES)]
    net = sum(
        (2 * Decimal(price) * (1 - share)).quantize(Decimal("0.01"))
        for price, share in zip(PRICES, shares, strict=True)
    )
    assert abs(spent(read(off, state, says, {"discount": header})) - net) < Decimal("0.2")
    assert spent(read(off, state, says, {"discount": ""})) == sum(2 * Decimal(price) for price in PRICES)


def test_words_that_nobody_knows_leave_the_discount_as_it_is() -> None:
    with pytest.raises(DataError, match=r"--columns discount=discount_percent "):
        read("discount_percent", "Voucher status", ("zip", "zap"))
