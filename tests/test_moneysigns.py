"""A currency's sign inside a header stands for money: of a line, or of one piece."""

import pytest

from regulars.matching import CANONICAL, rank
from regulars.moneysigns import says

SAID = {
    "amount": """
        Line £; Line $ ex tax; Line € inc VAT; Zeile € netto; Ligne € HT; Línea € sin IVA; Riga €; Linha €; Regel €;
        Rad kr
    """,
    "unit_price": """
        Unit £; Unit € ex VAT; Each $; Stk €; Unité € TTC; Ud. €; Pz. €; Stuk €; Szt. zł; Styck kr exkl moms;
        KcJedn; Kč/jedn.; Jedn. Kč
    """,
}


@pytest.mark.parametrize(
    ("column", "header"), [(column, header.strip()) for column, said in SAID.items() for header in said.split(";")]
)
def test_a_line_or_one_piece_in_money_says_its_column(column: str, header: str) -> None:
    assert [each for each in CANONICAL if rank(each, header)] == [column]


def test_without_tax_comes_before_with_it() -> None:
    net, gross = rank("amount", "Line € ex VAT"), rank("amount", "Line € inc VAT")
    assert net
    assert gross
    assert net < gross


@pytest.mark.parametrize(
    "header", ["Line", "Unit", "Line no. €", "Stk", "Freight line €", "VAT €", "€", "Line status $"]
)
def test_other_headers_say_no_such_thing(header: str) -> None:
    assert says(header) is None
