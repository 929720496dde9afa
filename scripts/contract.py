"""Calls every operation of SDKs against the mock server. Run by scripts/contract."""

import argparse
import random
import re
import shutil
import sys
import tempfile

from contracting import judge, program, results
from contracting.results import STAGES, Outcome
from contracting.sdk import FORMS, SDK
from validation import collection


def tried(document, options):
    """The outcome of each operation of a document."""
    folder = tempfile.mkdtemp(prefix="specsmith-contract-")
    try:
        sdk = SDK(document, folder, options.command, options.build)
        operations = sdk.operations()
        if options.most and len(operations) > options.most:
            return None
        if not operations:
            return []
        sdk.generate()
        errors, formats, records = program.run(sdk, operations)
        second = judge.Judge(sdk.whole(), document)
        made = program.calls(operations)
        return [outcome(operation, made, errors, formats, records, second) for operation in operations]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def outcome(operation, made, errors, formats, records, second):
    """What became of an operation: the first fault of its calls."""
    note = ""
    if not operation.programs[FORMS[0]]:
        return Outcome(operation.title, "sample", operation.obstacle or "no values were found")
    for form in FORMS:
        call = program.name(operation, form)
        if call not in made:
            continue
        record = records.get(call)
        stage, reason = "", ""
        if record and record.get("problems"):
            stage, reason = "mock", record["problems"][0]["message"]
        elif error := errors.get(call, "not called"):
            stage, reason = "call", contradiction(record) or error
        elif not record:
            stage, reason = "call", "the mock has no record of it"
        elif complaint := second.complaint(record, operation.path):
            stage, reason = "openapi-core", complaint
        if stage:
            return Outcome(call, stage, reason)
        note = note or formats.get(call, "")
    return Outcome(operation.title, "", note)


def contradiction(record):
    """Why no response could satisfy its schema, by the mock's notes; empty if one could."""
    for note in (record or {}).get("notes", ()):
        if found := re.match(r"no value could be made .*?:\d+:\d+: (?:no value agrees with the schema: )?(.*)", note):
            return f"no value agrees with the document's schema of the response: {found[1]}"
    return ""


def report(name, outcomes, show):
    failed = [outcome for outcome in outcomes if outcome.stage]
    print(f"{name}: {len(outcomes) - len(failed)} of {len(outcomes)}", flush=True)
    for stage, words in STAGES.items():
        ended = [outcome for outcome in failed if outcome.stage == stage]
        if ended:
            print(f"  {len(ended)} {words}")
        for same in results.kinds(ended)[:show]:
            print(f"    {len(same)} × {same[0].operation}: {same[0].reason[:300]}")
    noted = [outcome for outcome in outcomes if outcome.reason and not outcome.stage]
    if noted:
        print(f"  of {len(noted)}, an example of the document does not keep to its format, as in")
        print(f"    {noted[0].operation}: {noted[0].reason[:300]}")


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
    names = options.documents or collection.documents()
    if options.sample:
        names = sorted(random.Random(options.seed).sample(names, options.sample))
    total = good = 0
    for name in names:
        outcomes = tried(name, options)
        if outcomes is None:
            print(f"{name}: left out, since it has more than {options.most} operations")
            continue
        report(name, outcomes, options.show)
        if known := collection.name(name):
            results.write(known, outcomes)
        total += len(outcomes)
        good += sum(not outcome.stage for outcome in outcomes)
    print(f"{good} of {total} operations called, accepted and decoded"
          + (f", {100 * good / total:.1f} %" if total else ""))
    sys.exit(1 if total and good / total < options.floor else 0)


if __name__ == "__main__":
    main()
