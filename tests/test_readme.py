"""What the README shows is what happens."""

import re
import shlex
from pathlib import Path

import pytest

from regulars.cli import main

PROJECT = Path(__file__).resolve().parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")


def blocks(language: str, text: str = README) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


def test_the_session_is_real(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (session,) = blocks("console")
    command, shown = session.split("\n", 1)
    monkeypatch.chdir(tmp_path)
    assert main(shlex.split(command)[2:]) == 0
    assert capsys.readouterr().out == shown


def test_the_python_example_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from regulars import demo

    (example,) = blocks("python")
    monkeypatch.chdir(tmp_path)
    demo.write(tmp_path / "sales.csv", customers=600)
    exec(compile(example, "README.md", "exec"), {})
    assert "Champions" in capsys.readouterr().out
    assert (tmp_path / "report.html").exists()
    (example,) = blocks("python", (PROJECT / "docs" / "model.md").read_text(encoding="utf-8"))
    exec(compile(example, "model.md", "exec"), {})
    assert capsys.readouterr().out.count("AS segment") == 2


def test_its_make_targets_and_links_exist() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+)$", README, flags=re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, flags=re.MULTILINE)
    for link in re.findall(r"\]\(([^)]+)\)", README):
        assert (PROJECT / link).exists(), link
