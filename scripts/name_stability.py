"""Removes operations of documents in turn, and lists what adding them again breaks. Run by scripts/name-stability."""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile

from validation import collection


def run(command, *arguments):
    return subprocess.run(
        [command, *arguments], stdin=subprocess.DEVNULL, capture_output=True)


def operations(command, document):
    """The method and the path of each operation; none if the command refuses the document."""
    outcome = run(command, "api", document, "--format", "json")
    if outcome.returncode not in (0, 3):
        return []
    return sorted({(part["method"], part["path"]) for part in json.loads(outcome.stdout)})


def removal(method, path):
    quoted = path.replace("\\", "\\\\").replace("'", "\\'")
    return {
        "overlay": "1.0.0", "info": {"title": "Removal", "version": "1"},
        "actions": [{"target": f"$.paths['{quoted}'].{method.lower()}", "remove": True}]}


def breaks(command, document, operation, folder, has_baseline):
    """What breaks source code if the operation is added; None if it cannot be told."""
    overlay = os.path.join(folder, "overlay.json")
    without = os.path.join(folder, "without.yaml")
    with open(overlay, "w") as file:
        json.dump(removal(*operation), file)
    if os.path.exists(without):
        os.remove(without)
    run(command, "overlay", document, "--overlay", overlay, "--output", without)
    baseline = ["--baseline", without] if has_baseline else []
    outcome = run(command, "diff", without, document, "--format", "json", *baseline)
    try:
        changes = json.loads(outcome.stdout)["changes"]
    except ValueError:
        return None
    return [
        note for change in changes if change["source"] not in ("compatible", "none")
        for note in change["sourceNotes"] or [change["message"]]]


def main():
    parser = argparse.ArgumentParser(prog="scripts/name-stability")
    parser.add_argument("documents", nargs="*")
    parser.add_argument("--command", required=True)
    parser.add_argument("--most", type=int, default=50)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--baseline", action="store_true")
    options = parser.parse_args()
    names = options.documents or collection.single_files()
    if options.sample:
        names = sorted(random.Random(options.seed).sample(names, min(options.sample, len(names))))
    removed = breaking = untold = 0
    with tempfile.TemporaryDirectory() as folder:
        for document in names:
            found = operations(options.command, document)
            random.Random(options.seed).shuffle(found)
            for operation in found[:options.most]:
                notes = breaks(options.command, document, operation, folder, options.baseline)
                removed += 1
                if notes is None:
                    untold += 1
                elif notes:
                    breaking += 1
                    print(f"{os.path.basename(document)}: {' '.join(operation)}: {notes[0]}",
                          flush=True)
    print(f"{removed} operations removed: adding {breaking} of them breaks code, {untold} not compared")
    sys.exit(1 if breaking else 0)


if __name__ == "__main__":
    main()
