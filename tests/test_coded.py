"""Orders that say how far they are by a code, beside a list of what each code stands for."""

from pathlib import Path

import pytest
from shop_in_tables import ORDERS, Tables, database, files, notes, read

from regulars.errors import DataError

STATES = [[1, "Pending"], [2, "Shipped"], [3, "Complete"], [9, "Cancelled"]]
CODES = [(1, 3, 2, 9, 3)[at % 5] for at in range(len(ORDERS))]
ONLY = "order_id,customer_id,order_date,total"


def orders(code: str, *, total: float = 10.5) -> tuple[str, list[list[object]]]:
    return f"{ONLY},{code}", [[*order, total, state] for order, state in zip(ORDERS, CODES, strict=True)]


SOLD = sum(code in (2, 3) for code in CODES)


@pytest.mark.parametrize(
    ("code", "name", "header"),
    [
        ("status_id", "order_statuses", "id,name"),
        ("order_status_id", "oc_order_status", "order_status_id,name"),
        ("state_key", "dim_state", "state_key,label"),
        ("order_profile_sk", "dim_order_profile", "order_profile_sk,order_status"),
        ("current_state", "ps_order_state_lang", "id_order_state,name"),
        ("order_status_id", "tbl_order_status", "id,description"),
        ("FK_ORDERSTATUS", "T_ORDERSTATUSSEN", "ID,NAAM"),
        ("fk_stato_ordine", "t_stati_ordine", "id,descrizione"),
        ("estadopedidoid", "estadospedido", "id,denominacion"),
    ],
)
@pytest.mark.parametrize("in_files", [False, True])
def test_states_are_those_that_codes_stand_for(
    tmp_path: Path, code: str, name: str, header: str, in_files: bool
) -> None:
    tables: Tables = {"orders": orders(code), name: (header, STATES)}
    found = read(files(tmp_path / "shop", tables) if in_files else database(tmp_path / "shop.db", tables))
    assert found.ledger()["sale"].rows == SOLD
    assert "joined with" in notes(found)


def test_kinds_are_too(tmp_path: Path) -> None:
    kinds = [[1, "Sale"], [2, "Sale"], [3, "Sale"], [9, "Refund"]]
    tables: Tables = {"orders": orders("transaction_type_id"), "transaction_types": ("transaction_type_id,name", kinds)}
    found = read(database(tmp_path / "shop.db", tables))
    assert found.ledger()["return"].rows == CODES.count(9)


@pytest.mark.parametrize(
    ("code", "name", "header"),
    [
        ("campaign_id", "campaigns", "campaign_id,status"),
        ("store_id", "stores", "store_id,status"),
        ("payment_type_id", "payment_types", "payment_type_id,name"),
    ],
)
def test_what_is_said_of_something_else_is_no_state_of_orders(
    tmp_path: Path, code: str, name: str, header: str
) -> None:
    said = [[1, "Card"], [2, "Cash"], [3, "Voucher"], [9, "Invoice"]] if "payment" in code else STATES
    tables: Tables = {"orders": orders(code), name: (header, said)}
    assert read(database(tmp_path / "shop.db", tables)).ledger()["sale"].rows == len(ORDERS)


def test_codes_that_stand_for_several_states_are_asked_about(tmp_path: Path) -> None:
    in_german = [[1, "Offen"], [2, "Versendet"], [3, "Fertig"], [9, "Storniert"]]
    tables: Tables = {"orders": orders("status_id"), "order_status": ("status_id,name", STATES + in_german)}
    with pytest.raises(DataError, match=r"each 'status_id' should stand on one row of .*order_status"):
        read(database(tmp_path / "shop.db", tables))


ENGLISH = [[1, 1, "Pending"], [2, 1, "Shipped"], [3, 1, "Completed"], [9, 1, "Cancelled"]]
GERMAN = [[1, 2, "Offen"], [2, 2, "Versendet"], [3, 2, "Fertig"], [9, 2, "Storniert"]]


@pytest.mark.parametrize("column", ["language_id", "id_lang", "locale", "kSprache"])
@pytest.mark.parametrize("more", [[], [[1, 3, "Kala"], [2, 3, "Bala"]]])
def test_of_states_in_several_languages_one_counts(tmp_path: Path, column: str, more: list[list[object]]) -> None:
    tables: Tables = {
        "orders": orders("orders_status"),
        "orders_status": (f"orders_status_id,{column},orders_status_name", [*GERMAN, *ENGLISH, *more]),
    }
    found = read(database(tmp_path / "shop.db", tables))
    assert found.ledger()["sale"].rows == SOLD
    assert f"of its rows in 2 languages, those with '2' as {column!r} count" in notes(found)


def test_states_that_languages_tell_apart_are_asked_about(tmp_path: Path) -> None:
    other_way = [[1, 2, "Offen"], [2, 2, "Storniert"], [3, 2, "Versendet"], [9, 2, "Abgeschlossen"]]
    tables: Tables = {
        "orders": orders("orders_status"),
        "orders_status": ("orders_status_id,language_id,orders_status_name", [*other_way, *ENGLISH]),
    }
    with pytest.raises(DataError, match=r"each 'orders_status_id' should stand on one row"):
        read(database(tmp_path / "shop.db", tables))
