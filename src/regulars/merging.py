"""Sources whose headers or types differ → one raw table: what is the same column in each stands under one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from regulars.columns import match
from regulars.contents import NUMBERS, is_blank
from regulars.engine import Engine, identifier
from regulars.errors import DataError, RegularsError
from regulars.headers import fold, option
from regulars.matching import IDS
from regulars.numbers import number, styles
from regulars.read import Raw, as_text, gather, replaced, schema
from regulars.relations import NEARLY_ALL, TELLING, of_one
from regulars.source import SAMPLE_ROWS, Source
from regulars.values import Column

DECISIVE = ("customer", "order", "date", "quantity", "unit_price", "amount", "order_total")
"""The columns that must be the same thing in every source: another one taken for them would change who bought what."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One source: its headers with their types, some values of each, and which of them is which canonical column."""

    source: Source
    kinds: Mapping[str, str]
    sample: Mapping[str, Sequence[Any]]
    found: Mapping[str, str]

    def texts(self, header: str) -> list[str]:
        """The values of a column as text, blanks as nothing."""
        return ["" if is_blank(value) else str(value).strip() for value in self.sample[header]]


def align(engine: Engine, raw: Raw, given: Mapping[str, str], decimal: str | None = None) -> Raw:
    """Bring the headers of all sources to the names of the first, and numbers to one way of writing them.

    Headers that differ only in case, spaces and signs are the same; others are the same where `columns` takes them for
    the same, each in its own source. `given` and `decimal` are the user's `--columns` and `--decimal`. One source, or
    several that are alike, are left as they are.
    Raises DataError where a source lacks a column that is needed, or one header means different things in two sources.
    """
    schemas = [schema(engine, source) for source in raw.sources] if len(raw.sources) > 1 else []
    if all(set(held.items()) == set(schemas[0].items()) for held in schemas):
        return raw
    headers = {header for held in schemas for header in held}
    if not headers >= set(filter(None, given.values())):
        return raw  # whose columns cannot be told: the error is raised where that is tried
    samples = [_sampled(engine, *each) for each in zip(raw.sources, schemas, strict=True)]
    if _same_names(schemas):
        parts = _alike(raw, schemas, samples, given)
    else:
        parts = [_part(*each, samples, given) for each in zip(raw.sources, schemas, samples, strict=True)]
    parts = _same_people(_with_totals(parts, given), given)
    _check_money(parts)
    targets = _targets(parts, given) if any(part.found for part in parts) else {}
    sources = [_renamed(part, _names(part, parts, targets)) for part in parts]
    sources = _numbers_alike(engine, sources, [targets[name] for name in NUMBERS if name in targets], decimal)
    return gather(engine, sources)


def _sampled(engine: Engine, source: Source, kinds: Mapping[str, str]) -> dict[str, list[Any]]:
    rows = engine.first(source.sql, SAMPLE_ROWS)
    return {header: [row[header] for row in rows] for header in kinds}


def _same_names(schemas: Sequence[Mapping[str, str]]) -> bool:
    """Whether all sources have the same headers but for case, spaces and signs, each of them once."""
    folded = [sorted(fold(header) or header for header in held) for held in schemas]
    return all(each == folded[0] and len(set(each)) == len(each) for each in folded)


def _alike(
    raw: Raw, schemas: Sequence[Mapping[str, str]], samples: Sequence[Mapping[str, list[Any]]], given: Mapping[str, str]
) -> list[_Part]:
    """The parts where headers are the same: what they hold is looked at in all sources together.

    Where the columns cannot be told even so, none is named: the error is raised where that is tried again.
    """
    first = {fold(header) or header: header for header in schemas[0]}
    together: dict[str, list[Any]] = {header: [] for header in schemas[0]}
    for sample in samples:
        for header, values in sample.items():
            together[first[fold(header) or header]] += values
    try:
        wanted = {column: header and first[fold(header) or header] for column, header in given.items()}
        found = {each.column: fold(each.header) or each.header for each in match(together, raw.name, wanted)}
    except RegularsError:
        found = {}
    parts = []
    for source, kinds, sample in zip(raw.sources, schemas, samples, strict=True):
        own = {fold(header) or header: header for header in kinds}
        parts.append(_Part(source, kinds, sample, {column: own[folded] for column, folded in found.items()}))
    return parts


def _part(
    source: Source,
    kinds: Mapping[str, str],
    sample: Mapping[str, list[Any]],
    samples: Sequence[Mapping[str, list[Any]]],
    given: Mapping[str, str],
) -> _Part:
    """One of several sources, of which `samples` are; where its own lines leave its ids open, those of all decide."""
    here = {column: header for column, header in given.items() if not header or header in kinds}
    try:
        found = match(sample, source.name, here, alone=False)
    except RegularsError as error:
        try:
            found = match(sample, source.name, _ids_of_all(kinds, samples, here) | here, alone=False)
        except RegularsError:
            found = []
        if not found:
            raise DataError(
                f"{error} ({source.name} is read together with others: if it holds no sales, leave it out; if it says "
                f"more of the lines of another file, both need the column that says which, under one name)"
            ) from None
    return _Part(source, kinds, sample, {each.column: each.header for each in found})


def _ids_of_all(
    kinds: Mapping[str, str], samples: Sequence[Mapping[str, list[Any]]], given: Mapping[str, str]
) -> dict[str, str]:
    """The customer and the order among the headers of a source, by what they hold in all that have most of these.

    Raises DataError where they leave it open too.
    """
    names = {fold(header) or header: header for header in kinds}
    together: dict[str, list[Any]] = {header: [] for header in names.values()}
    for sample in samples:
        own = {fold(header) or header: values for header, values in sample.items()}
        if 2 * len(own.keys() & names.keys()) < len(names):
            continue
        blank = [None] * max(map(len, own.values()), default=0)
        for name, header in names.items():
            together[header] += own.get(name, blank)
    return {each.column: each.header for each in match(together, "all files", given) if each.column in IDS}


def _with_totals(parts: Sequence[_Part], given: Mapping[str, str]) -> list[_Part]:
    """The parts, in which a price without pieces is what the line comes to, as a column of that is in others."""
    total = next((part.found["amount"] for part in parts if "amount" in part.found), "")
    if not total or {"unit_price", "amount"} & {*given}:
        return list(parts)
    told = {"quantity", "amount", "order_total"}
    has = [told & {*part.found} or fold(total) in map(fold, part.kinds) for part in parts]
    return [part if any_ else _with_total(part, total) for part, any_ in zip(parts, has, strict=True)]


def _with_total(part: _Part, total: str) -> _Part:
    names = {header: total if header == part.found.get("unit_price") else header for header in part.kinds}
    kinds = {names[header]: each for header, each in part.kinds.items()}
    sample = {names[header]: each for header, each in part.sample.items()}
    found = {"amount" if column == "unit_price" else column: names[each] for column, each in part.found.items()}
    return _Part(_renamed(part, names), kinds, sample, found)


def _same_people(parts: Sequence[_Part], given: Mapping[str, str]) -> list[_Part]:
    """The parts, each with the customers of the first one: a number beside a name is one in all files, however called.

    Where some have no such column, the customers are those under a header that all have, if both are the same people.
    Raises DataError where a part tells customers apart by what is another column in the first one.
    """
    first = next((part for part in parts if "customer" in part.found), None)
    if first is None or "customer" in given:
        return list(parts)
    called = fold(first.found["customer"])
    known = [part for part in parts if fold(part.found.get("customer", "")) == called]
    try:
        found = [part if part in known else _with_customers_of(part, known) for part in parts]
    except DataError:
        if shared := _by_what_all_have(parts):
            return shared
        raise
    people = {who for part in known for who in part.texts(part.found["customer"])}
    others = [part for part in found if part not in known and not _with(people, part, part.found.get("customer"))]
    astray = [(part, beside) for part in others if (beside := _with(people, part))]
    if not astray and not any(called in map(fold, part.kinds) for part in others):
        return found
    shared = _by_what_all_have(parts)
    for part, beside in astray if not shared else ():
        if fold(beside) != called:
            raise _twice(part, part.found["customer"], beside, known[0])
    return shared or found


def _by_what_all_have(parts: Sequence[_Part]) -> list[_Part]:
    """The parts with the customers under a header that all have, or another word for it.

    Empty where nothing shows that what is left for it, such as a telephone number, tells the same people apart.
    """
    named = all("customer" in part.found for part in parts)
    called = Counter(fold(part.found["customer"]) for part in parts if named)
    for name, _ in called.most_common():
        having = [part for part in parts if fold(part.found["customer"]) == name]
        people = {who for part in having for who in part.texts(part.found["customer"])}
        own = [next((each for each in part.kinds if fold(each) == name), "") or _with(people, part) for part in parts]
        chosen = [
            replace(part, found={**part.found, "customer": mine}) for part, mine in zip(parts, own, strict=True) if mine
        ]
        if len(chosen) == len(parts) and all(
            _tells_the_same(*pair, chosen) for pair in zip(parts, chosen, strict=True)
        ):
            return chosen
    return []


def _with(people: set[str], part: _Part, only: str | None = "") -> str:
    """The column of a part, or the `only` one, that names some of these `people`, by names and not by numbers."""
    named = {who for who in people if any(map(str.isalpha, who))}
    headers = (only,) if only else part.kinds
    return next((header for header in headers if len(named.intersection(part.texts(header))) >= TELLING), "")


def _tells_the_same(part: _Part, changed: _Part, parts: Sequence[_Part]) -> bool:
    """Whether the customers of a part, in the column they are `changed` to, are the same people as before, and some of
    them customers of the other `parts` too.
    """
    before, after = part.texts(part.found["customer"]), part.texts(changed.found["customer"])
    others = {who for each in parts if each is not changed for who in each.texts(each.found["customer"])} - {""}
    same = before == after or (of_one(before, after) and of_one(after, before))
    return same and len(others.intersection(after)) >= TELLING


def _with_customers_of(part: _Part, known: Sequence[_Part]) -> _Part:
    """A part whose customer is called otherwise than in the `known` ones."""
    header, wanted = part.found.get("customer", ""), known[0].found["customer"]
    beside = [(each, same) for each in known for same in each.kinds if header and fold(same) == fold(header)]
    people = set(part.texts(header)) if header else set()
    if not beside and not any(
        len(people.intersection(each.texts(each.found["customer"]))) >= TELLING for each in known
    ):
        beside = [(each, same) for each in known if (same := _with(people, each))]
    if not beside:
        return part
    pairs = [
        pair for each, same in beside for pair in zip(*map(each.texts, (each.found["customer"], same)), strict=True)
    ]
    names = {who: name for who, name in pairs if who and name}
    others = {fold(each) for every in known for each in every.kinds}
    for own in [each for each in part.kinds if fold(each) not in others]:
        told = {who: name for who, name in zip(part.texts(own), part.texts(header), strict=True) if who in names}
        if len(told) >= TELLING and sum(names[who] == name for who, name in told.items()) >= NEARLY_ALL * len(told):
            return replace(part, found={**part.found, "customer": own})
    raise _twice(known[0], wanted, beside[0][1], part)


def _twice(one: _Part, wanted: str, beside: str, other: _Part) -> DataError:
    """What to say where one part tells customers apart by what is not in the other, whose customers it has `beside`."""
    header = other.found["customer"]
    both = "which both have" if fold(beside) == fold(header) else f"which is {beside!r} there"
    named = option("customer", header if fold(beside) == fold(header) else beside)
    return DataError(
        f"{one.source.name} tells customers apart by {wanted!r}, and {other.source.name} has no such column, but "
        f"{header!r}, {both}: each customer would be two. Export {other.source.name} with {wanted!r} too, or "
        f"say --columns {named}"
    )


def _check_money(parts: Sequence[_Part]) -> None:
    """Refuse to put totals of orders under totals of lines."""
    lines = next((part for part in parts if {"amount", "unit_price"} & {*part.found}), None)
    orders = next((part for part in parts if not {"amount", "unit_price"} & {*part.found}), None)
    if lines and orders:
        header = orders.found["order_total"]
        raise DataError(
            f"{orders.source.name} holds the totals of whole orders ({header!r}), and {lines.source.name} those of "
            "lines: they cannot be read as one. Run them apart, or say --columns "
            f"{option('amount', header)} if it is a line's"
        )


def _targets(parts: Sequence[_Part], given: Mapping[str, str]) -> dict[str, str]:
    """The header that each canonical column gets in every source: the user's, or that of the first that has it."""
    found = {column: header for column, header in given.items() if header}
    for part in parts:
        for column, header in part.found.items():
            found.setdefault(column, header)
    return found


def _names(part: _Part, parts: Sequence[_Part], targets: Mapping[str, str]) -> dict[str, str]:
    """The name that each header of a source gets. Raises DataError where two would get the same."""
    seen: dict[str, str] = {}
    for other in parts:
        for header in other.kinds:
            seen.setdefault(fold(header) or header, header)
    roles = {header: column for column, header in part.found.items()}
    names: dict[str, str] = {}
    for header in part.kinds:
        column = roles.get(header)
        names[header] = targets[column] if column in DECISIVE else seen[fold(header) or header]
    by_target = {targets[column]: column for column in DECISIVE if column in targets}
    for header, name in names.items():
        column = by_target.get(name)
        if column and roles.get(header) != column and any(value is not None for value in part.sample[header]):
            raise _clash(column, header, part, parts)
    for column in part.found:  # the others, where nothing else has that name
        header = part.found[column]
        if column not in DECISIVE and targets[column] not in names.values():
            names[header] = targets[column]
    return _distinct(names)


def _distinct(names: dict[str, str]) -> dict[str, str]:
    """Two headers of one source that fold alike keep their own names."""
    taken = list(names.values())
    return {header: name if taken.count(name) == 1 else header for header, name in names.items()}


def _clash(column: str, header: str, part: _Part, parts: Sequence[_Part]) -> DataError:
    other = next(each for each in parts if each is not part and column in each.found)
    here = f"{part.found[column]!r} in {part.source.name}" if column in part.found else f"none in {part.source.name}"
    return DataError(
        f"the {column.replace('_', ' ')} is {other.found[column]!r} in {other.source.name} and {here}, which has "
        f"{header!r} (e.g. {', '.join(_examples(part.sample[header]))}) as well. "
        f"Say which with --columns {column}=..., or run them apart"
    )


def _examples(values: Sequence[Any]) -> list[str]:
    return list(dict.fromkeys(str(value) for value in values if value is not None))[:3]


def _renamed(part: _Part, names: Mapping[str, str]) -> Source:
    changed = {header: name for header, name in names.items() if header != name}
    if not changed:
        return part.source
    chosen = ", ".join(f"{identifier(header)} AS {identifier(names[header])}" for header in part.kinds)
    said = ", ".join(f"{header!r} as {name!r}" for header, name in changed.items())
    notes = (*part.source.notes, f"read as in the other files: {said}")
    return replace(part.source, sql=f"(SELECT {chosen} FROM {part.source.sql})", notes=notes)


def _numbers_alike(
    engine: Engine, sources: Sequence[Source], names: Sequence[str], decimal: str | None
) -> list[Source]:
    """Write the numbers of all sources alike, where some use a decimal comma and others do not, or are typed.

    Each source decides for itself; one that is not clear follows the others that are text: a typed one says nothing
    about how somebody wrote.
    """
    kinds = [schema(engine, source) for source in sources]
    signs = [_signs(engine, *each, names, decimal) for each in zip(sources, kinds, strict=True)]
    changed = list(sources)
    for name in names:
        texts = [at for at, held in enumerate(kinds) if held.get(name) == "VARCHAR"]
        typed = [at for at, held in enumerate(kinds) if held.get(name, "VARCHAR") != "VARCHAR"]
        found = _settled([signs[at] for at in texts], name, must=bool(typed)) if texts else []
        if decimal == "comma":
            for at in typed:
                comma = f"replace({as_text(name, kinds[at][name])}, '.', ',')"
                changed[at] = _replaced(changed[at], kinds[at], name, comma)
        elif typed or len(set(found) - {"plain"}) > 1:
            for at, sign in zip(texts, found, strict=False):
                if sign == "comma":
                    cell, read = identifier(name), number(Column(name, "VARCHAR"), "comma")
                    plain = f"CASE WHEN {read} IS NULL THEN {cell} ELSE CAST({read} AS VARCHAR) END"
                    changed[at] = _replaced(changed[at], kinds[at], name, plain)
    return changed


def _signs(
    engine: Engine, source: Source, kinds: Mapping[str, str], names: Sequence[str], decimal: str | None
) -> dict[str, str] | DataError:
    """How a source writes each of its columns of numbers that are text; the question where that is not clear."""
    texts = {name: Column(name, "VARCHAR") for name in names if kinds.get(name) == "VARCHAR"}
    if not texts:
        return {}
    trimmed = ", ".join(f"nullif(trim({column.sql}), '') AS {column.sql}" for column in texts.values())
    said = {f"the column {name!r} of {source.name}": column for name, column in texts.items()}
    try:
        found = styles(engine, f"(SELECT {trimmed} FROM {source.sql})", said, decimal)
    except DataError as question:
        return question
    return {column.header: found[where].sign for where, column in said.items()}


def _settled(signs: Sequence[dict[str, str] | DataError], name: str, *, must: bool) -> list[str]:
    """The sign of each source; nothing where it is not clear, and all are text, so that they can decide together.

    Raises the question where it `must` be clear, because typed cells are to stand beside the text.
    """
    clear = {each[name] for each in signs if isinstance(each, dict)} - {"plain"}
    question = next((each for each in signs if isinstance(each, DataError)), None)
    if question and len(clear) != 1:
        if must:
            raise question
        return []
    return [each[name] if isinstance(each, dict) else next(iter(clear)) for each in signs]


def _replaced(source: Source, kinds: Iterable[str], name: str, sql: str) -> Source:
    return replace(source, sql=f"(SELECT {replaced(kinds, {name: sql})} FROM {source.sql})")
