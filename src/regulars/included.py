"""Answers in the manner of JSON:API, whose objects refer to others that stand beside them → objects that hold those."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

DATA, INCLUDED = "data", "included"
_TYPE, _ID, _RELATED = "type", "id", "relationships"

Object = Mapping[str, Any]
Key = tuple[Any, Any]
"""What an object is, and its id."""


def is_answer(tree: Object) -> bool:
    """Whether an object, or its structure, holds objects that refer to others, and those beside them."""
    held = (tree.get(name) for name in (DATA, INCLUDED))
    each = [first for first in ((one[0] if isinstance(one, list) and one else one) for one in held) if first]
    return (
        len(each) == 2
        and all(isinstance(first, dict) for first in each)
        and all({_TYPE, _ID} <= {*held} for held in each)
        and _RELATED in each[0]
    )


def gathered(answer: Object) -> Iterator[dict[str, Any]]:
    """The objects of an answer, each with its own fields and, in the place of a reference, what it refers to.

    What was not included stays a reference. What it refers to holds, of what that refers to, what there is one of: who
    bought has many orders, and an order's item has one product.
    """
    beside = {_key(each): each for each in answer.get(INCLUDED) or ()}
    data = answer[DATA] if isinstance(answer[DATA], list) else [answer[DATA]]
    several = len({each.get(_TYPE) for each in data}) > 1
    for each in data:
        kind = {_TYPE: each.get(_TYPE)} if several else {}
        yield kind | _whole(each, beside, frozenset([_key(each)]), lists=True)


def _whole(held: Object, beside: Mapping[Key, Object], above: frozenset[Key], *, lists: bool) -> dict[str, Any]:
    """An object with what it refers to, but for what it stands in; `lists`: with lists of others too."""
    whole = {_ID: held.get(_ID)} | (held.get("attributes") or {})
    left = {}
    for name, related in (held.get(_RELATED) or {}).items():
        to = related.get(DATA) if isinstance(related, dict) else None
        keys = [_key(each) for each in (to if isinstance(to, list) else [to]) if isinstance(each, dict)]
        if not keys or above & {*keys} or (isinstance(to, list) and not lists):
            continue
        if name in whole or not all(key in beside for key in keys):
            left[name] = related
            continue
        found = [_whole(beside[key], beside, above | {key}, lists=False) for key in keys]
        whole[name] = found if isinstance(to, list) else found[0]
    return whole | ({_RELATED: left} if left else {})


def _key(held: Object) -> Key:
    return held.get(_TYPE), held.get(_ID)
