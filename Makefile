# Two commands: `make run` starts Belegbot, `make test` checks everything. Both set up .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test coverage install clean
# A half-made environment, where Python lacks its venv package say, is made anew next time.
.DELETE_ON_ERROR:

run: $(VENV)/.run
	@$(BIN)/belegbot start

test: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	PYTHONHASHSEED=0 $(BIN)/pytest -n 2 --dist loadfile

coverage: $(VENV)/.test
	PYTHONHASHSEED=0 $(BIN)/pytest -n 2 --dist loadfile --cov --cov-report=term

install: $(VENV)/.run

$(BIN)/python:
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(None if v >= (3, 11) else f"Belegbot needs Python 3.11 or newer; this is {v.major}.{v.minor}. Name another one: make PYTHON=python3.11 run")'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --upgrade pip

$(VENV)/.run: pyproject.toml | $(BIN)/python
	@echo "Installing into $(VENV); this takes some minutes ..."
	@$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.test: pyproject.toml | $(BIN)/python
	@echo "Installing into $(VENV), with what the tests need; this takes some minutes ..."
	@$(BIN)/python -m pip install --quiet --editable '.[test]'
	@touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .coverage
