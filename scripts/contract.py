"""Calls every operation of SDKs against the mock server. Run by scripts/contract."""

import argparse
import collections
import json
import os
import random
import re
import shutil
import sys
import tempfile

from contracting import judge, program

# What became of an operation: `reason` is empty if all is well.
Outcome = collections.namedtuple("Outcome", "operation stage reason")
FOLDER = "../shared/corpus/specs"
# The stages of a call, and what has happened if it ends in one of them.
STAGES = {
    "sample": "have no sample", "call": "fail", "mock": "are refused by the mock",
    "openapi-core": "are refused by openapi-core"}


def documents():
    """The documents of the corpus; those in several files are in folders, which are left out."""
    return sorted(f"{FOLDER}/{name}" for name in os.listdir(FOLDER)
                  if name.endswith((".yaml", ".json")))


def tried(document, options):
    """The outcome of each operation of a document."""
    folder = tempfile.mkdtemp(prefix="specsmith-contract-")
    try:
        sdk = program.SDK(document, folder, options.command, options.build)
        calls = sdk.calls()
        if options.most and len(calls) > options.most:
            return None
        if not calls:
            return []
        results, records = sdk.run(calls)
        second = judge.Judge(sdk.whole())
        outcomes = []
        for call in calls:
            stage, reason = "", ""
            record = records.get(call.operation)
            if not call.source:
                stage, reason = "sample", "no values were found"
            elif record and record.get("problems"):
                stage, reason = "mock", record["problems"][0]["message"]
            elif error := results.get(call.operation, "not called"):
                stage, reason = "call", error
            elif not record:
                stage, reason = "call", "the mock has no record of it"
            elif complaint := second.complaint(record):
                stage, reason = "openapi-core", complaint
            outcomes.append(Outcome(call.operation, stage, reason))
        return outcomes
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def report(name, outcomes, show):
    good = sum(not outcome.stage for outcome in outcomes)
    print(f"{name}: {good} of {len(outcomes)}", flush=True)
    for stage, words in STAGES.items():
        failed = [outcome for outcome in outcomes if outcome.stage == stage]
        if failed:
            print(f"  {len(failed)} {words}")
        kinds = collections.defaultdict(list)
        for outcome in failed:
            kinds[re.sub(r"`[^`]*`|'[^']*'|\d+", "…", outcome.reason)[:100]].append(outcome)
        for same in sorted(kinds.values(), key=len, reverse=True)[:show]:
            print(f"    {len(same)} × {same[0].operation}: {same[0].reason[:300]}")


def main():
    parser = argparse.ArgumentParser(prog="scripts/contract")
    parser.add_argument("documents", nargs="*")
    parser.add_argument("--command", required=True)
    parser.add_argument("--build", required=True)
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--most", type=int)
    parser.add_argument("--show", type=int, default=3)
    parser.add_argument("--floor", type=float, default=0, help="the least share of operations")
    options = parser.parse_args()
    names = options.documents or documents()
    if options.sample:
        names = sorted(random.Random(options.seed).sample(names, options.sample))
    total = good = 0
    for name in names:
        outcomes = tried(name, options)
        if outcomes is None:
            print(f"{name}: left out, since it has more than {options.most} operations")
            continue
        report(name, outcomes, options.show)
        total += len(outcomes)
        good += sum(not outcome.stage for outcome in outcomes)
    print(f"{good} of {total} operations called, accepted and decoded"
          + (f", {100 * good / total:.1f} %" if total else ""))
    sys.exit(1 if total and good / total < options.floor else 0)


if __name__ == "__main__":
    main()
