"""Exports in the exact layout of each system: the columns, the lines, the orders, the customers and the spend found."""

import importlib.util
import json
import re
from pathlib import Path
from typing import Any

import pytest

from regulars.errors import DataError
from regulars.pipeline import build_customers
from regulars.preparing import prepare
from regulars.settings import Settings
from regulars.systems import SYSTEMS

FOLDER = Path(__file__).parent / "corpus"
EXPECTED: dict[str, dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
GUIDE = Path(__file__).parents[1] / "docs" / "exports.md"


@pytest.mark.parametrize("file", EXPECTED)
def test_an_export_is_read_as_its_system_means_it(file: str) -> None:
    expected = EXPECTED[file]
    options = Settings(**expected.get("options", {}))
    if "question" in expected:
        with pytest.raises(DataError, match=re.escape(expected["question"])):
            prepare(FOLDER / file, options)
        return
    found = prepare(FOLDER / file, options)
    build_customers(found)
    ledger = found.ledger()
    kept = [entry for entry in ledger.entries if entry.verdict in ("sale", "return")]
    counts = "SELECT (SELECT sum(frequency) FROM customers), (SELECT count(*) FROM customers)"
    orders, customers = found.engine.rows(counts)[0]
    assert {match.column: match.header for match in found.mapped.matches} == expected["columns"]
    assert sum(entry.rows for entry in kept) == expected["lines"]
    assert (orders, customers) == (expected["orders"], expected["customers"])
    assert f"{sum(entry.money for entry in kept):.2f}" == expected["spend"]


def test_the_corpus_is_what_its_script_writes(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("make", FOLDER / "make.py")
    assert spec
    assert spec.loader
    make = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make)
    make.write(tmp_path)
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    there = {path.name: path.read_bytes() for path in FOLDER.iterdir() if path.suffix in (".csv", ".txt", ".json")}
    assert written == there


def test_every_system_has_a_section_in_the_guide_and_every_section_a_system() -> None:
    systems = {expected["system"] for expected in EXPECTED.values()} | {layout.slug for layout in SYSTEMS}
    sections = re.findall(r'^## .*<a id="([\w-]+)"></a>$', GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(sections) == sorted({*sections})
    assert systems == {*sections}
