"""Made-up exports of all kinds, written with their truth and without a look at the code that reads them.

`exports/truth.jsonl` says of each what it is of, and what it comes to, or that a person would have to ask. Where the
answer is still another one, it says which (`so far`), so that no change goes unnoticed.
"""

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from regulars.errors import DataError, UsageError
from regulars.preparing import prepare
from regulars.settings import Settings

FOLDER = Path(__file__).parent / "exports"
TRUTH = [json.loads(line) for line in (FOLDER / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
COUNTED = (
    "SELECT count(DISTINCT customer_id), count(DISTINCT (customer_id, order_id)) FROM lines WHERE verdict = 'sale'"
)


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports")
    with zipfile.ZipFile(FOLDER / "exports.zip") as packed:
        packed.extractall(folder)
    return folder


def answer(path: Path, truth: Mapping[str, Any]) -> str:
    """What comes of a file: `right`, `asked`, or what of it differs."""
    try:
        found = prepare(path, Settings())
    except (DataError, UsageError):
        return "asked"
    spent = float(found.ledger().total(kept=True)[1])
    if truth["is"] == "asked":
        return "guessed"
    if not any(abs(spent - each) < 0.015 for each in truth["spend"]):
        return "other spend"
    told = found.engine.rows(COUNTED)[0]
    return "right" if told == (truth["customers"], truth["orders"]) else "other orders"


@pytest.mark.parametrize("truth", TRUTH, ids=lambda truth: truth["name"])
def test_an_export_is_read_as_a_person_would_or_asked_about(truth: Mapping[str, Any], exports: Path) -> None:
    assert answer(exports / truth["path"], truth) == truth.get("so far", truth["is"]), truth["what"]
