"""What `import regulars` offers: these names, no more and no fewer."""

import subprocess
import sys
from importlib.metadata import version

import regulars

NAMES = [
    "DataError",
    "LimitError",
    "Model",
    "RegularsError",
    "Segmentation",
    "UsageError",
    "__version__",
    "segment",
]


def test_the_public_names() -> None:
    assert sorted(regulars.__all__) == sorted(NAMES)


def test_each_is_there_and_has_a_docstring() -> None:
    for name in NAMES:
        value = getattr(regulars, name)
        assert isinstance(value, str) or value.__doc__, f"regulars.{name} has no docstring"


def test_a_name_that_does_not_exist_is_an_attribute_error() -> None:
    assert not hasattr(regulars, "cluster_the_customers")


def test_the_version_is_the_installed_one() -> None:
    assert regulars.__version__ == version("regulars")


def test_a_star_import_brings_them_all() -> None:
    code = f"from regulars import *; assert {NAMES!r} == sorted(set({NAMES!r}) & set(globals()) | {{'__version__'}})"
    subprocess.run([sys.executable, "-c", code], check=True)
