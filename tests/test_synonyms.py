"""The lists of headers are data that `columns.match` can use: folded, and without two meanings."""

from itertools import chain, combinations

import pytest

from regulars.columns import CANONICAL
from regulars.headers import fold
from regulars.synonyms import LIKELY, SURE


@pytest.mark.parametrize("names", [SURE, LIKELY], ids=["sure", "likely"])
def test_every_column_has_names_that_fold_to_themselves(names: dict[str, tuple[str, ...]]) -> None:
    assert tuple(names) == CANONICAL
    assert all(names.values())
    assert [name for name in chain.from_iterable(names.values()) if fold(name) != name] == []


def test_a_sure_name_means_one_column() -> None:
    for one, other in combinations(CANONICAL, 2):
        assert not set(SURE[one]) & set(SURE[other]), f"{one} and {other}"


@pytest.mark.parametrize("column", CANONICAL)
def test_no_name_is_listed_twice(column: str) -> None:
    names = [*SURE[column], *LIKELY[column]]
    assert sorted(names) == sorted(set(names))
