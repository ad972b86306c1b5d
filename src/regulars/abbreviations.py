"""Headers cut short: with a dot (`Best.-Nr.`, `Rag. sociale`), or run together, as old systems have no room for more
(`CUSTNUM`, `TRANDT`, `UNITPRC`): the names that they may stand for.

What is before the dot is the beginning of a word that other headers have. Where it begins one for something else as
well, such as the supplier, it stands for none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import islice, product, takewhile

from regulars import things
from regulars.headers import SHORT, fold, folded
from regulars.wordlist import listed

SHORTEST = 3
"""Fewer letters could begin anything."""

MOST = 40
"""More readings than this say nothing."""

_NUMBER = {"n": "no", "č": "cislo", "čís": "cislo", "sz": "szama", "br": "broj", "št": "stevilka", "бр": "broj"}
"""What stands for a number, and is too short to be told from the end of a word."""

_ENDS = {
    **dict.fromkeys(("k", "kst"), ("kosten",)),
    **dict.fromkeys(("oms", "omschr"), ("omschrijving",)),
    **dict.fromkeys(("bez", "bezeichng"), ("bezeichnung",)),
    "avg": ("avgift",),
    "bedr": ("bedrag",),
    "bel": ("belopp",),
    "ben": ("benamning",),
    "betr": ("betrag",),
    "dat": ("datum",),
    "kostn": ("kostnad",),
    "mg": ("menge",),
    "pr": ("preis", "prijs"),
    "stat": ("status",),
    "tot": ("total", "totaal"),
    "ums": ("umsatz",),
}
"""How the second halves of compounds are cut short, and what they stand for."""

_REFERENCE = "ref"
"""What a reference to anything is cut short to, an article's as well as an order's: alone it is none to money."""

_PARTS = re.compile(r"([^\W\d_]+[°º]?)(\.?)")

_OF_OLD_SYSTEMS = {short: SHORT[short] for short in listed("cust, disc, itm, ord, prod, sls, trans, trx, txn")} | {
    **dict.fromkeys(("tran", "trn"), "transaction"),
    "clnt": "client",
    "cpn": "coupon",
    "cus": "customer",
    "dsc": "discount",
    "inv": "invoice",
    "prd": "product",
    "rcpt": "receipt",
    "unt": "unit",
}
"""Things as systems shorten them whose names have eight letters at most, such as SAS, mainframes and the AS/400."""
_SAID_OF_THEM = {short: SHORT[short] for short in listed("amt, cd, dt, nbr, prc, tot")} | {
    **dict.fromkeys(("desc", "dsc"), "description"),
    "cde": "code",
    "dte": "date",
    "nm": "name",
    "val": "value",
}
_PAPERS = ("invoice", "order", "receipt", "transaction")
_SAID_OF_NO_PAPER = ("cd", "cde", "code", "qty")
"""A code of a transaction is its kind, and a quantity of `INV` what is in stock."""
_IN_FULL = ("client", "cust", "customer", "ext", "gross", "item", "line", "net", "order", "sales", "tax", "unit")
_IN_FULL_LAST = ("code", "date", "gross", "id", "name", "net", "no", "num", "price", "qty", "total")
"""Words that stand beside those, first and last."""


def parted(header: str) -> str:
    """A header of two words run together, one of them shortened → both in full; empty where it is none, or several."""
    name = header.strip()
    if not re.fullmatch(r"[A-Z]+|[a-z]+", name):
        return ""
    cuts = ((name[:cut].lower(), name[cut:].lower()) for cut in range(2, len(name) - 1))
    found = {
        f"{_OF_OLD_SYSTEMS.get(first, first)} {_SAID_OF_THEM.get(last, last)}"
        for first, last in cuts
        if (first in _OF_OLD_SYSTEMS and last in (*_SAID_OF_THEM, *_IN_FULL_LAST))
        or (first in _IN_FULL and last in _SAID_OF_THEM)
        or (first == "ext" and last in _IN_FULL_LAST)
        if _OF_OLD_SYSTEMS.get(first, first) not in _PAPERS or last not in _SAID_OF_NO_PAPER
    }
    return found.pop() if len(found) == 1 else ""


def written_out(header: str) -> list[str]:
    """A header → what it may be in full, folded; empty where no word is cut short, or where it may be another's."""
    parts = [(part[1].lower(), bool(part[2]) or "_" in header) for part in _PARTS.finditer(header)]
    in_full = {fold(part): _in_full(part) for part, _ in parts if part in _NUMBER or fold(part) in SHORT}
    whole = {*in_full, *(_words() if "_" in header else ())}
    cut = {fold(part) for part, open_ in parts if open_ and len(part) >= SHORTEST} - whole
    if not (cut or in_full) or any(_begun(part, _other_words()) for part in cut):
        return []
    told = [fold(part) for part, _ in parts]
    if told == [_REFERENCE]:
        return []
    ways = [
        [in_full[part]] if part in in_full else _begun(part, _words()) or _ended(part) if part in cut else [part]
        for part in told
    ]
    return list(dict.fromkeys("".join(way) for way in islice(product(*ways), MOST)))


def _in_full(part: str) -> str:
    return _NUMBER.get(part, SHORT.get(fold(part), part)).replace(" ", "")


def says_another(header: str) -> bool:
    """Whether a header is a word for something that sales are not told by, such as the supplier."""
    return fold(header) in _other_words()


def _begun(part: str, words: tuple[str, ...]) -> list[str]:
    """Those of some words, in order, that begin so and go on."""
    begun = takewhile(lambda word: word.startswith(part), islice(words, bisect_left(words, part), None))
    return [word for word in begun if word != part]


def _ended(part: str) -> list[str]:
    """A compound whose second half is cut short → in full: `orderdat`, `regelbedr`."""
    return [
        f"{part.removesuffix(short)}{word}"
        for short, words in _ENDS.items()
        if part.endswith(short) and len(part) >= len(short) + SHORTEST
        for word in words
    ]


@cache
def _words() -> tuple[str, ...]:
    """All single words that `things` has for what sales files speak of, folded and in order."""
    texts = [text for name, text in vars(things).items() if name.isupper() and text != things.OTHERS]
    return tuple(sorted({*folded(word for text in texts for word in listed(text) if " " not in word)}))


@cache
def _other_words() -> tuple[str, ...]:
    return tuple(sorted(folded(listed(things.OTHERS))))
