"""The words for kinds of lines and for nobody: each means one thing, written as it is compared."""

import pytest

from regulars import kinds, papercodes
from regulars.nobody import NO_CUSTOMER


def test_a_word_means_one_kind() -> None:
    lists = (kinds.SOLD, kinds.GIVEN_BACK, kinds.NO_SALE)
    words = [word for words in lists for word in words]
    assert len(words) == len(set(words))
    assert all(word == word.lower().strip() and not {"_", "-"} & {*word} for word in words)


def test_the_words_for_nobody_are_lower_case_and_no_address() -> None:
    assert all(word == word.lower().strip() and "@" not in word for word in NO_CUSTOMER)
    assert len(NO_CUSTOMER) == len(set(NO_CUSTOMER))


def test_kinds_of_billing_documents_explain_each_other() -> None:
    told = papercodes.codes({"f2", "s1", "re", "g2", "l2", "f8", "zx"})
    assert {told["s1"], told["re"], told["g2"]} == {"credit note"}
    assert (told["f2"], told["l2"], told["f8"]) == ("invoice", "debit note", "pro forma")
    assert "zx" not in told
    assert papercodes.codes({"s1", "re"}) == papercodes.codes({"f2"}) == {}


@pytest.mark.parametrize(
    ("coded", "kind"),
    [("td04 nota di credito", "nota di credito"), ("01 factura", "factura"), ("rg 3: gutschrift", "gutschrift")],
)
def test_a_kind_is_known_behind_its_code(coded: str, kind: str) -> None:
    assert kinds.bare(coded) == kinds.bare(kind)
    assert kinds.bare("td04") == "td04"
    assert kinds.bare("2 for 1") == "2 for 1"
