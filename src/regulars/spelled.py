"""Quantities in words (`One`, `zwei`, `trois`) among numbers → numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from regulars.engine import Engine, identifier, literal
from regulars.matching import rank
from regulars.source import noted
from regulars.wordlist import unmarked

if TYPE_CHECKING:
    from regulars.read import Raw

VIEW = "in_numbers"

_IN_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve",
    "null ein|eins|eine|einen|einer zwei|zwo drei vier fünf|fuenf sechs sieben acht neun zehn elf zwölf|zwoelf",
    "zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze",
    "cero un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "zero un|uno|una due tre quattro cinque sei sette otto nove dieci undici dodici",
    "zero um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze",
    "nul een|één twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "zero jeden|jedna|jedno|jedną dwa|dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście",
    "noll en|ett två tre fyra fem sex sju åtta nio tio elva tolv",
    "零 一|壱 二|两|兩|弐 三|参 四 五 六 七 八 九 十 十一 十二",
)
"""The numbers from nothing on in a language each, with their other forms."""


def _language(words: str) -> dict[str, str]:
    forms = {form: str(number) for number, each in enumerate(words.split()) for form in each.split("|")}
    return {unmarked(form): number for form, number in forms.items()} | forms


LANGUAGES: tuple[Mapping[str, str], ...] = tuple(map(_language, _IN_WORDS))


def read(engine: Engine, raw: Raw) -> Raw:
    """`raw` with numbers for the words of columns that are called quantities, and a note; `raw` where there are none.

    All words of numbers in a column have to be of one language: `once` is eleven in one, and a single time in another.
    """
    said = {header: words for header in raw.columns if rank("quantity", header) and (words := _words(raw, header))}
    if not said:
        return raw
    cells = ", ".join(
        _numbered(header, said[header]) if header in said else identifier(header) for header in raw.columns
    )
    engine.table(VIEW, f"SELECT {cells}, source_number FROM {raw.table}", stored=False)
    sample = {header: [words.get(_folded(cell), cell) for cell in raw.sample[header]] for header, words in said.items()}
    note = f"numbers in words, in {', '.join(map(repr, said))}, were read as numbers"
    return replace(raw, table=VIEW, sources=noted(raw.sources, note), sample=raw.sample | sample)


def _words(raw: Raw, header: str) -> Mapping[str, str]:
    """The words of the one language that has all words for numbers in a column; none where there are none."""
    if not raw.columns[header].is_text:
        return {}
    seen = {_folded(cell) for cell in raw.sample[header]}
    told = {word for word in seen if any(word in words for words in LANGUAGES)}
    fitting = [words for words in LANGUAGES if told <= {*words}]
    alike = fitting and all(words[word] == fitting[0][word] for words in fitting for word in told)
    return fitting[0] if told and alike else {}


def _folded(cell: Any) -> str:
    return str(cell).strip().lower()


def _numbered(header: str, words: Mapping[str, str]) -> str:
    cell = identifier(header)
    cases = " ".join(f"WHEN {literal(word)} THEN {literal(number)}" for word, number in words.items())
    return f"CASE lower(trim({cell})) {cases} ELSE {cell} END AS {cell}"
