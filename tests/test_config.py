"""Options, typed or in regulars.toml, become settings; whatever cannot be is told apart before a file is read."""

from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import regulars
from regulars import columns, config, features, remarks
from regulars.errors import UsageError
from regulars.settings import Settings

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(str.strip).filter(bool)
SETTINGS = st.builds(
    Settings,
    columns=st.dictionaries(st.sampled_from(columns.CANONICAL), TEXT),
    recipe=st.sampled_from(list(features.RECIPES)),
    features=st.sampled_from([None, "spend", "spend,frequency:none"]),
    k=st.none() | st.integers(1, 20),
    as_of=st.none() | st.dates(date(1970, 1, 1)),
    drop=st.lists(st.sampled_from(config.DROPS), unique=True).map(tuple),
    date_format=st.sampled_from([None, "dmy", "mdy", "ymd"]),
    decimal=st.sampled_from([None, "point", "comma"]),
    encoding=st.sampled_from([None, "cp1250", "utf-16"]),
    sheet=st.none() | TEXT,
    currency=st.none() | TEXT,
    seed=st.integers(0, config.HIGHEST_SEED),
    show_ids=st.booleans(),
    headers=st.lists(TEXT).map(tuple),
)


def written(folder: Path, text: str) -> Path:
    file = folder / "regulars.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_every_setting_has_an_option_and_every_option_a_setting() -> None:
    assert list(config.PARSERS) == [field.name for field in fields(Settings)]


def test_the_kinds_are_those_of_the_modules_that_use_them() -> None:
    assert tuple(remarks.KINDS) == config.DROPS


def test_nothing_given_is_the_default() -> None:
    nothing = dict.fromkeys(config.PARSERS) | {"drop": [], "show_ids": False, "files": ["sales.csv"]}
    assert config.settings(nothing) == Settings()


@given(SETTINGS)
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, chosen: Settings) -> None:
    file = written(tmp_path_factory.mktemp("toml"), config.dump(chosen))
    assert config.settings({}, file) == chosen


def test_what_is_typed_wins_over_what_is_written(tmp_path: Path) -> None:
    file = written(tmp_path, 'k = 3\nseed = 7\ncurrency = "GBP"\n[columns]\ncustomer = "Client"\norder = "Invoice"\n')
    found = config.settings({"k": "5", "columns": ["customer=Kunde"]}, file)
    assert (found.k, found.seed, found.currency) == (5, 7, "GBP")
    assert found.columns == {"customer": "Kunde", "order": "Invoice"}


def test_names_may_be_written_with_dashes_or_underscores(tmp_path: Path) -> None:
    assert config.settings({}, written(tmp_path, "as-of = 2011-12-10\nshow_ids = true")) == Settings(
        as_of=date(2011, 12, 10), show_ids=True
    )


def test_features_may_be_a_table(tmp_path: Path) -> None:
    file = written(tmp_path, '[features]\nspend = "clip"\nfrequency = "none"')
    assert config.settings({}, file).features == "spend:clip,frequency:none"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (["customer=Kd.-Nr.,order=Beleg"], {"customer": "Kd.-Nr.", "order": "Beleg"}),
        (["customer=Kd.-Nr.", "order=Beleg"], {"customer": "Kd.-Nr.", "order": "Beleg"}),
        (["customer=Name, first,date=Day"], {"customer": "Name, first", "date": "Day"}),
        (["customer=a=b"], {"customer": "a=b"}),
        ([" customer = Kunde , date = Tag "], {"customer": "Kunde", "date": "Tag"}),
        (["order=,status=", "customer=Kunde"], {"order": "", "status": "", "customer": "Kunde"}),
    ],
)
def test_columns_as_typed(typed: list[str], found: dict[str, str]) -> None:
    assert config.settings({"columns": typed}).columns == found


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("columns", ["kunde=x"], "there is no column 'kunde' to name. Columns: customer, order"),
        ("columns", ["customer"], "customer needs the header it stands under"),
        ("columns", ["customer="], "customer needs the header it stands under"),
        ("columns", ["order"], "order needs the header it stands under"),
        ("columns", ["customer=a,customer=b"], "--columns names a column twice"),
        ("recipe", "rmf", "--recipe is 'rmf'. It must be one of: rfm, classic, value"),
        ("features", "spent", "there is no feature 'spent'. Features: recency_days"),
        ("features", "spend:square", "there is no transform 'square'"),
        ("k", "four", "--k is 'four'. It must be a whole number, 1 or more"),
        ("k", "0", "--k is '0'. It must be a whole number, 1 or more"),
        ("k", "3.5", "--k is '3.5'. It must be a whole number, 1 or more"),
        ("seed", "-1", "--seed is '-1'. It must be a whole number, from 0 to 4,294,967,295"),
        ("seed", "4294967296", "--seed is '4294967296'. It must be a whole number, from 0 to 4,294,967,295"),
        ("as_of", "2011-13-01", "--as-of is '2011-13-01'. It must be a day, written as YYYY-MM-DD"),
        ("as_of", "10.12.2011", "--as-of is '10.12.2011'. It must be a day, written as YYYY-MM-DD"),
        ("drop", ["dupes"], "--drop dupes is not known. Kinds: duplicates, overlap"),
        ("date_format", "dym", "--date-format is 'dym'. It must be one of: dmy, mdy, ymd"),
        ("encoding", "latin9000", "--encoding is 'latin9000', which is no known encoding. Usual ones: utf-8, utf-16"),
        ("encoding", "base64", "--encoding is 'base64', which is no known encoding"),
        ("decimal", ",", "--decimal is ','. It must be one of: point, comma"),
        ("sheet", " ", "--sheet is ' '. It must be a text"),
    ],
)
def test_a_value_that_cannot_be_is_named_with_what_can_be(name: str, value: Any, told: str) -> None:
    with pytest.raises(UsageError) as caught:
        config.settings({name: value})
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"k": np.int64(4), "seed": 0, "sheet": 2}, Settings(k=4, seed=0, sheet="2")),
        (
            {"as_of": pd.Timestamp("2024-06-01 12:00"), "tmp": Path("scratch")},
            Settings(as_of=date(2024, 6, 1), tmp="scratch"),
        ),
        ({"as_of": "2024-06-01", "k": None}, Settings(as_of=date(2024, 6, 1))),
        ({"columns": {"customer": 0}}, Settings(columns={"customer": "0"})),
        ({"columns": "customer=Kunde,date=Tag"}, Settings(columns={"customer": "Kunde", "date": "Tag"})),
        ({"drop": "duplicates", "no_customer": "guest"}, Settings(drop=("duplicates",), no_customer=("guest",))),
        ({"features": ["spend", "frequency:none"]}, Settings(features="spend,frequency:none")),
        ({"headers": ("a", "b"), "show_ids": False}, Settings(headers=("a", "b"))),
    ],
)
def test_options_as_python_gives_them(given: dict[str, Any], found: Settings) -> None:
    assert config.from_python(given) == found


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"kk": 4}, "there is no option 'kk'. Options: columns, recipe, features, k, as_of"),
        ({"k": 0}, "k is 0. It must be a whole number, 1 or more"),
        ({"k": True}, "k is True. It must be a whole number"),
        ({"k": 2.5}, "k is 2.5. It must be a whole number"),
        ({"seed": -1}, "seed is -1. It must be a whole number, from 0"),
        ({"spend": "nett"}, "spend is 'nett'. It must be one of: net, gross"),
        ({"as_of": "yesterday"}, "as_of is 'yesterday'. It must be a day, written as YYYY-MM-DD"),
        ({"show_ids": "yes"}, "show_ids is 'yes'. It must be true or false"),
        ({"columns": {"kunde": "x"}}, "there is no column 'kunde' to name"),
        ({"columns": 7}, "there is no column '7' to name"),
        ({"features": ["spent"]}, "there is no feature 'spent'"),
        ({"memory": "much"}, "memory is 'much'. It must be an amount of memory"),
    ],
)
def test_an_option_that_cannot_be_is_named_in_python_too(given: dict[str, Any], told: str) -> None:
    with pytest.raises(UsageError) as caught:
        regulars.segment("not read.csv", **given)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('colums = "x"', "names no option of Regulars with 'colums'. Options: columns, recipe, features, k, as-of"),
        ("k = ", "is not valid TOML"),
        ('k = "4x"', "k in {file} is '4x'. It must be a whole number, 1 or more"),
        ("k = true", "k in {file} is True. It must be a whole number"),
        ("show-ids = 1", "show-ids in {file} is 1. It must be true or false"),
        ("as-of = 2011-12-10T08:00:00", "as-of in {file} is '2011-12-10 08:00:00'. It must be a day"),
        ("sheet = 3", "sheet in {file} is 3. It must be a text"),
        ("headers = [3]", "headers in {file} is [3]. It must be a list of texts"),
        ("[columns]\ncustomer = 3", "customer needs the header it stands under"),
    ],
)
def test_a_file_with_a_mistake_says_which(tmp_path: Path, text: str, told: str) -> None:
    file = written(tmp_path, text)
    with pytest.raises(UsageError) as caught:
        config.settings({}, file)
    assert told.format(file=file) in str(caught.value)


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.toml cannot be opened: No such file"):
        config.settings({}, tmp_path / "none.toml")
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="is not valid TOML"):
        config.settings({}, tmp_path / "binary.toml")
