"""States of orders that are written as ids: a person has to say which of them are sales."""

import random
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 54
CHANCE = random.Random(5)


def drawn(parts: tuple[int, ...]) -> list[str]:
    return ["-".join(f"{CHANCE.getrandbits(4 * digits):0{digits}x}" for digits in parts) for _ in range(3)]


HEX, OBJECT, UUID = drawn((32,)), drawn((24,)), drawn((8, 4, 4, 4, 12))


def read(header: str, cells: list[Any], more: dict[str, list[Any]] | None = None, **options: Any) -> Prepared:
    table = {
        "number": [f"{880 + row // 2}" for row in range(ROWS)],
        "ordered": [f"2022-{1 + row // 2 % 11:02}-{1 + row // 2 % 28:02}" for row in range(ROWS)],
        "customer": [f"K{row // 2 % 8}" for row in range(ROWS)],
        "amount": [7.5 + row for row in range(ROWS)],
        header: cells,
    }
    return prepare(pl.DataFrame(table | (more or {})), Settings(**options))


def of_orders(ids: list[str]) -> list[str]:
    return [ids[(0, 1, 0, 0, 2)[row // 2 % 5]] for row in range(ROWS)]


@pytest.mark.parametrize(
    ("header", "ids"),
    [
        *(("order_state_id", HEX), ("stateId", HEX), ("status_uuid", UUID), ("Bestellstatus-ID", OBJECT)),
        *(("id_statut", UUID), ("estado_id", OBJECT), ("id_stato", [each.upper() for each in UUID])),
        *(("situacao_id", HEX), ("status_id", [f"{{{each}}}" for each in UUID]), ("order_status_id", HEX[:2] * 2)),
    ],
)
def test_ids_of_states_are_asked_about(header: str, ids: list[str]) -> None:
    with pytest.raises(DataError, match=f"{header!r} .* nothing says which of these are sales") as asked:
        read(header, of_orders(ids))
    assert all(each in str(asked.value) for each in ids)
    assert "leave it aside with --columns status=" in str(asked.value)
    assert read(header, of_orders(ids), columns={"status": ""}).ledger()["sale"].rows == ROWS


@pytest.mark.parametrize("header", ["fk_statut", "id_statut", "fk_estado"])
def test_numbers_of_states_are_asked_about(header: str) -> None:
    with pytest.raises(DataError, match=f"{header!r} .* says 0, 1, 2, and nothing says which of these are sales"):
        read(header, of_orders(["2", "1", "0"]))


def test_the_answer_counts() -> None:
    cells = of_orders(UUID)
    said = {"columns": {"status": "order_state_id"}, "sale": (UUID[0], UUID[2]), "no_sale": (UUID[1],)}
    found = read("order_state_id", cells, **said)
    assert found.ledger()["not_completed"].rows == cells.count(UUID[1])
    assert found.ledger()["sale"].rows == ROWS - cells.count(UUID[1])


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("order_state_id", [HEX[0]] * ROWS),
        ("order_state_id", [f"{CHANCE.getrandbits(128):032x}" for _ in range(ROWS)]),
        ("billing_country_state_id", of_orders(HEX)),
        ("payment_status_id", of_orders(HEX)),
        ("shipping_state_id", of_orders(HEX)),
        ("sales_channel_id", of_orders(HEX)),
        ("state_id", [HEX[row // 2 % 8 % 3] for row in range(ROWS)]),  # each customer's own
        ("state_id", [HEX[row % 3] for row in range(ROWS)]),  # of each line: the orders have several
    ],
)
def test_ids_of_other_things_are_not(header: str, cells: list[str]) -> None:
    assert read(header, cells).ledger()["sale"].rows == ROWS


def test_a_name_of_the_state_beside_the_id_will_do() -> None:
    names = dict(zip(HEX, ("open", "cancelled", "completed"), strict=True))
    cells = of_orders(HEX)
    found = read("order_state_id", cells, {"order_state": [names[each] for each in cells]})
    assert found.ledger()["not_completed"].rows == cells.count(HEX[1])


@pytest.mark.parametrize(
    "states", [("livree", "facturee", "devis", "annulee"), ("bezahlt", "geliefert", "Angebot", "storniert")]
)
def test_states_are_told_by_their_words_without_accents_and_whatever_they_are_called(states: tuple[str, ...]) -> None:
    of_each = [(0, 1, 0, 1, 2, 0, 1, 0, 1, 3)[row // 2 % 10] for row in range(ROWS)]
    told = read("st", [states[of] for of in of_each])
    assert {match.column: match.header for match in told.mapped.matches}["status"] == "st"
    kept = sum(7.5 + row for row, of in enumerate(of_each) if of < 2)
    assert float(told.ledger().total(kept=True)[1]) == pytest.approx(kept)


def test_a_header_on_each_page_of_a_report_is_no_state() -> None:
    names = ["CUST#", "ORDER#", "ORDDTE", "STAT", "ITEM#", "EXTAMT"]
    lines: list[tuple[str, ...]] = []
    for row in range(ROWS):
        said = "CANC" if row % 9 == 4 else "QUOTE" if row % 9 == 7 else "SHIP"
        lines.append((f"{3300 + row % 7}", f"{880 + row}", f"2023-07-{1 + row % 28:02}", said, "BRK", f"{7.5 + row}"))
        if row % 20 == 19:
            lines.append(tuple(names))
    found = prepare(pl.DataFrame(lines, schema=names, orient="row"), Settings())
    kept = {entry.verdict: entry.rows for entry in found.ledger().entries if entry.rows}
    assert kept == {"sale": 42, "not_completed": 12, "repeated_header": 2}


WAYS = [("cash", "card", "cancelled"), ("espèces", "chèque", "annulé"), ("contant", "pin", "geannuleerd")]


@pytest.mark.parametrize("ways", WAYS)
@pytest.mark.parametrize("header", ["paid", "payé", "betaald"])
def test_how_each_was_paid_says_which_were_cancelled(header: str, ways: tuple[str, str, str]) -> None:
    cells = [ways[2] if row % 9 == 4 else ways[row % 2] for row in range(ROWS)]
    found = read(header, cells)
    assert found.ledger()["not_completed"].rows == sum(cell == ways[2] for cell in cells)


def test_how_each_was_paid_says_nothing_where_that_takes_another_line_back() -> None:
    found = read("paid", ["cash", "card"] * (ROWS // 2))
    assert "not_completed" not in {verdict for (verdict,) in found.engine.rows("SELECT DISTINCT verdict FROM lines")}
