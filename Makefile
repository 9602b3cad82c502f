# What can be done here. Everything needs only python3 (3.11 or newer), its venv module, and make.
#
#   make            this list
#   make demo       re-enact the sample group and serve its papers (SERVE=0: don't serve)
#   make test       all tests
#   make check      format, lint, types, imports, docs
#   make format     put the code in the house's format
#   make bench      measure compilation, record, living text, site, agreed language (takes minutes)
#   make cover      tests with branch coverage
#   make messages   gather what the screens say into their catalogues, and make these readable
#   make lock       write requirements/*.txt anew from pyproject.toml
#   make clean      remove the virtual environment and what was built

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
LOCK := pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --build-deps-for editable \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

.PHONY: help demo test check format bench cover messages lock clean
.DEFAULT_GOAL := help

help:
	@sed -n 's/^#   \{0,1\}//p' Makefile

# Two stamps: whoever only looks at the demo need not install what the tests use.
$(VENV)/.ready: requirements/runtime.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements/runtime.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.ready-to-test: $(VENV)/.ready requirements/test.txt
	$(PIP) install --require-hashes -r requirements/test.txt
	touch $@

demo: $(VENV)/.ready
	$(BIN)/python -m sample.demo out $(if $(filter 0,$(SERVE)),--no-serve)

test: $(VENV)/.ready-to-test
	$(BIN)/python -m pytest

check: $(VENV)/.ready-to-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest tests/docs

format: $(VENV)/.ready-to-test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.ready-to-test
	$(BIN)/python -m benchmarks.compile
	$(BIN)/python -m benchmarks.record
	$(BIN)/python -m benchmarks.living
	$(BIN)/python -m benchmarks.web
	$(BIN)/python -m benchmarks.precedents

cover: $(VENV)/.ready-to-test
	$(BIN)/python -m pytest --cov --cov-report=term-missing:skip-covered

# Run where gettext is installed. What is new stands in the .po files without words, to be translated.
messages: $(VENV)/.ready
	cd src/travaux_web && TRAVAUX_SECRET=none DJANGO_SETTINGS_MODULE=travaux_web.settings \
		$(abspath $(BIN))/python -m django makemessages -l es -l fr -l pt --add-location file --no-obsolete
	cd src/travaux_web && TRAVAUX_SECRET=none DJANGO_SETTINGS_MODULE=travaux_web.settings \
		$(abspath $(BIN))/python -m django compilemessages --verbosity 0

# Run where pip-tools is installed: the lock must be made on the oldest Python that is supported.
lock:
	CUSTOM_COMPILE_COMMAND="make lock" $(LOCK) --upgrade --extra web \
		-o requirements/runtime.txt pyproject.toml
	CUSTOM_COMPILE_COMMAND="make lock" $(LOCK) --extra web --extra spark --extra test -c requirements/runtime.txt \
		-o requirements/test.txt pyproject.toml

clean:
	rm -rf $(VENV) out build dist src/*.egg-info .mypy_cache .ruff_cache .pytest_cache .coverage
