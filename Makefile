# Needs make and Python 3.11 or newer; everything else is installed into .venv.
#
#   make demo PYTHON=python3.12     another interpreter
#   make test TORCH_PIP_ARGS=...    more arguments for the one call that installs torch

PYTHON         ?= python3
VENV           ?= .venv
BENCH_VENV     ?= .venv-bench
TORCH_PIP_ARGS ?=
EVAL_ARGS      ?= $(addprefix --baseline ,$(wildcard eval/baselines/cases.json))
DEVELOPING_ARGS ?= --cases eval/developing --words 100 --gates eval/developing.toml --system default \
  $(addprefix --baseline ,$(wildcard eval/baselines/developing.json))
CONTESTED_ARGS  ?= --cases eval/contested --words 100 --gates eval/contested.toml --system default
BENCH_ARGS     ?=
SERVE_ARGS     ?=
PYTEST_ARGS    ?=

SHELL      := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# Nothing from outside the environment may be imported or change what is installed.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV PIP_TARGET PIP_PREFIX PIP_USER PIP_CONSTRAINT PIP_REQUIREMENT
export PYTHONNOUSERSITE := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
# Models are files that someone put there; nothing is fetched while tests or evaluation run.
export HF_HUB_OFFLINE := 1

PY       := $(VENV)/bin/python
BENCH_PY := $(BENCH_VENV)/bin/python
TORCH    := $(shell sed -n 's/^torch==[^ ;]*/&/p' constraints.txt)
PINNED   := pyproject.toml constraints.txt

say = @printf '==> %s\n' "$(1)" >&2

.PHONY: help demo test eval bench serve lint format lock clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|' 2>/dev/null \
		|| sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST)

# -- environments -----------------------------------------------------------------------------------------
# One folder, two stamps: `demo` needs the default install only, `test` adds models and tools.

%/bin/python:
	$(call say,creating $*)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is " \
		+ sys.version.split()[0] + "; name another: make PYTHON=python3.12")'
	@$(PYTHON) -m venv $*

$(VENV)/.stamp-demo: $(PINNED) | $(PY)
	$(call say,installing briefing)
	@$(PY) -m pip install --quiet -c constraints.txt -e .
	@touch $@

# torch comes first and alone: only then does a CPU build stay in place when others ask for "torch".
$(VENV)/.stamp-test: $(PINNED) | $(PY)
	$(call say,installing $(TORCH))
	@$(PY) -m pip install --quiet -c constraints.txt $(TORCH_PIP_ARGS) $(TORCH)
	$(call say,installing briefing with models and developer tools)
	@$(PY) -m pip install --quiet -c constraints.txt -e '.[models,dev]'
	@touch $(VENV)/.stamp-demo $@

$(BENCH_VENV)/.stamp-bench: $(PINNED) | $(BENCH_PY)
	$(call say,installing briefing with the systems it is compared to)
	@$(BENCH_PY) -m pip install --quiet -c constraints.txt -e '.[bench]'
	@touch $@

# -- what one comes for -----------------------------------------------------------------------------------

demo: $(VENV)/.stamp-demo ## print the briefing of the articles in seeds/
	$(call say,briefing of seeds/)
	@$(VENV)/bin/briefing summarize seeds/

serve: $(VENV)/.stamp-demo ## start the HTTP service and its page
	$(call say,starting the service; Ctrl-C stops it)
	@$(VENV)/bin/briefing serve $(SERVE_ARGS)

test: lint ## lint, check types and run the tests
	$(call say,running the tests)
	@$(PY) -m pytest $(PYTEST_ARGS)

lint: $(VENV)/.stamp-test ## check style, formatting and types
	$(call say,checking style)
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	$(call say,checking types)
	@$(PY) -m mypy

format: $(VENV)/.stamp-test ## repair style and formatting
	$(call say,formatting)
	@$(PY) -m ruff check --fix-only --quiet .
	@$(PY) -m ruff format .

eval: $(VENV)/.stamp-demo ## score the committed cases against the baseline; fails if the gate does
	$(call say,evaluating)
	@$(PY) -m eval $(EVAL_ARGS)
	$(call say,evaluating developing stories)
	@$(PY) -m eval $(DEVELOPING_ARGS)
	$(call say,evaluating contested stories)
	@$(PY) -m eval $(CONTESTED_ARGS)

bench: $(BENCH_VENV)/.stamp-bench ## compare with other summarizers
	$(call say,comparing with other summarizers)
	@$(BENCH_PY) -m eval bench $(BENCH_ARGS)

lock: ## resolve constraints.txt anew for every supported Python
	$(call say,resolving versions)
	@$(PYTHON) scripts/lock.py $(PYTHONS)

clean: ## remove environments, caches and builds
	$(call say,removing environments, caches and builds)
	@rm -rf $(VENV) $(BENCH_VENV) build dist .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
