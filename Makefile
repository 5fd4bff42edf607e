# The commands of Talk First. Each makes what it needs, once: a second call installs nothing.
PYTHON ?= python3
BIN := .venv/bin
SCRIPTS := $(BIN)/python -m scripts

.PHONY: help serve test build check translations links links-external bench lock clean

help: ## List the commands
	@sed -n 's/^\([a-z-]*\):.*## /\1: /p' $(MAKEFILE_LIST)

serve: .venv/installed ## Serve the site with live reload; LOCALE=ur builds one language only
	$(SCRIPTS) serve $(if $(LOCALE),--locale $(LOCALE))

test: .venv/installed ## Run every test and every check of our own code
	$(SCRIPTS) browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 3 --dist worksteal # half of the time a test waits for a browser

build: .venv/installed ## Build the publishable site into site/
	$(SCRIPTS) build

check: .venv/installed ## Check the content, offline
	$(SCRIPTS) check

translations: .venv/installed ## Say how far each language is, and which pages are stale
	$(SCRIPTS) translations

links: build ## Check every link inside the built site
	$(SCRIPTS) links

links-external: build ## Check the links to other sites too (needs the network)
	$(SCRIPTS) links --external

bench: .venv/installed ## Print what building and a first view cost; takes about 10 minutes
	$(SCRIPTS) bench

lock: ## Make requirements.txt again from pyproject.toml
	$(PYTHON) -m venv .venv/lock
	.venv/lock/bin/pip install --quiet uv
	.venv/lock/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --upgrade --quiet \
	  --generate-hashes --no-emit-index-url --custom-compile-command "make lock" -o requirements.txt

clean: ## Remove everything that the commands above have made
	rm -rf .venv site .site-next .site-old .pytest_cache .mypy_cache .ruff_cache

.venv/installed: requirements.txt
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed; call make PYTHON=python3.11")'
	@$(PYTHON) -m venv .venv || { echo "Python has no venv here; on Debian: apt install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.txt
	@touch $@
