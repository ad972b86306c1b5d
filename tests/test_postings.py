"""France's file of all postings: who bought stands on another line of the entry than what was sold."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from regulars.errors import RegularsError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

HEADERS = [
    *("JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib"),
    *("PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit", "EcritureLet", "DateLet", "ValidDate"),
    *("Montantdevise", "Idevise"),
]
ENTRIES = 90
BACK = 15
"""Each entry of this number is a credit note."""

Line = dict[str, Any]


def entry(at: int) -> list[Line]:
    """An invoice of two lines of goods and one of sending, or the same given back; some are paid."""
    day = f"2024{1 + at % 12:02}{1 + at // 4:02}"
    head = {"JournalCode": "VE", "EcritureNum": at + 1, "EcritureDate": day, "PieceRef": f"FA{at:05}", "PieceDate": day}
    goods = {"707100": 10 + at, "707200": 20.5, "708500": 5.0, "445711": round(0.2 * (35.5 + at), 2)}
    who = {"CompAuxNum": f"C{at % 11:03}", "CompAuxLib": f"Cave {at % 11}"}
    lines = [head | {"CompteNum": account, "Credit": money} for account, money in goods.items()]
    lines.insert(0, head | who | {"CompteNum": "411000", "Debit": sum(goods.values())})
    if at % BACK == BACK - 1:
        lines = [line | {"Debit": line.get("Credit"), "Credit": line.get("Debit")} for line in lines]
    paid = {"JournalCode": "BQ", "EcritureNum": 1000 + at, "EcritureDate": day, "PieceRef": f"R{at}", "PieceDate": day}
    paid_by = [paid | who | {"CompteNum": "411000", "Credit": 30}, paid | {"CompteNum": "512000", "Debit": 30}]
    return lines + (paid_by if at % 3 else [])


LINES = [line for at in range(ENTRIES) for line in entry(at)]
SPENT = sum((-1 if at % BACK == BACK - 1 else 1) * (30.5 + at) for at in range(ENTRIES))


def written(path: Path, lines: Sequence[Line], headers: Sequence[str] = HEADERS) -> Prepared:
    rows = [[cell(line.get(header)) for header in headers] for line in lines]
    path.write_text("\n".join("\t".join(row) for row in [headers, *rows]), encoding="utf-8")
    return prepare(path, Settings())


def cell(value: Any) -> str:
    return f"{value:.2f}".replace(".", ",") if isinstance(value, float) else "" if value is None else str(value)


def bought(found: Prepared) -> tuple[int, int, float]:
    query = (
        "SELECT count(DISTINCT customer_id), count(DISTINCT order_id) FROM lines WHERE verdict IN ('sale', 'return')"
    )
    customers, orders = found.engine.rows(query)[0]
    return customers, orders, float(found.ledger().total(kept=True)[1])


def test_sales_are_those_of_the_customer_of_their_entry(tmp_path: Path) -> None:
    found = written(tmp_path / "552100554FEC20241231.txt", LINES)
    assert bought(found) == (11, ENTRIES, SPENT)
    assert found.ledger().total(kept=True)[0] == 2 * ENTRIES
    assert found.ledger()["no_customer"].rows == len(LINES) - 2 * ENTRIES


def test_lines_that_are_numbered_each_for_itself_belong_to_their_paper(tmp_path: Path) -> None:
    found = written(tmp_path / "fec.txt", [line | {"EcritureNum": at} for at, line in enumerate(LINES)])
    assert bought(found) == (11, ENTRIES, SPENT)


def test_customers_may_have_accounts_of_their_own(tmp_path: Path) -> None:
    lines = [
        line | {"CompteNum": f"411{line['CompAuxNum']}", "CompAuxNum": ""} if line.get("CompAuxNum") else line
        for line in LINES
    ]
    assert bought(written(tmp_path / "fec.txt", lines)) == (11, ENTRIES, SPENT)


@pytest.mark.parametrize(("debit", "credit"), [("D", "C"), ("1", "-1")])
def test_the_side_may_stand_beside_the_amount(tmp_path: Path, debit: str, credit: str) -> None:
    lines = [
        line | {"Montant": line.get("Debit") or line.get("Credit"), "Sens": debit if line.get("Debit") else credit}
        for line in LINES
    ]
    headers = [{"Debit": "Montant", "Credit": "Sens"}.get(header, header) for header in HEADERS]
    assert bought(written(tmp_path / "fec.txt", lines, headers)) == (11, ENTRIES, SPENT)


def test_files_of_two_years_number_their_entries_anew(tmp_path: Path) -> None:
    written(tmp_path / "2024.txt", LINES)
    earlier = [
        line | {"EcritureDate": f"2023{line['EcritureDate'][4:]}", "PieceDate": f"2023{line['PieceDate'][4:]}"}
        | {"PieceRef": f"X{line['PieceRef']}", "CompAuxNum": line.get("CompAuxNum", "").replace("C", "D")}
        for line in LINES
    ]  # fmt: skip
    written(tmp_path / "2023.txt", earlier)
    assert bought(prepare(tmp_path, Settings())) == (22, 2 * ENTRIES, 2 * SPENT)


def test_a_sale_to_several_customers_at_once_names_none(tmp_path: Path) -> None:
    more = [line | {"CompAuxNum": "C099", "Debit": None} for line in entry(0)[:1]]
    found = written(tmp_path / "fec.txt", [*LINES, *more])
    assert bought(found) == (11, ENTRIES - 1, SPENT - 30.5)


def test_entries_that_do_not_balance_are_asked_about(tmp_path: Path) -> None:
    with pytest.raises(RegularsError):
        written(tmp_path / "fec.txt", [line for line in LINES if not str(line["CompteNum"]).startswith("4457")])
