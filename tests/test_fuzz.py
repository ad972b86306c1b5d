"""A short run of the fuzzer (`make fuzz` is the long one): nothing but an answer that adds up or a clear refusal."""

from pathlib import Path

import fuzz
import pytest

FILES = 80


@pytest.mark.slow
def test_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    done = fuzz.run(FILES, minutes=5, first=0, keep=tmp_path / "failures")
    told = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "failures").glob("*")}
    assert told == {}
    assert done.total() == FILES
    assert done["read"] > FILES / 20, "mutated so much that nothing is read: this tests nothing"


def test_a_seed_always_makes_the_same_file(tmp_path: Path) -> None:
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
    for seed in range(10):
        one, other = (fuzz.make(seed, tmp_path / folder) for folder in ("one", "other"))
        assert one.name == other.name
        if one.suffix in (".csv", ".tsv", ".txt"):  # archives and workbooks carry the time they were written
            assert one.read_bytes() == other.read_bytes()
