"""Options, as typed or as written in `regulars.toml`, → `Settings`. Every value is checked before a file is read."""

import codecs
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime
from numbers import Integral
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from regulars.columns import CANONICAL
from regulars.days import FORMATS
from regulars.engine import ENGINES
from regulars.errors import UsageError
from regulars.features import RECIPES, recipe
from regulars.money import SPENDS
from regulars.numbers import DECIMALS
from regulars.settings import Settings

FILE = "regulars.toml"
"""Read by itself where it lies in the current folder."""

USUAL_ENCODINGS = ("utf-8", "utf-16", "cp1252", "cp1250", "iso8859-2", "cp1251", "cp850", "mac-roman")
HIGHEST_SEED = 2**32 - 1
"""NumPy's generators take no higher one."""
DROPS = ("duplicates", "overlap", "non_products", "extremes", "stray_dates", "lettered_orders", "disagreements")


def settings(typed: Mapping[str, Any], file: Path | None = None) -> Settings:
    """The settings for options as typed (`None`: not given), over those in a `file`.

    Raises UsageError for a value that cannot be, naming the option and what it can be.
    """
    written = load(file) if file else {}
    given = {name: value for name, value in typed.items() if name in PARSERS and value not in (None, [], False)}
    values = {name: PARSERS[name](value, f"{_option(name)} in {file}") for name, value in written.items()}
    for name, value in given.items():
        parsed = PARSERS[name](value, f"--{_option(name)}")
        values[name] = values.get(name, {}) | parsed if name == "columns" else parsed
    found = Settings(**values)
    recipe(found.recipe, found.features)
    return found


def from_python(options: Mapping[str, Any]) -> Settings:
    """The settings for options given in Python (`None`: not given), where a number may be NumPy's, a day a timestamp.

    Raises UsageError for an option that does not exist, and for a value that cannot be.
    """
    if unknown := [name for name in options if name not in PARSERS]:
        raise UsageError(f"there is no option {', '.join(map(repr, unknown))}. Options: {', '.join(PARSERS)}")
    given = {name: _plain(name, value) for name, value in options.items() if value is not None}
    found = Settings(**{name: PARSERS[name](value, name) for name, value in given.items()})
    recipe(found.recipe, found.features)
    return found


def load(file: Path) -> dict[str, Any]:
    """What a `regulars.toml` holds, by the names of `Settings`. Raises UsageError for a name that does not exist."""
    import tomllib

    try:
        held = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"the settings file {file} cannot be opened: {error.strerror}. Check --config") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            f"the settings file {file} is not valid TOML: {error}. See docs/cli.md for an example"
        ) from None
    values = {name.replace("-", "_"): value for name, value in held.items()}
    if unknown := [name for name in held if name.replace("-", "_") not in PARSERS]:
        known = ", ".join(_option(name) for name in PARSERS)
        raise UsageError(f"{file} names no option of Regulars with {', '.join(map(repr, unknown))}. Options: {known}")
    return values


def dump(chosen: Settings) -> str:
    """The text of a `regulars.toml` that gives these settings; what is as usual is left out."""
    usual = Settings()
    lines = []
    for field in fields(chosen):
        value = getattr(chosen, field.name)
        if field.name != "columns" and value != getattr(usual, field.name):
            lines.append(f"{_option(field.name)} = {_toml(value)}")
    if chosen.columns:
        lines += [*([""] if lines else []), "[columns]"]
        lines += [f"{column} = {_toml(header)}" for column, header in chosen.columns.items()]
    return "\n".join(lines) + "\n"


def _toml(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    # JSON's way of quoting is TOML's, but for one control character.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _plain(name: str, value: Any) -> Any:
    """An option as Python has it → as a settings file would."""
    if name == "columns":
        named = isinstance(value, Mapping)
        return {column: str(header) for column, header in value.items()} if named else [value]
    if name == "features" and isinstance(value, list | tuple):
        return ",".join(map(str, value))
    if name == "headers" and isinstance(value, tuple):
        return list(value)
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, PathLike):
        return fspath(value)
    if type(value) is not bool and isinstance(value, Integral):
        return str(value) if name == "sheet" else int(value)
    return value


def _option(name: str) -> str:
    return name.replace("_", "-")


def _columns(value: Any, said: str) -> dict[str, str]:
    """A table, or texts such as `customer=Kd.-Nr.,order=Beleg`; a comma parts only where a new name follows it.

    Nothing after the `=` says that there is no such column, which customer and date cannot do without.
    """
    pairs: list[tuple[str, Any]]
    if isinstance(value, Mapping):
        pairs = [(str(column), header) for column, header in value.items()]
    else:
        parts = [part for text in value for part in re.split(r",(?=\s*\w+\s*=)", str(text))]
        split = (part.partition("=") for part in parts)
        pairs = [(column.strip(), header.strip() if equals else None) for column, equals, header in split]
    for column, header in pairs:
        if column not in CANONICAL:
            raise UsageError(f"{said}: there is no column {column!r} to name. Columns: {', '.join(CANONICAL)}")
        if not isinstance(header, str) or (not header and column in ("customer", "date")):
            raise UsageError(f"{said}: {column} needs the header it stands under, e.g. {column}=HEADER")
    if len(dict(pairs)) < len(pairs):
        raise UsageError(f"{said} names a column twice. Name each once: {', '.join(column for column, _ in pairs)}")
    return dict(pairs)


def _features(value: Any, said: str) -> str:
    """`spend,frequency:none`, or a table of feature → transform."""
    if isinstance(value, Mapping):
        return ",".join(f"{feature}:{transform}" for feature, transform in value.items())
    return _text(value, said)


def _memory(value: Any, said: str) -> str:
    """`2GB`, `512 MB`, `1.5GiB`."""
    if not isinstance(value, str) or not re.fullmatch(r"\s*\d+(\.\d+)?\s*[KMGT]i?B\s*", value, re.IGNORECASE):
        raise UsageError(f"{said} is {value!r}. It must be an amount of memory, such as 2GB or 512MB")
    return value.strip()


def _text(value: Any, said: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise UsageError(f"{said} is {value!r}. It must be a text")
    return value.strip()


def _encoding(value: Any, said: str) -> str:
    """The name of a page, as Python calls it."""
    try:
        "".encode(str(value))  # what `lookup` finds may be no page of letters
        return codecs.lookup(str(value)).name
    except (LookupError, ValueError):
        raise UsageError(
            f"{said} is {value!r}, which is no known encoding. Usual ones: {', '.join(USUAL_ENCODINGS)}"
        ) from None


def _words(value: Any, said: str) -> tuple[str, ...]:
    """Names parted by commas, or a list of them."""
    listed = value if isinstance(value, list | tuple) else [value]
    words = [word.strip() for text in listed for word in str(text).split(",") if word.strip()]
    if unknown := [word for word in words if word not in DROPS]:
        raise UsageError(f"{said} {','.join(unknown)} is not known. Kinds: {', '.join(DROPS)}")
    return tuple(dict.fromkeys(words))


def _texts(value: Any, said: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise UsageError(f"{said} is {value!r}. It must be a list of texts")
    return tuple(value)


def _said(example: str) -> Callable[[Any, str], tuple[str, ...]]:
    """What reads words parted by commas, or a list of them; an empty text for none."""

    def read(value: Any, said: str) -> tuple[str, ...]:
        listed = value if isinstance(value, list | tuple) else str(value).split(",")
        if not all(isinstance(word, str) for word in listed):
            raise UsageError(f"{said} is {value!r}. It must be words such as {example}")
        return tuple(dict.fromkeys(word.strip().lower() for word in listed if word.strip()))

    return read


def _one_of(*known: str) -> Callable[[Any, str], str]:
    def parse(value: Any, said: str) -> str:
        if value not in known:
            raise UsageError(f"{said} is {value!r}. It must be one of: {', '.join(known)}")
        return str(value)

    return parse


def whole(least: int, most: int | None = None) -> Callable[[Any, str], int]:
    """What reads a whole number from `least` up to `most`, as a number or as digits."""
    limits = f"{least} or more" if most is None else f"from {least} to {most:,}"

    def parse(value: Any, said: str) -> int:
        written = isinstance(value, str) and re.fullmatch(r"[-+]?[0-9]{1,18}", value.strip())
        number = int(value) if written or type(value) is int else None
        if number is None or number < least or (most is not None and number > most):
            raise UsageError(f"{said} is {value!r}. It must be a whole number, {limits}")
        return number

    return parse


def _day(value: Any, said: str) -> date:
    try:
        return value if type(value) is date else datetime.strptime(str(value), "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise UsageError(f"{said} is {str(value)!r}. It must be a day, written as YYYY-MM-DD") from None


def _flag(value: Any, said: str) -> bool:
    if not isinstance(value, bool):
        raise UsageError(f"{said} is {value!r}. It must be true or false")
    return value


PARSERS: Mapping[str, Callable[[Any, str], Any]] = {
    "columns": _columns,
    "recipe": _one_of(*RECIPES),
    "features": _features,
    "k": whole(1),
    "as_of": _day,
    "drop": _words,
    "date_format": _one_of(*FORMATS),
    "decimal": _one_of(*DECIMALS),
    "encoding": _encoding,
    "sheet": _text,
    "currency": _text,
    "spend": _one_of(*SPENDS),
    "no_customer": _said("guest,0"),
    "no_sale": _said("draft,quote"),
    "sale": _said("on loan,handed over"),
    "seed": whole(0, HIGHEST_SEED),
    "show_ids": _flag,
    "headers": _texts,
    "engine": _one_of(*ENGINES),
    "master": _text,
    "memory": _memory,
    "tmp": _text,
}
"""Field of `Settings` → what reads its value; `said` is how a message names the option."""
