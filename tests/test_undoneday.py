"""Days on which what was sold was undone: in nine languages, run together as databases write them, and with no day."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars import undoneday
from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 48
UNDONE = [row for row in range(ROWS) if row % 8 == 3]


def read(columns: dict[str, list[Any]], given: dict[str, str] | None = None) -> Prepared:
    sales = {
        "CODCLI": [f"K{row % 9}" for row in range(ROWS)],
        "NUMPED": [str(9100 + row) for row in range(ROWS)],
        "DATA": [(date(2024, 2, 1) + timedelta(days=row)).isoformat() for row in range(ROWS)],
        "VLTOTAL": [12.5 + row for row in range(ROWS)],
    }
    return prepare(pl.DataFrame(sales | columns), Settings(columns=given or {}))


def on_undone(day: Any, no: Any) -> list[Any]:
    return [day if row in UNDONE else no for row in range(ROWS)]


def verdicts(found: Prepared) -> dict[str, int]:
    return {entry.verdict: entry.rows for entry in found.ledger().entries if entry.rows}


NOT_SOLD = {"sale": ROWS - len(UNDONE), "not_completed": len(UNDONE)}


@pytest.mark.parametrize(
    "header",
    [
        *("DTCANCEL", "cancel_date", "CancelledAt", "date of cancellation", "VOIDDATE", "storniert_am", "STORNODAT"),
        *("Datum Storno", "date_annulation", "DATANNUL", "annulée le", "fecha_anulacion", "FECANUL", "anulado_el"),
        *("data_annullamento", "Annullato il", "DT_ANNULL", "data de cancelamento", "cancelado_em", "DataCancelPedido"),
        *("annuleringsdatum", "geannuleerd_op", "data anulowania", "DATA_ANUL", "Avbokad den", "makuleringsdatum"),
    ],
)
def test_a_day_of_cancelling_takes_its_lines_out(header: str) -> None:
    assert undoneday.says(header)
    letters = on_undone("C", "F")
    assert verdicts(read({"POSICAO": letters, header: on_undone("2024-05-06", None)})) == NOT_SOLD


@pytest.mark.parametrize("nothing", ["0000-00-00", "1753-01-01", "1900-01-01 00:00:00", "9999-12-31", "00000000"])
def test_a_day_that_nobody_means_is_none(nothing: str) -> None:
    assert verdicts(read({"DT_CANC": on_undone("2024-05-06", nothing)})) == NOT_SOLD


@pytest.mark.parametrize(
    "header",
    [
        *("Free cancellation until", "cancel_by_date", "Subscription cancelled at", "Data cancelleria"),
        *("Vertrag storniert am", "assinatura cancelada em", "DATACONC", "Avoided at", "date annonce", "order date"),
    ],
)
def test_days_of_something_else_undo_nothing(header: str) -> None:
    assert not undoneday.says(header)
    assert verdicts(read({header: on_undone("2024-05-06", None)})) == {"sale": ROWS}


def test_a_cancel_date_beside_the_day_on_which_shipping_starts_is_a_deadline() -> None:
    days = {"Start Ship": ["2024-04-01"] * ROWS, "Cancel Date": on_undone("2024-05-06", None)}
    assert verdicts(read(days)) == {"sale": ROWS}


@pytest.mark.parametrize("header", ["Erstattung Tag", "fecha de reembolso", "refund date"])
def test_days_on_which_money_went_back_are_asked_about_where_nothing_says_how_much(header: str) -> None:
    days = {header: on_undone("2024-05-06", None)}
    with pytest.raises(DataError, match=rf"'{header}' of .* says a day on {len(UNDONE)} of the {ROWS} lines"):
        read(days)
    assert verdicts(read(days, {"status": ""})) == {"sale": ROWS}
    told = read(days | {"refunded": [5.0 if row in UNDONE else None for row in range(ROWS)]})
    assert told.ledger()["return"].money == -5 * len(UNDONE)
    assert verdicts(read(days | {"Status": on_undone("refunded", "paid")})) == NOT_SOLD


def test_what_is_lent_comes_back_on_most_lines() -> None:
    given_back = [None if row in UNDONE else "2024-05-06" for row in range(ROWS)]
    assert verdicts(read({"data zwrot": given_back})) == {"sale": ROWS}


BARE = ["Cancelled", "Storniert", "Annulée", "Anulado", "Annullato", "Cancelado", "Geannuleerd", "Anulowano", "Avbokad"]


@pytest.mark.parametrize("header", [*BARE, "Refunded", "Erstattet", "Återbetald", "is_deleted"])
@pytest.mark.parametrize("day", ["2024-05-06 18:45", "6 mars 2024", "06.05.24", "6-mrt-2024"])
def test_a_day_may_stand_for_a_yes(header: str, day: str) -> None:
    assert verdicts(read({header: on_undone(day, None)})) == NOT_SOLD
    assert verdicts(read({header: on_undone(day, None)}, {"status": header})) == NOT_SOLD


def test_a_day_beside_a_status_takes_its_lines_out_too() -> None:
    assert verdicts(read({"Status": ["paid"] * ROWS, "Avbokad": on_undone("2024-05-06", None)})) == NOT_SOLD


def test_a_day_of_training_or_on_which_a_part_went_back_undoes_nothing() -> None:
    assert verdicts(read({"Training": on_undone("2024-05-06", None)})) == {"sale": ROWS}
    back = [2.5 if row in UNDONE else None for row in range(ROWS)]
    told = read({"Refunded": on_undone("2024-05-06", None), "Refund amount": back})
    assert verdicts(told)["sale"] == ROWS


def test_what_was_lent_and_came_back_was_paid_for() -> None:
    lent = ["2024-05-06" if row % 9 else None for row in range(ROWS)]
    assert verdicts(read({"Geretourneerd": lent})) == {"sale": ROWS}
