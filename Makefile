# `make` alone lists what can be made.
PYTHON ?= python3
VENV ?= .venv

bin := $(VENV)/bin
pip := $(bin)/python -m pip --disable-pip-version-check -qq
# PySpark alone has no wheel: it is built from its sdist, which holds only Python and jars.
install := $(pip) install --require-hashes --only-binary :all: --no-binary pyspark

.DEFAULT_GOAL := help
.PHONY: help demo env test lint types check format bench bench-scale fuzz lock hooks clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1	\2/' | expand -t 20

demo: $(VENV)/run ## run on the built-in simulated shop and say where the report is
	$(bin)/regulars demo --force

env: $(VENV)/dev ## make .venv with Regulars and everything its tests need

test: $(VENV)/dev ## pass the tests (ARGS="-k names" for some of them)
	$(bin)/pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

lint: $(VENV)/dev ## ruff: the rules and the format
	$(bin)/ruff check
	$(bin)/ruff format --check

types: $(VENV)/dev ## mypy --strict
	$(bin)/mypy

check: lint types test ## lint, types and tests

format: $(VENV)/dev ## ruff: mend what can be mended
	$(bin)/ruff check --fix
	$(bin)/ruff format

bench: $(VENV)/dev ## Regulars and its peers side by side (needs the real data)
	$(bin)/python bench/bench.py $(ARGS)

bench-scale: $(VENV)/dev ## the same at scale, on made-up shops, and the kernel (ARGS="--lines 1e8")
	$(bin)/python bench/scale.py $(ARGS)

fuzz: $(VENV)/dev ## read 10,000 mutated files, for half an hour at most (ARGS="--files 1000 --minutes 5")
	$(bin)/python tests/fuzz.py $(ARGS)

lock: $(VENV)/dev ## write both lock files anew from pyproject.toml
	$(lock) --group build -o requirements.lock pyproject.toml
	$(lock) --group build --group dev --all-extras -c requirements.lock -o requirements-dev.lock pyproject.toml

lock = $(bin)/uv pip compile --quiet --universal --python-version 3.11 --upgrade --generate-hashes --no-annotate --no-header

hooks: $(VENV)/dev ## run lint and types before every commit
	$(bin)/pre-commit install

clean: ## remove the environment and what the tools left
	rm -rf $(VENV) regulars-demo build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Two stamps in one environment: `run` is all that Regulars needs, `dev` adds what its tests need.
$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Regulars needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1)."; \
	  echo "Name another with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/run: $(VENV)/python requirements.lock pyproject.toml
	$(install) -r requirements.lock
	$(pip) install --no-deps --no-build-isolation --editable .
	@$(bin)/python -m compileall -q src # as pip does for whatever is not editable
	@env -u PYTHONDONTWRITEBYTECODE $(bin)/python -c "from regulars import report; report.compile_templates()"
	@touch $@

$(VENV)/dev: $(VENV)/run requirements-dev.lock
	$(install) -r requirements-dev.lock
	@touch $@
