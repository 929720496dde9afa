"""Measures what a baseline absorbs. Run by scripts/baseline."""

import argparse
import collections
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

from validation.generated import HEADERS

PAGE = "docs/baseline.md"
BEGIN, END = "<!-- table: scripts/baseline -->", "<!-- end -->"
PAIRS = "../shared/corpus/pairs"
HISTORY = "spec/history/runs-create-"

# What remains, by what a note says of a declaration.
KINDS = [
    ("a type differs", re.compile(r" is of the type `| returns `")),
    ("an argument is needed", re.compile(r" needs the argument ")),
    ("a member is gone", re.compile(r"^`[\w.]*\.[$a-z]\w*` is ")),
    ("a type has another name", re.compile(r" name it otherwise$")),
    ("an argument is gone", re.compile(r" takes no argument ")),
    ("the order differs", re.compile(r" stand in another order$")),
]


def documents():
    """The names of pairs, and their documents. The next version's settings have a baseline."""
    yield "DataFramer, oldest and middle", HISTORY + "1-oldest.yaml", HISTORY + "2-middle.yaml"
    yield "DataFramer, middle and newest", HISTORY + "2-middle.yaml", HISTORY + "3-newest.md"
    yield "DataFramer, oldest and newest", HISTORY + "1-oldest.yaml", HISTORY + "3-newest.md"
    yield "DataFramer, today and next", "spec/dataframer.yaml", "spec/next/dataframer.yaml"
    for folder in sorted(glob.glob(f"{PAIRS}/*")):
        old, new = (glob.glob(f"{folder}/{name}.*")[0] for name in ("old", "new"))
        yield os.path.basename(folder), old, new


def baseline(old, new):
    """The options for a baseline, unless the settings have one."""
    settings = os.path.join(os.path.dirname(new), "specsmith.yaml")
    if os.path.exists(settings) and "\nbaseline:" in open(settings, encoding="utf-8").read():
        return []
    return ["--baseline", old]


def report(command, old, new):
    outcome = subprocess.run(
        [command, "diff", old, new, *baseline(old, new), "--format", "json"],
        stdin=subprocess.DEVNULL, capture_output=True, text=True)
    try:
        return json.loads(outcome.stdout)
    except ValueError:
        sys.exit(f"{new}: {outcome.stderr[:1000]}")


def remaining(changes):
    """How many notes of each kind remain."""
    notes = {(change["rule"] == "operation-removed", note,
              change["subject"] if change["rule"] == "type-renamed" else "")
             for change in changes if change["source"] == "breaking"
             for note in change["sourceNotes"]}
    counts = collections.Counter()
    for is_call, note, _ in notes:
        if note.endswith(" is new") or " is new: " in note or note.startswith("the compiler warns"):
            continue
        kind = next((kind for kind, pattern in KINDS if pattern.search(note)), "other")
        counts["a call is gone" if is_call else kind] += 1
    return counts


def compile_errors(command, modules, old, new):
    """What the compiler says of the SDK with the baseline, and not of the one without it."""
    with tempfile.TemporaryDirectory() as folder:
        def messages(name, *options):
            output = os.path.join(folder, name)
            subprocess.run(
                [command, "generate", new, "--output", output, "--quiet", "--keep-going", *options],
                stdin=subprocess.DEVNULL, capture_output=True)
            files = glob.glob(f"{output}/**/*.swift", recursive=True)
            checked = subprocess.run(
                ["swiftc", "-frontend", "-typecheck", "-disable-objc-interop", "-parse-as-library",
                 "-swift-version", "6", "-module-name", "Compared", "-I", modules,
                 *HEADERS, *files], capture_output=True, text=True)
            text = checked.stdout + checked.stderr
            return {re.sub(r"^.*?/" + name + "/|:[0-9]+:[0-9]+", "", line)
                    for line in text.splitlines() if re.match(r"/.*(error|warning): ", line)}
        return sorted(messages("kept", *baseline(old, new)) - messages("plain", "--drop-deprecated"))


def row(name, result):
    breaks, absorbed = result["baseline"]["breaks"], result["baseline"]["absorbed"]
    share = f"{absorbed / breaks:.0%}" if breaks else "–"
    rest = ", ".join(f"{kind}: {count}" for kind, count in remaining(result["changes"]).most_common())
    return f"| {name} | {breaks} | {absorbed} | {share} | {result['release']} | {rest} |"


def main():
    parser = argparse.ArgumentParser(prog="scripts/baseline")
    parser.add_argument("--command", required=True)
    parser.add_argument("--modules", default="")
    parser.add_argument("--compile", action="store_true")
    parser.add_argument("documents", nargs="*", metavar="OLD NEW")
    options = parser.parse_args()
    if len(options.documents) % 2:
        parser.error("each document needs its newer version")
    given = [(os.path.basename(new), old, new)
             for old, new in zip(options.documents[::2], options.documents[1::2])]
    lines = ["| documents | breaks | absorbed | share | release | what remains |",
             "| --- | --- | --- | --- | --- | --- |"]
    failed = False
    total = collections.Counter()
    for name, old, new in given or documents():
        result = report(options.command, old, new)
        total.update(result["baseline"])
        lines.append(row(name, result))
        if options.compile:
            for message in compile_errors(options.command, options.modules, old, new):
                failed = True
                print(f"{name}: {message}", file=sys.stderr)
    share = total["absorbed"] / max(total["breaks"], 1)
    lines.append(f"| all | {total['breaks']} | {total['absorbed']} | {share:.0%} | | |")
    if given:
        print("\n".join(lines))
    else:
        with open(PAGE, encoding="utf-8") as file:
            before, rest = file.read().split(BEGIN)
        _, after = rest.split(END)
        with open(PAGE, "w", encoding="utf-8") as file:
            file.write(before + BEGIN + "\n" + "\n".join(lines) + "\n" + END + after)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
