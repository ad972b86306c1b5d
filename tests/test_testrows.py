"""Rows that are tests of the shop: flags in nine languages, their opposite, and modes."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 40
TESTS = [row for row in range(ROWS) if row % 10 == 4]
STATES = {"Status": ["paid" if row % 8 else "cancelled" for row in range(ROWS)]}


def read(columns: dict[str, list[Any]], given: dict[str, str] | None = None) -> Prepared:
    sales = {
        "order": [f"A-{300 + row}" for row in range(ROWS)],
        "date": [(date(2023, 9, 1) + timedelta(days=row)).isoformat() for row in range(ROWS)],
        "customer": [f"K{row % 9}" for row in range(ROWS)],
        "total": [8.5 + row for row in range(ROWS)],
    }
    return prepare(pl.DataFrame(sales | columns), Settings(columns=given or {}))


def on_tests(test: Any, real: Any) -> list[Any]:
    return [test if row in TESTS else real for row in range(ROWS)]


def sold(found: Prepared) -> int:
    return found.ledger()["sale"].rows


@pytest.mark.parametrize(
    ("header", "yes", "no"),
    [
        *(("Test order", "yes", "no"), ("Testbuchung", "ja", "nein"), ("Commande de test", "oui", "non")),
        *(("Pedido de prueba", "sí", "no"), ("Ordine di prova", "sì", "no"), ("Venda de teste", "sim", "não")),
        *(("Testbetaling", "ja", None), ("Zamówienie testowe", "tak", "nie"), ("Är testköp", "ja", "nej")),
        *(("is_sandbox", "1", "0"), ("Übungsmodus", "x", "")),
    ],
)
def test_a_flag_takes_tests_out_beside_a_status(header: str, yes: str, no: str | None) -> None:
    undone = sum(state == "cancelled" and row not in TESTS for row, state in enumerate(STATES["Status"]))
    assert sold(read({header: on_tests(yes, no)})) == ROWS - len(TESTS)
    assert sold(read(STATES | {header: on_tests(yes, no)})) == ROWS - len(TESTS) - undone


@pytest.mark.parametrize("header", ["livemode", "Is live", "Mode production", "Echtbetrieb"])
def test_a_flag_of_what_is_real_takes_out_all_else(header: str) -> None:
    flag = {header: on_tests("false", "true")}
    assert sold(read(flag)) == ROWS - len(TESTS)
    assert sold(read(STATES | flag)) < ROWS - len(TESTS)
    assert sold(read(flag, {"status": header})) == ROWS - len(TESTS)
    assert sold(read({header: ["true"] * ROWS})) == ROWS
    assert sold(read({header: ["false"] * ROWS})) == ROWS  # all of it is a test


@pytest.mark.parametrize(
    ("header", "test", "real"),
    [("Mode", "test", "live"), ("Environment", "sandbox", "production"), ("Umgebung", "Testbetrieb", "Echtbetrieb")],
)
def test_a_mode_takes_tests_out(header: str, test: str, real: str) -> None:
    mode = {header: on_tests(test, real)}
    assert sold(read(mode)) == ROWS - len(TESTS)
    assert sold(read(STATES | mode)) < ROWS - len(TESTS)
    kinds = {"Kind": ["Refund" if row % 8 == 1 else "Sale" for row in range(ROWS)]}
    assert sold(read(kinds | mode)) == ROWS - len(TESTS) - 5
    with pytest.raises(DataError, match=f"'{header}' of .* says which lines are tests, and 'Status' and 'Kind'"):
        read(STATES | kinds | mode)


def test_other_modes_and_mostly_tests_take_nothing_out() -> None:
    assert sold(read({"Mode": on_tests("online", "store")})) == ROWS
    with pytest.raises(DataError, match=r"'Mode' of .* would take 90% of the lines"):
        read({"Mode": on_tests("live", "test")})
