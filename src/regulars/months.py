"""What the months are called, in seventeen languages."""

from __future__ import annotations

from regulars.wordlist import unmarked

# What the months begin with, without accents, in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
# Swedish, Romanian, Turkish, Czech, Finnish, Hungarian, Russian, Ukrainian and Greek; the longest that fits counts.
_MONTHS = (
    ("jan", "ene", "gen", "sty", "ian", "oca", "led", "tam", "янв", "січ", "ιαν"),
    ("feb", "fev", "fevr", "lut", "sub", "uno", "hel", "фев", "лют", "φεβ"),
    ("mar", "mrz", "maer", "maa", "mrt", "bre", "мар", "бер", "μαρ"),
    ("apr", "avr", "abr", "kwi", "nis", "dub", "huh", "апр", "кві", "απρ"),
    ("may", "mai", "mag", "maj", "mei", "kve", "tou", "мая", "маи", "тра", "μαι"),
    ("jun", "juin", "giu", "cze", "iun", "haz", "cerven", "cervn", "kes", "июн", "чер", "ιουν"),
    ("jul", "juil", "lug", "lip", "iul", "tem", "cervenec", "cervenc", "hei", "июл", "лип", "ιουλ"),
    ("aug", "aou", "ago", "sie", "agu", "srp", "elo", "авг", "сер", "αυγ"),
    ("sep", "set", "wrz", "eyl", "zar", "syy", "sze", "сен", "вер", "σεπ"),
    ("oct", "okt", "ott", "out", "paz", "eki", "rij", "lok", "окт", "жов", "οκτ"),
    ("nov", "lis", "noi", "kas", "marr", "ноя", "лис", "νοε"),
    ("dec", "dez", "dic", "des", "gru", "ara", "pro", "jou", "дек", "гру", "δεκ"),
)


def month_named(name: str) -> int:
    """The month, 1 to 12, whose short name in any language known a word begins with; 0 where it is none."""
    plain = unmarked(name.lower())
    fits = (
        (len(start), month) for month, starts in enumerate(_MONTHS, 1) for start in starts if plain.startswith(start)
    )
    return max(fits, default=(0, 0))[1]
