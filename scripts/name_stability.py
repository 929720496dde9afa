"""Removes each operation of documents in turn, and lists what adding it again would break.

What is added to a document must rename nothing: code that was written against the SDK without the operation
compiles against the SDK with it. `specsmith diff` says so, which knows the aliases of types.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile


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


def breaks(command, document, operation, folder):
    """What breaks source code if the operation is added; None if it cannot be told."""
    overlay = os.path.join(folder, "overlay.json")
    without = os.path.join(folder, "without.yaml")
    with open(overlay, "w") as file:
        json.dump(removal(*operation), file)
    if os.path.exists(without):
        os.remove(without)
    run(command, "overlay", document, "--overlay", overlay, "--output", without)
    outcome = run(command, "diff", without, document, "--format", "json")
    try:
        changes = json.loads(outcome.stdout)["changes"]
    except ValueError:
        return None
    return [
        note for change in changes if change["source"] not in ("compatible", "none")
        for note in change["sourceNotes"] or [change["message"]]]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command", help="the command, in a release build")
    parser.add_argument("documents", nargs="+")
    parser.add_argument("--most", type=int, default=50, help="operations to remove from each document")
    parser.add_argument("--seed", default="1")
    options = parser.parse_args()
    removed = breaking = untold = 0
    with tempfile.TemporaryDirectory() as folder:
        for document in options.documents:
            found = operations(options.command, document)
            random.Random(options.seed).shuffle(found)
            for operation in found[:options.most]:
                notes = breaks(options.command, document, operation, folder)
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
