"""What headers say of tax."""

import pytest

from regulars.taxwords import taxed, untaxed


@pytest.mark.parametrize(
    ("header", "says"),
    [
        ("Total TTC", 1), ("TTC", 1), ("Incl. btw", 1), ("Bruttobetrag", 1), ("TOT_IVA_INC", 1), ("Wartość brutto", 1),
        ("Montant HT", 0), ("HT", 0), ("Excl. btw", 0), ("Nettopreis", 0), ("Imponibile", 0), ("Base imponible", 0),
        ("Totale imponibile", 0), ("Base tributável", 0), ("TOT_LIQ", 0), ("Preço s/ IVA", 0),
        ("Total", None), ("Net", None), ("Brutto", None), ("Net à payer", None), ("IVA", None),
    ],
)  # fmt: skip
def test_a_header_says_whether_tax_is_in_it(header: str, says: int | None) -> None:
    assert taxed(header) == says


def test_what_is_left_of_a_header_without_it_is_folded() -> None:
    assert untaxed("Nettobetrag") == ("betrag", 0)
    assert untaxed("Unit price incl. VAT") == ("unitprice", 1)
    assert untaxed("Price") is None
