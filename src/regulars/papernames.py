"""Names of papers and of rows that are made of several words → the kind that they mean, in nine languages.

`Anzahlungsrechnung`, `facture d'acompte` and `faktura zaliczkowa` are a deposit and an invoice; `Korekta faktury
sprzedaży` is a correction, an invoice and a sale. What a name means follows from what its words say, and only where all
of them are known: `Rechnung (storniert)` is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from regulars import morepaperwords, paperwords
from regulars.wordlist import listed, unmarked

SHORTEST = 3
"""So many letters at least has each part of a word that is made of two: `ab` and `rechnung` are no invoice."""

LONGEST_CODE = 4
_CODES = frozenset(("rma", "cde"))
"""What is so short and still means one thing; all others may be codes of anything, which `papercodes` explains."""

_NOT = frozenset(
    ("no", "not", "non", "sin", "sans", "ohne", "kein", "geen", "zonder", "sem", "bez", "brak", "utan", "ej")
)
_PLAIN = str.maketrans({"ł": "l", "ı": "i", "ø": "o", "đ": "d", "æ": "ae"})
"""Letters that are no others with a mark."""

_LETTERS = re.compile(r"(?<=\b\w)[./](?=\w\b)")
"""What stands between the letters of an abbreviation: `N.C.`, `N/C`."""


_LINKS = ("s", "n", "en", "e", "es", "er")
"""What stands between the parts of such a word: `Anzahlungsrechnung`, `Lieferantenbestellung`."""

_ENDINGS = ("s", "es", "en", "nen", "er", "or", "ar", "n", "r", "a", "e", "y", "i")

_SMALL = frozenset(
    listed("""
    of, for, the, an, and, from, d, l, de, des, du, la, le, les, el, los, las, del, al, di, da, do, dal, dell, della
    dello, dei, degli, delle, dos, das, ao, um, van, voor, het, een, en, von, vom, der, die, dem, den, fur, zu, zum,
    zur, im
    und, para, au, aux, et, vers, verso, votre, za, av, naar, och, od, dla, na, ze
    """)
)
"""Words between others that change no meaning; none of them says `not`, or `on`: `auf Rechnung` is a way to pay."""


@cache
def _words() -> Mapping[str, str]:
    known = (morepaperwords.SAID, paperwords.SAID)  # where both have a word, the latter counts
    return {word: said for each in known for said, words in each.items() for word in listed(words)}


@cache
def _first_parts() -> Mapping[str, str]:
    """The same, and what says so only as the first part of a word: a `Zahlungseingang` is none of a supplier."""
    return {**_words(), "eingang": "supplier", "vorkasse": "deposit", "vorauskasse": "deposit"}


_LONGEST = 4
_BEHIND = frozenset(
    listed("""
    invoice, order, quote, offer, delivery note, paper, credit note, return, reminder, deposit, payment, payout, receipt
    sale, fee, charge, discount, transfer, freight, correction, storno, form, draft, coupon, promotion
    """)
)
"""What the last part of a word made of two may say."""

_OF_SALES = frozenset(("customer", "sale"))
_RULES = (
    ("journal entry", "booked", "", False),
    ("no sale", "counted", "", False),
    ("statement", "statement", "customer", False),
    ("debit note", "debit note", "", True),
    ("purchase invoice", "of suppliers", "", False),
    ("internal transfer", "transfer, order", "", False),
    *(("pro forma", f"draft, {paper}", "paper", True) for paper in ("invoice", "order", "quote", "credit note")),
    ("purchase order", "supplier, order", "paper, bought", False),
    ("purchase order", "bought, order", "paper", False),
    ("production", "made, order", "", False),
    *(
        ("purchase invoice", f"{bought}, {paper}", "paper, invoice, deposit, bought, delivery, goods", False)
        for bought in ("supplier", "bought")
        for paper in ("invoice", "credit note", "delivery note", "return")
    ),
    ("purchase invoice", "supplier, payment", "invoice, paper", False),
    ("purchase invoice", "supplier, credit", "paper", False),
    ("purchase invoice", "supplier, paper", "delivery", False),
    ("goods receipt", "goods, receipt", "paper", False),
    ("goods receipt", "goods, received", "paper", False),
    ("reminder", "reminder", "payment, invoice, paper, notice, number", True),
    ("reminder", "notice, number", "payment", False),
    ("pro forma", "proforma", "invoice, paper, order, quote, offer, credit note", True),
    ("quotation", "quote", "paper, offer, price", True),
    ("quote", "offer", "paper, price", True),
    ("fee refund", "fee, refund", "service of payment, sale, till, way to pay", False),
    ("fee", "fee, service of payment", "sale, way to pay, payment, till", False),
    ("fee", "charge, service of payment", "sale, way to pay, payment, till", False),
    ("fee", "fee, way to pay", "payment, till", False),
    ("fee", "charge, way to pay", "payment, till", False),
    ("fee", "fee, sale", "till", False),
    ("fee", "fee, payment", "", False),
    ("fee", "bank, charge", "", False),
    ("fee", "bank, fee", "", False),
    ("fee", "fee, handling", "charge, order, payment", False),
    ("fee", "charge, handling", "order, payment", False),
    ("fee", "fee, invoice", "", False),
    ("shipping fee", "delivery, charge", "freight, handling", False),
    ("shipping fee", "delivery, fee", "freight, charge, handling", False),
    ("shipping fee", "delivery, handling", "freight", False),
    ("shipping fee", "freight, charge", "delivery, handling", False),
    ("shipping fee", "freight, fee", "delivery, handling", False),
    ("shipping fee", "freight, handling", "delivery", False),
    ("discount", "discount", "coupon, promotion, paper, sale, order, invoice, customer, till, payment", False),
    ("discount", "coupon", "promotion, paper", False),
    ("tip", "tip", "way to pay, till, customer", False),
    ("stornorechnung", "storno, invoice", "paper", True),
    ("stornorechnung", "storno, receipt", "till", True),
    ("stornorechnung", "storno, paper", "till", True),
    ("credit note", "credit note", "paper, invoice, receipt, credit, correction, return, till", True),
    ("credit note", "credit, paper", "invoice, correction, return", True),
    ("credit note", "credit, invoice", "", True),
    ("credit note", "correction, invoice", "paper", True),
    ("return", "return, receipt", "till, paper, exchange", True),
    ("return note", "return, delivery note", "paper", True),
    ("return note", "return, paper", "goods, delivery", True),
    ("return note", "return, order", "paper", True),
    ("return note", "return, invoice", "paper, goods, till", True),
    ("return", "return", "goods, till, exchange", True),
    ("return note", "return, authorization", "", False),
    ("authorization", "authorization, payment", "", False),
    ("refund", "refund", "payment, paper, order, invoice, way to pay, till", True),
    ("deposit invoice", "deposit, invoice", "paper, number", True),
    ("deposit invoice", "deposit, paper", "", True),
    ("down payment", "deposit", "payment, receipt, customer, received", False),
    ("payout", "payout", "bank, transfer, till, service of payment", False),
    ("payout", "transfer, bank", "till", False),
    ("payout", "transfer, till", "", False),
    ("payment", "transfer, customer", "", False),
    ("payment", "transfer, received", "bank", False),
    ("payment", "transfer, receipt", "bank", False),
    ("payment", "payment", "invoice, order, receipt, paper, way to pay, bank, received, till, customer", False),
    ("payment", "payment, transfer", "customer, bank, received", False),
    ("purchase invoice", "received, invoice", "paper", False),
    ("invoice", "sent, invoice", "paper", True),
    ("payment", "payment, sent", "invoice, paper", False),
    ("invoice", "invoice", "paper, receipt, order, delivery note, till, goods", True),
    ("delivery ticket", "delivery note", "paper, delivery, freight, goods", True),
    ("delivery ticket", "delivery, paper", "goods", True),
    ("delivery ticket", "delivery, notice", "goods", True),
    ("delivery ticket", "delivery, goods", "", True),
    ("shipping", "freight", "delivery", False),
    ("order", "order", "paper, till", True),
    ("sales receipt", "receipt", "till, paper, way to pay", True),
    ("sales receipt", "till, paper", "sale", False),
    ("sales receipt", "sale, paper", "", False),
    ("cash sale", "till, sale", "customer", False),
    ("sale", "sale", "customer", False),
)
"""The kind that a name means → what has to be said in it, what else may be, and whether words for a customer or a sale
may stand there too; the first rule that fits counts.

"""


@cache
def _rules() -> Sequence[tuple[str, frozenset[str], frozenset[str]]]:
    """The same, each with all that it allows."""
    return [
        (kind, frozenset(listed(needed)), frozenset(listed(f"{needed}, {others}")) | (_OF_SALES if sold else {""}))
        for kind, needed, others, sold in _RULES
    ]


@cache
def kind(value: str) -> str:
    """The kind that a name means, in small letters and with spaces for `-`; empty where not all of it is known."""
    if "zähl" in value:
        return ""  # a count, which is no payment without its dots
    if len(value) <= SHORTEST and value.isalnum() and value not in _CODES:
        return ""
    text = _LETTERS.sub("", unmarked(value).translate(_PLAIN))
    code, between, name = text.partition("   ")  # what is left of ` - `
    if between and 1 < len(code) <= LONGEST_CODE and code.isalpha() and code not in _NOT:
        return _meant(name)
    return _meant(text)


def _meant(text: str) -> str:
    tokens = [each for each in re.findall(r"\d+|[^\W\d_]+", text) if each not in _SMALL]
    words = [each for each in tokens if not each.isdigit()]
    said = _said(words)
    if said and len(words) < len(tokens):
        said |= {"number"}
    return next((kind for kind, needed, allowed in _rules() if needed <= said <= allowed), "")


def _said(words: Sequence[str]) -> frozenset[str]:
    """What all the words say; nothing where one of them is not known."""
    found: set[str] = set()
    at = 0
    while at < len(words):
        length, phrase = _first(words[at:])
        said = {_words()[phrase]} if phrase in _words() else _of_one(phrase)
        if not said:
            return frozenset()
        found |= said
        at += length
    return frozenset(found - {"", "form"})


def _first(words: Sequence[str]) -> tuple[int, str]:
    """How many of the words are one phrase, and that; of several things at once, too (`guias de remessa`)."""
    for length in range(min(_LONGEST, len(words)), 1, -1):
        of_one = (" ".join(words[:length]), " ".join(word.removesuffix("s") for word in words[:length]))
        if said := next((each for each in of_one if each in _words()), ""):
            return length, said
    return 1, words[0]


def _of_one(word: str) -> set[str]:
    """What one word says: with another ending, or made of two others; nothing where it is not known."""
    if len(word) == 1:
        return {""}  # the letter of a series: `Factura B`
    if (ended := _ended(word, _words(), _ENDINGS)) is not None:
        return {ended}
    for at in range(SHORTEST, len(word) - SHORTEST + 1):
        last = _ended(word[at:], _words(), _ENDINGS)
        first = _ended(word[:at], _first_parts(), _LINKS) if last in _BEHIND else None
        if first is not None:
            return {first, last or ""}
    return set()


def _ended(word: str, known: Mapping[str, str], endings: Collection[str]) -> str | None:
    """What a word says, with one of the endings or without; None where it is not known."""
    forms = (word, *(word.removesuffix(end) for end in endings if word.endswith(end)))
    return next((known[form] for form in forms if len(form) >= SHORTEST and form in known), None)
