# kompetanseplan: `make demo` shows what it does, `make test` proves it. Both install what is missing from Debian's packages.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# What the program is built with.
BUILD_PACKAGES := libdeflate-dev libssl-dev libxlsxwriter-dev libzip-dev pkg-config zlib1g-dev
# What the tests need in addition.
TEST_LIBRARIES := libexpat1-dev
# Other programs, which check our files in the tests and fill in the samples.
TEST_PACKAGES := chromium fish fonts-dejavu-core fonts-liberation gcc gnumeric libreoffice-calc man-db mandoc parallel poppler-utils \
	python3-jsonschema python3-openpyxl python3-uno python3-venv strace systemd unzip zsh

# What makes a .deb, checks it, and sets up a clean Debian to try it in.
DEB_PACKAGES := debootstrap dpkg-dev lintian systemd

# The suites that need other programs than the compiler: a test holds this list to what they use.
WITNESS_TESTS := ToolTests|CouncilReportTests|ReportsTests.BlankFormTests|PlanDefinitionTests|CSVTableTests|WorkbookFileTests|GeneratedRowsTests|HostileTextTests|WorkbookVerificationTests

PROGRAM := .build/release/kompetanseplan
PLAN := samples/roros/plan.json
PLAN_2018 := samples/roros-2018/plan.json
PYTHON := /usr/bin/python3

# Installs the packages of $(1) that are missing, as root or through sudo.
define install
	missing=$$(for package in $(1); do dpkg -s $$package >/dev/null 2>&1 || echo $$package; done); \
	if [ -n "$$missing" ]; then \
		root=$$([ $$(id -u) = 0 ] || echo sudo); \
		$$root apt-get update -qq; \
		$$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi
endef

# Where `make install` puts the program; DESTDIR is a folder that is used as the root of another machine.
PREFIX := /usr/local
DESTDIR :=
SHARE = $(DESTDIR)$(PREFIX)/share
ZSH_COMPLETIONS = $(PREFIX)/share/zsh/site-functions
DEB := .build/deb

.PHONY: help demo test test-build unit build bench bench-programs bench-reading foreign fuzz lint samples pictures \
	golden install deb deb-test build-packages test-libraries test-packages deb-packages peers clean

help: ## Show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "make %-14s %s\n", $$1, $$2 }'

build-packages:
	@$(call install,$(BUILD_PACKAGES))

# IronCalc, a third spreadsheet program beside LibreOffice and Gnumeric, is only on PyPI. If it cannot be installed, the tests
# use the other two.
IRONCALC := .build/ironcalc

test-libraries:
	@$(call install,$(BUILD_PACKAGES) $(TEST_LIBRARIES))

test-packages: test-libraries
	@$(call install,$(TEST_PACKAGES))
	@$(IRONCALC)/bin/python -c 'import ironcalc' 2>/dev/null || { $(PYTHON) -m venv $(IRONCALC) && \
		$(IRONCALC)/bin/pip install --quiet ironcalc==0.9.1; } || { rm -rf $(IRONCALC); echo 'Without IronCalc: it could not be installed from PyPI'; }

build: build-packages ## Build the program for use
	swift build --configuration release --static-swift-stdlib --product kompetanseplan

demo: build ## Make Røros kommune's forms and merge the returned ones
	rm -rf demo
	$(PROGRAM) template --plan $(PLAN) --out demo/skjemaer
	$(PROGRAM) merge --plan $(PLAN) samples/roros/returned --out demo/resultat --date 2017-06-15
	@echo "Blank forms: $(CURDIR)/demo/skjemaer    The result: $(CURDIR)/demo/resultat"

# The modules that go over every byte are optimised for the tests as well (Package.swift): a third of the tests' time. In
# a folder of its own, since SwiftPM links what was built with both settings together.
test test-build unit golden: export OPTIMISE := 1
TEST_BUILD := --scratch-path .build/tests

test-build: test-libraries
	swift build $(TEST_BUILD) --build-tests

test: test-build test-packages ## Run all tests
	swift test $(TEST_BUILD) --skip-build

unit: test-libraries ## Run the tests that need no other program
	swift build $(TEST_BUILD) --build-tests
	swift test $(TEST_BUILD) --skip-build --skip '$(WITNESS_TESTS)'

lint: ## Check the format of the code and the length of comment lines
	swift format lint --strict --recursive Package.swift Sources Tests schemas samples
	@# The formatter leaves comments as they are.
	@! LC_ALL=C.UTF-8 grep -Prn --include='*.swift' '^(?=.{121}) *//' Package.swift Sources Tests schemas samples

samples: build test-packages ## Fill in the sample forms anew, with other programs than ours
	rm -rf .build/samples
	SOURCE_DATE_EPOCH=1488326400 $(PROGRAM) template --plan $(PLAN) --out .build/samples
	$(PYTHON) samples/fill_forms.py --forms .build/samples --answers samples/roros/answers.json --out samples/roros/returned
	rm -rf .build/samples-2018 samples/roros-2018/returned
	$(PROGRAM) merge --quiet --plan $(PLAN) samples/roros/returned --out .build/samples-2018/previous --date 2017-06-15
	SOURCE_DATE_EPOCH=1516838400 $(PROGRAM) template --plan $(PLAN_2018) --out .build/samples-2018/forms \
		--previous .build/samples-2018/previous/data/kompetanseplan.json
	$(PYTHON) samples/fill_forms.py --forms .build/samples-2018/forms --answers samples/roros-2018/answers.json \
		--out samples/roros-2018/returned
	for sample in ks tilskudd skills; do \
		rm -rf .build/$$sample; \
		SOURCE_DATE_EPOCH=1768435200 $(PROGRAM) template --plan samples/$$sample/plan.json --out .build/$$sample && \
		$(PYTHON) samples/fill_tables.py --forms .build/$$sample --answers samples/$$sample/answers.json \
			--out samples/$$sample/returned || exit 1; \
	done
	rm -rf .build/trouble
	SOURCE_DATE_EPOCH=1580515200 $(PROGRAM) template --plan samples/trouble/plan.json --out .build/trouble
	$(PYTHON) samples/trouble_forms.py --forms .build/trouble --out samples/trouble/returned

pictures: build test-packages ## Draw the README's pictures anew
	samples/pictures/draw.sh

# Other people's readers and writers, which the benchmarks run beside ours, in a Python of their own.
peers:
	@$(call install,python3-venv valgrind gcc)
	[ -d .build/peers ] || $(PYTHON) -m venv .build/peers
	.build/peers/bin/pip install --quiet openpyxl pandas python-calamine XlsxWriter

# Our programs for the benchmarks, and the floor of reading.
bench-programs: build
	swift build --configuration release --static-swift-stdlib --product write-rows
	BENCH=1 swift build --configuration release --static-swift-stdlib --product ReadCells
	cc -O2 -o .build/reading-floor Tests/Benchmarks/reading_floor.c -ldeflate -lz

bench: bench-programs test-packages peers ## Measure against the floor and against scripts, and write the tables of Tests/Benchmarks/README.md (15 minutes)
	$(PYTHON) Tests/Benchmarks/bench.py --python .build/peers/bin/python --readme Tests/Benchmarks/README.md
	$(MAKE) bench-reading

golden: test-packages ## Write anew what tests compare with: the table of findings, transcripts, workbooks
	swift build $(TEST_BUILD) --build-tests
	WRITE_GOLDEN=1 swift test $(TEST_BUILD) --skip-build --filter 'ReadmeRulesTests|TranscriptTests|GoldenWorkbookTests'

$(PROGRAM):
	$(MAKE) build

install: $(PROGRAM) ## Install under PREFIX (/usr/local), with manual page, completions, samples and schemas
	install -D -s -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/kompetanseplan
	install -d $(SHARE)/man/{man1,nb/man1,nn/man1} $(SHARE)/bash-completion/completions $(DESTDIR)$(ZSH_COMPLETIONS) \
		$(SHARE)/fish/vendor_completions.d $(SHARE)/kompetanseplan/{samples,schemas} $(SHARE)/doc/kompetanseplan
	for page in en:man1 nb:nb/man1 nn:nn/man1; do \
		$(PROGRAM) man --language $${page%%:*} | gzip -9n > $(SHARE)/man/$${page#*:}/kompetanseplan.1.gz; \
	done
	$(PROGRAM) completions bash > $(SHARE)/bash-completion/completions/kompetanseplan
	$(PROGRAM) completions zsh > $(DESTDIR)$(ZSH_COMPLETIONS)/_kompetanseplan
	$(PROGRAM) completions fish > $(SHARE)/fish/vendor_completions.d/kompetanseplan.fish
	cp -R samples/{README.md,pictures,roros*,server,trouble} $(SHARE)/kompetanseplan/samples
	find $(SHARE)/kompetanseplan/samples -name '*.swift' -delete
	install -m 644 schemas/*.{json,md} $(SHARE)/kompetanseplan/schemas
	install -m 644 README.md $(SHARE)/doc/kompetanseplan
	ln -sfn ../../kompetanseplan/samples $(SHARE)/doc/kompetanseplan/samples
	ln -sfn ../../kompetanseplan/schemas $(SHARE)/doc/kompetanseplan/schemas

deb-packages:
	@$(call install,$(DEB_PACKAGES))

deb: build deb-packages ## Make a Debian package, without an error from lintian
	.packaging/build $(DEB)

deb-test: deb ## Install the package in a clean Debian and run it there (as root, over the network)
	.packaging/try $(DEB)

# Seconds for each fuzz target; `make fuzz FUZZ_SECONDS=3600` for a night.
FUZZ_SECONDS ?= 20
FUZZ_TARGETS := FuzzContainer FuzzXML FuzzReader
FUZZ_FLAGS := -Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing -Xswiftc -parse-as-library

fuzz: build-packages ## Throw broken bytes at the reader, a short while for each part
	for target in $(FUZZ_TARGETS); do \
		FUZZ=1 swift build -c release --scratch-path .build/fuzz --target $$target $(FUZZ_FLAGS); \
		mkdir -p .build/fuzz/new/$$target .build/fuzz/found; \
		swiftc -sanitize=fuzzer,address .build/fuzz/release/{$$target,SheetReading,Cells,Builders}.build/*.o \
			-lzip -ldeflate -lz -o .build/fuzz/$$target; \
		.build/fuzz/$$target -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=1500 -max_len=4096 \
			-artifact_prefix=.build/fuzz/found/ .build/fuzz/new/$$target Tests/Fuzzing/Corpus/$$target; \
	done

foreign: build peers ## Read other projects' test workbooks, and compare the cells with two other readers (380 MB are fetched)
	.build/peers/bin/python Tests/Support/foreign.py $(PROGRAM) .build/foreign

bench-reading: bench-programs peers ## Measure the reader alone beside the floor and python-calamine (3 minutes)
	.build/peers/bin/python Tests/Benchmarks/reading.py --ours .build/release/ReadCells --program $(PROGRAM) \
		--floor .build/reading-floor --files .build/bench --readme Tests/Benchmarks/README.md

clean: ## Remove all that was made
	rm -rf .build demo
