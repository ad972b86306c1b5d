"""Whom goods are brought to on a round is who bought, where each of them is always on the same one."""

from typing import Any

import pytest

from regulars.columns import match
from regulars.errors import DataError

ROWS = 240
PLACES = [row // 3 * 7 % 12 for row in range(ROWS)]
NAMES = [
    f"{name} Bakery" for name in ("Oak", "Elm", "Ash", "Fir", "Yew", "Bay", "Box", "Fig", "Pear", "Plum", "Lime", "May")
]


def found(**columns: list[Any]) -> dict[str, str]:
    sample: dict[str, list[Any]] = {
        "Date": [f"2024-{1 + row // 84:02}-{1 + row // 3 % 28:02}" for row in range(ROWS)],
        "Delivery note": [f"{500 + row // 3}" for row in range(ROWS)],
        "Item": [f"Bread {row % 5}" for row in range(ROWS)],
        "Qty": [1 + row % 4 for row in range(ROWS)],
        "Price": [2.5 + row % 5 for row in range(ROWS)],
    }
    return {hit.column: hit.header for hit in match(sample | columns, "f.csv")}


@pytest.mark.parametrize(
    ("code", "name", "of"),
    [
        ("Account", "Account name", "Route"),
        ("Code dépôt", "Dépôt", "Tournée"),
        ("Konto", "Verkaufsstelle", "Tour"),
        ("Cód. punto de venta", "Punto de venta", "Ruta"),
        ("Codice punto vendita", "Punto vendita", "Giro"),
        ("Cód. ponto de venda", "Ponto de venda", "Rota"),
        ("Verkooppunt nr", "Verkooppunt", "Ronde"),
        ("Kod kiosk", "Kiosk", "Trasa"),
        ("Leveransställe nr", "Leveransställe", "Rutt"),
    ],
)
def test_whom_goods_are_brought_to_on_a_round_is_the_customer(code: str, name: str, of: str) -> None:
    columns = {code: [f"A{100 + place}" for place in PLACES], name: [NAMES[place] for place in PLACES]}
    assert found(**columns, **{of: [f"R{place % 3}" for place in PLACES]})["customer"] == code
    with pytest.raises(DataError, match="customer"):
        found(**columns, **{of: [f"R{row // 3 % 5}" for row in range(ROWS)]})
    with pytest.raises(DataError, match="customer"):
        found(**columns)


def test_a_depot_that_several_rounds_set_out_from_is_no_customer() -> None:
    depots = [f"Depot {row // 3 % 6}" for row in range(ROWS)]
    with pytest.raises(DataError, match="customer"):
        found(Depot=depots, Round=[f"R{row // 3 % 24}" for row in range(ROWS)])


def test_branches_of_the_seller_are_asked_about() -> None:
    branches = [NAMES[place] for place in PLACES]
    with pytest.raises(DataError, match="customer"):
        found(Filiale=branches, Tour=[f"R{place % 3}" for place in PLACES])
