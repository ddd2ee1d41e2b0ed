# gongshi: everything a person or a CI job runs. `make help` lists the targets.
# The two that matter: `make serve` shows the site, `make test` proves it.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# An install takes the pinned set and its hashes, and nothing else: no build, no resolution.
INSTALL := $(PIP) install --require-hashes --no-deps
EDITABLE := $(PIP) install --no-deps --no-build-isolation --editable .
PIN := uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
  --exclude-newer '7 days' --custom-compile-command 'make lock'

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve test check setup setup-dev browser bless audit bench bench-search screenshots lock clean

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

serve: setup ## Build the site, serve it on 127.0.0.1, rebuild on change (options: ARGS="--port 8001")
	@$(BIN)/gongshi serve $(ARGS)

test: check browser ## Everything: format, lint, types, layers, tests (one test: ARGS="tests/content -k gbk")
	@$(BIN)/python -m pytest --numprocesses auto $(ARGS)

check: setup-dev ## Format, lint, types, layers: seconds, no tests
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

setup: $(VENV)/.runtime ## Make the environment that runs gongshi

setup-dev: $(VENV)/.dev ## Make the environment that develops gongshi

bless: setup-dev ## Rewrite the golden site and the generated references, then show what changed
	@$(BIN)/python -m pytest -m blessed --bless -p no:randomly $(ARGS)
	@git --no-pager diff --stat -- tests docs || true

bench: $(VENV)/.bench ## Measure against Hugo on the same records (minutes)
	@$(BIN)/python benchmarks/run.py $(ARGS)

bench-search: $(VENV)/.bench browser ## Measure search against Material's and Pagefind's (an hour)
	@$(BIN)/python benchmarks/search/run.py $(ARGS)

audit: setup-dev browser ## Run axe, pa11y and Lighthouse over the sample site, write docs/audit.md (needs npm; 15 minutes)
	@$(BIN)/python -m docs.audit

screenshots: setup-dev browser ## Take the README's pictures of the sample site again
	@$(BIN)/python -m docs.images.take

# dev first: runtime and bench then choose the same versions, so one environment serves all three.
lock: ## Pin the newest versions that are a week old (needs uv)
	@command -v uv >/dev/null || { echo 'make lock needs uv: pip install uv'; exit 1; }
	@$(PIN) pyproject.toml --group dev --output-file requirements/dev.txt
	@$(PIN) pyproject.toml --constraints requirements/dev.txt --output-file requirements/runtime.txt
	@$(PIN) --group build --constraints requirements/dev.txt --output-file requirements/build.txt
	@$(PIN) --group bench --output-file requirements/bench.txt

clean: ## Remove the environment, the built site and every cache
	@rm -rf $(VENV) site build dist .cache .gongshi-cache .coverage htmlcov \
	  .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find generator tests benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} +

# --- setting up --------------------------------------------------------------

$(BIN)/python:
	@.ci/make-venv $(VENV)

$(VENV)/.runtime: requirements/runtime.txt requirements/build.txt pyproject.toml | $(BIN)/python
	@echo '正在安装运行环境（只需一次）… / installing what gongshi runs on (once) ...'
	@$(INSTALL) -r requirements/runtime.txt -r requirements/build.txt
	@$(EDITABLE)
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(BIN)/python
	@echo '正在安装开发环境（只需一次）… / installing what gongshi is developed with (once) ...'
	@$(INSTALL) -r requirements/dev.txt
	@$(EDITABLE)
	@touch $@ $(VENV)/.runtime

$(VENV)/.bench: requirements/bench.txt $(VENV)/.dev
	@$(INSTALL) -r requirements/bench.txt
	@touch $@

browser:
	@.ci/find-browser
