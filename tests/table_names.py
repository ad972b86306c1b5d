"""What shops call their tables and columns: in nine languages, by one scheme of keys, and in one way to write words."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from random import Random

from table_forms import Row
from wordlists import sections

NUMBERED = ("customer", "order", "product")
"""What has a number of its own in business, beside the one of its row."""


def _names(line: str) -> tuple[list[str], str]:
    """What people call a table or a column, and its stem."""
    full, _, stem = line.partition(" || ")
    return full.split(" | "), stem


WORDS_OF = {
    language: {key: _names(line) for key, line in words.items()}
    for language, words in sections("table_words.txt").items()
}


@dataclass
class Names:
    """What a shop calls its tables and columns."""

    language: str
    scheme: str
    chance: Random
    spread: bool
    loud: bool
    given: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        words = WORDS_OF[self.language]
        self.nouns = {key: self.chance.choice(names).split(">") for key, (names, _) in words.items() if ">" in names[0]}
        styles = ["snake", "snake", "pascal", "camel", "joined", "upper"] + ["plain", "plain"] * self.spread
        self.style = "upper" if self.scheme == "stem" else self.chance.choice(styles)
        self.ascii = not self.spread or self.chance.random() < 0.4
        self.prefix = self.chance.choice(["", "", "", "tbl ", "shop ", "t "]) if not self.spread else ""
        self.prefix = "" if self.style == "joined" else self.prefix
        self.singular = self.chance.random() < 0.25

    def styled(self, words: str) -> str:
        if self.ascii:
            words = words.replace("ł", "l").replace("ß", "ss").replace("°", "o").replace("º", "o")
            words = "".join(each for each in unicodedata.normalize("NFD", words) if not unicodedata.combining(each))
        if self.style == "plain":
            return words[0].upper() + words[1:]
        parts = words.replace(".", " ").replace("-", " ").split()
        heads = [each.upper() if each == "id" and self.loud else each.capitalize() for each in parts]
        match self.style:
            case "pascal":
                return "".join(heads)
            case "camel":
                return parts[0] + "".join(heads[1:])
            case "joined":
                return "".join(parts)
            case "upper":
                return "_".join(parts).upper()
        return "_".join(parts)

    def table(self, role: str) -> str:
        role, _, suffix = role.partition("/")
        noun, nouns = self.nouns[role]
        return self.styled(
            self.prefix + (noun if self.singular and role != "flat" else nouns) + " " * bool(suffix) + suffix
        )

    def of(self, role: str, key: str) -> str:
        """The name of a column, which no other of its table has."""
        role = role.partition("/")[0]
        if (role, key) not in self.given:
            taken = {name for (other, _), name in self.given.items() if other == role}
            fresh = [name for name in map(self.styled, self._options(role, key)) if name not in taken]
            self.given[role, key] = self.chance.choice(fresh) if fresh else self.styled(f"{key} {len(taken)}")
        return self.given[role, key]

    def _options(self, role: str, key: str) -> list[str]:
        own = key == "id"
        what = role if own else key
        by_number = self.scheme in ("no", "stem") or (self.scheme == "code" and not own)
        if own or key in self.nouns:
            if by_number and what in NUMBERED:
                return self._words(f"{what}.no")
            return [self._key(self.nouns[what][0], own=own)]
        return self._words(f"{role}.no") if key == "no" else self._words(key)

    def _words(self, key: str) -> list[str]:
        names, stem = WORDS_OF[self.language][key]
        if key.endswith(".no"):  # what refers to it is called alike
            name = self.given.setdefault(("", key), self.chance.choice(names))
            names = [name]
        return [stem] if self.scheme == "stem" and stem else names

    def _key(self, noun: str, *, own: bool) -> str:
        match self.scheme:
            case "id noun":
                return f"id {noun}"
            case "idnoun":
                return f"id{noun.replace(' ', '')}"
            case "noun id":
                return f"{noun} id"
            case "fk":
                return "id" if own else f"fk {noun}"
            case "bare":
                return "id" if own else noun
        return "id" if own else f"{noun} id"

    def named(self, role: str, row: Row) -> Row:
        """A row under the names of its columns, with what is nested in it."""
        named: Row = {}
        for key, cell in row.items():
            if isinstance(cell, dict):
                named[self.styled(self.nouns[key][0])] = self.named(key, cell)
            elif isinstance(cell, list):
                named[self.styled(self.nouns[key][1])] = [self.named(key, each) for each in cell]
            else:
                named[self.of(role, key)] = cell
        return named
