"""Words that tables put together by chance are made of: files with `[language]` above lines of `what it is: names`."""

from pathlib import Path


def sections(name: str) -> dict[str, dict[str, str]]:
    """Language → what a column, a table or a cell is → its names, as the file beside the tests has them."""
    known: dict[str, dict[str, str]] = {}
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            known[line.strip("[]")] = words = {}
        elif line:
            what, names = line.split(": ", 1)
            words[what] = names
    return known


def words_of(name: str, between: str = " | ") -> dict[str, dict[str, list[str]]]:
    """The same, each name for itself."""
    return {
        language: {what: names.split(between) for what, names in words.items()}
        for language, words in sections(name).items()
    }
