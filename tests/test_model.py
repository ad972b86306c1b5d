"""The model file: it comes back as it was, and its SQL, its Python and plain NumPy put everyone in the same segment."""

import json
import sqlite3
from pathlib import Path

import numpy as np
import polars as pl
import pytest
import sqlglot
from hypothesis import given
from hypothesis import strategies as st

from regulars.engine import DuckDB
from regulars.errors import DataError, UsageError
from regulars.features import CATALOGUE, TRANSFORMS
from regulars.model import Model, Segment
from regulars.scaling import Scale

SOME = st.floats(-1e6, 1e6)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=15)
SCALES = st.builds(
    Scale,
    feature=st.sampled_from(list(CATALOGUE)),
    transform=st.sampled_from(TRANSFORMS),
    mean=SOME,
    scale=st.floats(1e-6, 1e6),
    low=SOME,
    high=SOME,
)


@st.composite
def models(draw: st.DrawFn) -> Model:
    features = draw(st.lists(SCALES, min_size=1, max_size=4, unique_by=lambda scale: scale.feature))
    centroid = st.tuples(*[SOME] * len(features))
    segments = [
        draw(st.builds(Segment, st.just(number), TEXT, TEXT, TEXT, TEXT, centroid))
        for number in range(1, draw(st.integers(1, 5)) + 1)
    ]
    return Model(
        draw(TEXT),
        "2024-01-13",
        draw(st.integers(1, 10**9)),
        draw(st.integers(0, 99)),
        tuple(features),
        tuple(segments),
        "1.0",
    )


@given(model=models())
def test_a_model_comes_back_from_its_file_as_it_was(tmp_path_factory: pytest.TempPathFactory, model: Model) -> None:
    path = tmp_path_factory.mktemp("model") / "model.json"
    model.save(path)
    assert Model.load(path) == model
    assert Model.load(path).to_json() == model.to_json() == path.read_text(encoding="utf-8")


def small(*centroids: tuple[float, ...], ids: tuple[int, ...] = ()) -> Model:
    scales = (
        Scale("recency_days", "log1p", 3.9, 1.3),
        Scale("frequency", "clip", 2.5, 1.5, 1.0, 9.0),
        Scale("spend", "none", 600.0, 900.0),
    )
    segments = [
        Segment(id_, f"Name {id_}", f"name-{id_}", "", "", centroid)
        for id_, centroid in zip(ids or range(1, 99), centroids, strict=False)
    ]
    return Model("own", "2024-01-13", 1000, 42, scales, tuple(segments), "1.0")


@pytest.fixture(scope="module")
def customers() -> pl.DataFrame:
    chance = np.random.default_rng(3)
    return pl.DataFrame(
        {
            "customer_id": [f"C{number}" for number in range(4_000)],
            "recency_days": chance.integers(1, 400, 4_000).astype(float),
            "frequency": chance.geometric(0.3, 4_000).astype(float),
            "spend": np.round(chance.lognormal(5, 2, 4_000) - 20, 2),
        }
    )


@pytest.mark.parametrize("k", [1, 2, 3, 7])
def test_sql_python_and_numpy_agree_on_every_customer(customers: pl.DataFrame, k: int) -> None:
    centroids = np.random.default_rng(k).normal(size=(k, 3))
    model = small(*map(tuple, centroids.tolist()), ids=tuple(range(k, 0, -1)))
    engine = DuckDB()
    engine.register("people", customers)
    by_sql = dict(engine.rows(model.sql("people", ["customer_id"])))
    by_python = {row["customer_id"]: model.assign(row) for row in customers.to_dicts()}
    points = np.column_stack(
        [
            (np.log1p(customers["recency_days"]) - 3.9) / 1.3,
            (customers["frequency"].clip(1, 9) - 2.5) / 1.5,
            (customers["spend"] - 600) / 900,
        ]
    )
    nearest = np.square(points[:, None, :] - centroids).sum(axis=2).argmin(axis=1)
    by_numpy = {name: k - int(number) for name, number in zip(customers["customer_id"], nearest, strict=True)}
    assert by_sql == by_python == by_numpy
    assert len(set(by_sql.values())) == k


def test_of_two_equally_near_segments_the_first_listed_has_the_customer() -> None:
    scale = (Scale("spend", "none"),)
    for ids in ((1, 2), (2, 1)):
        segments = tuple(Segment(id_, "", "", "", "", (at,)) for id_, at in zip(ids, (-1.0, 1.0), strict=True))
        model = Model("own", "2024-01-13", 2, 42, scale, segments, "1.0")
        assert model.assign({"spend": 0.0}) == ids[0]
        assert DuckDB().rows(model.sql("(SELECT 7 AS id, 0.0 AS spend)", ["id"])) == [(7, ids[0])]


def test_the_file_can_be_read_by_people_and_programs() -> None:
    written = json.loads(small((0.5, 1.0, -1.0)).to_json())
    assert written["format"] == 1
    assert written["features"][0] == {
        "feature": "recency_days",
        "transform": "log1p",
        "mean": 3.9,
        "scale": 1.3,
        "low": None,
        "high": None,
    }
    assert written["segments"][0]["centroid"] == [0.5, 1.0, -1.0]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "this is not a Regulars model"),
        ("[1]", "this is not a Regulars model"),
        ('{"name": "x"}', "this is not a Regulars model: 'format'"),
        ('{"format": 2}', "the model has format 2; this version of Regulars reads format 1. Upgrade"),
        ('{"format": 1, "features": [], "segments": []}', "this is not a Regulars model"),
        ('{"format": 1, "features": [{"unknown": 1}], "segments": []}', "this is not a Regulars model"),
    ],
)
def test_what_is_no_model_is_a_data_error(text: str, message: str) -> None:
    with pytest.raises(DataError) as error:
        Model.from_json(text)
    assert message in str(error.value)


def test_a_model_that_is_not_there_is_a_data_error(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"the model .*nowhere\.json cannot be opened: No such file"):
        Model.load(tmp_path / "nowhere.json")


def test_its_sql_gives_the_same_answer_on_another_engine() -> None:
    model = small((0.0, 0.5, 0.0), (1.0, -1.0, 0.0), (-1.0, 1.0, 1.0))
    names = [scale.feature for scale in model.features]
    customers = [dict(zip(names, (day, day % 11, 9 * day % 2000), strict=True)) for day in range(-2, 400, 7)]
    database = sqlite3.connect(":memory:")
    database.execute(f"CREATE TABLE customers (customer_id INTEGER, {', '.join(f'{name} REAL' for name in names)})")
    rows = [(number, *customer.values()) for number, customer in enumerate(customers)]
    database.executemany(f"INSERT INTO customers VALUES (?{', ?' * len(names)})", rows)
    found = dict(database.execute(model.sql("customers", ["customer_id"], dialect="sqlite")).fetchall())
    database.close()
    assert found == {number: model.assign(customer) for number, customer in enumerate(customers)}
    assert len(set(found.values())) == 3


@pytest.mark.parametrize("dialect", ["snowflake", "bigquery", "postgres", "spark", "tsql"])
def test_its_sql_can_be_written_for_a_warehouse(dialect: str) -> None:
    written = small((0.0, 0.5, 0.0), (1.0, -1.0, 0.0)).sql("customers", ["customer_id"], dialect=dialect)
    assert sqlglot.parse_one(written, read=dialect).named_selects == ["customer_id", "segment"]


def test_an_unknown_dialect_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match=r"there is no SQL dialect 'klingon'. Dialects: .*snowflake"):
        small((0.0, 0.5, 0.0)).sql("customers", ["customer_id"], dialect="klingon")
