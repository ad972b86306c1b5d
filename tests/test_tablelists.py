"""A list of tables, each an object with its name and its rows, as phpMyAdmin exports them."""

import json
from pathlib import Path
from typing import Any

import pytest

from regulars import tablelists
from regulars.errors import RegularsError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

MEMBERS = [{"memberNo": f"{70 + n}", "name": f"Ada {n}", "joined": "2022-11-05"} for n in range(8)]
BOXES = [
    {"id": f"{n}", "memberNo": f"{70 + n % 8}", "created": f"2024-{1 + n // 20:02d}-{1 + n % 20:02d}", "price": "12.50"}
    for n in range(60)
]
HEAD = [{"type": "header", "version": "5.2.1", "comment": "Export"}, {"type": "database", "name": "shop"}]


def exported(path: Path, tables: list[dict[str, Any]]) -> Prepared:
    path.write_text(json.dumps(tables), encoding="utf-8")
    return prepare(path, Settings())


@pytest.mark.parametrize("name", ["name", "table", "table_name"])
@pytest.mark.parametrize("rows", ["data", "rows"])
def test_tables_in_a_list_are_those_of_a_database(tmp_path: Path, name: str, rows: str) -> None:
    kind = {"type": "table"} if name == "name" else {}
    tables = [kind | {name: called, rows: held} for called, held in {"members": MEMBERS, "boxes": BOXES}.items()]
    empty = [kind | {name: "credits", rows: []}]
    found = exported(tmp_path / "shop.json", [*HEAD, *tables, *empty])
    assert found.ledger().total(kept=True) == (60, 750)
    assert {match.column: match.header for match in found.mapped.matches}["customer"] == "memberNo"
    alone = exported(tmp_path / "boxes.json", [*HEAD, *tables[1:]])
    assert alone.ledger().total(kept=True) == (60, 750)


def test_people_with_their_orders_are_no_tables() -> None:
    people = [{"type": "private", "name": f"Ada {n}", "data": [{"order": n, "total": 5}]} for n in range(9)]
    assert tablelists.gathered(people) is None


def test_tables_of_one_name_are_left_as_they_stand(tmp_path: Path) -> None:
    with pytest.raises(RegularsError, match=r"no amount column|no customer column"):
        exported(tmp_path / "shop.json", [{"type": "table", "name": "boxes", "data": MEMBERS}] * 2)
