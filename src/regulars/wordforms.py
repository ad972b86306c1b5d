"""A word for what became of an order → its other genders, numbers and cases: `cancelado` → `canceladas`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from regulars.wordlist import Words, listed

SHORTEST = 4
"""So many letters at least stand before an ending."""

_GERMANIC = (
    r"(?:\w+ )?(?:ge|be|er|ver|zer|ent|ab|an|auf|aus|ein|zu|zurück|rück|über|un|nach|vor|voll|wider|frei|durch|"
    r"ont|her|af|terug|over|op|in|uit|on|re|mis|niet |nicht )"
)
_FAMILIES: tuple[tuple[re.Pattern[str], list[str]], ...] = tuple(
    (re.compile(f"{pattern}$", re.MULTILINE), ends.split(" "))
    for pattern, ends in (
        # Romance: cancelado, annullata, pagos; French annulé, perdu; Romanian anulat, anulată; Catalan entregat
        (r"([oa])", "o a os as i e"),
        (r"(é|ée)", "é ée és ées"),
        (r"(?<=d)(u|ue)", "u ue us ues"),
        (r"(?<=uss)(i|ie)", "i ie is ies"),
        (r"(?<=a)(t|tă|ta)", "t tă ta te ți ti"),
        (r"(?<=a)(t|da)", "t da ts des"),
        # Slavic: anulowana, zrušený, zrušeno; отменён, отменённый, скасовано; otkazan
        (r"(?:(?<=n)|(?<=[aeiyuęáý]t))([yaeoiýáéíę])", "y a e o i ý á é í ych ym"),
        (r"(?<=ąc|[sd]ł)([yaeo])", "y a e o"),
        (r"(?<=[нт])(|а|о|ы|и|ый|ая|ое|ые)", " а о ы и ный ная ное ные"),
        (r"(?<=[нт])(о|ий|а|е|і)", "о ий а е і"),
        (r"(?<=[ae]n)()", " a o i e"),
        # Baltic and Greek: atcelts, atcelta, atšauktas; ακυρωμένη
        (r"(?<=t)(s|a|as)", "s a as i os"),
        (r"(?<=μέν)(η|ο|ος|α|ες|οι)", "η ο ος α ες οι"),
        # Scandinavian: makulerad, makulerat, avbruten, avbrutet, annulleret, betalt
        (r"(?<=a)(d|t|de)", "d t de da"),
        (r"(?<=[lr])(d|t)", "d t da de"),
        (r"(?<=e)(t|de)", "t de te"),
        (r"(?<=[lrns])(t)", "t te"),
        (r"(?<=[tlr])(en|et)", "en et na ne"),
    )
)
"""How words end that have more forms, and all of these endings."""

_DECLINED = re.compile(rf"{_GERMANIC}\w*(?:t|d|en|ig|os)|\w+iert|offen")
_CASES = ("e", "er", "es", "en", "em")
"""German and Dutch words that go before a noun, and their endings there: `stornierte`, `geannuleerde`."""

SMALL = frozenset(
    listed("""
    of, for, the, in, von, vom, für, im, de, du, des, en, pour, del, el, para, di, da, della, per, do, dos, das, em
    van, voor, na, av, för
    """)
)
"""Words between others that people and programs leave away, and that change no meaning: none of them says `not`."""


def grown(words: Iterable[str]) -> Words:
    """Words, or the last one of several, with all their forms; some are no words, and nobody will write them."""
    return Words(lambda: _grown(frozenset(words)))


def _grown(known: frozenset[str]) -> set[str]:
    text = "\n".join(known)  # looked through as one, which takes a tenth of the time
    found = set(known)
    for pattern, ends in _FAMILIES:
        for end in pattern.finditer(text):
            stem = text[text.rfind("\n", 0, end.start()) + 1 : end.start()]
            if len(stem.rpartition(" ")[2]) >= SHORTEST:
                found.update([stem + each for each in ends])
    found.update(word + end for word in known if _DECLINED.fullmatch(word) for end in _CASES)
    return found


def apart(some: Collection[str], others: Collection[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Two lists of words with all forms, but for those that a word of the other list has, or is, as well."""
    one, other = frozenset(grown(some)), frozenset(grown(others))
    both = one & other
    return one - (both - {*some}), other - (both - {*others})


def terse(state: str) -> str:
    """Several words without the small ones among them: `pendiente de pago` → `pendiente pago`; else as it is."""
    words = [word for word in state.split(" ") if word not in SMALL]
    return " ".join(words) if len(words) > 1 else state
