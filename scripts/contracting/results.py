"""What was measured for each document, which `scripts/corpus` shows in its page."""

import collections
import glob
import json
import os
import re
import sys

# What became of an operation: `stage` is empty if all is well. Then a reason is what the SDK says about the format
# of an example of the document, which JSON Schema does not assert.
Outcome = collections.namedtuple("Outcome", "operation stage reason")
FOLDER = ".build/contract/results"
# The stages of a call, and what has happened if it ends in one of them.
STAGES = {
    "sample": "have no sample", "call": "fail", "mock": "are refused by the mock",
    "openapi-core": "are refused by openapi-core"}


def write(name, outcomes):
    """Keeps the outcomes of a document, by its name in the corpus."""
    os.makedirs(FOLDER, exist_ok=True)
    with open(_file(name), "w", encoding="utf-8") as file:
        json.dump({"document": name, "operations": len(outcomes),
                   "failed": [o._asdict() for o in outcomes if o.stage],
                   "formats": sum(not o.stage and bool(o.reason) for o in outcomes)}, file, indent=1)


def _file(name):
    return f"{FOLDER}/{re.sub('[^A-Za-z0-9.]', '_', name)}.json"


def kinds(failed):
    """Outcomes by what is alike in their reasons, the most frequent first."""
    found = collections.defaultdict(list)
    for outcome in failed:
        found[outcome.stage, re.sub(r"`[^`]*`|'[^']*'|\d+", "…", outcome.reason)[:100]].append(outcome)
    return sorted(found.values(), key=len, reverse=True)


def _page():
    """The part of the corpus' page about what is left."""
    documents = []
    for path in sorted(glob.glob(f"{FOLDER}/*.json")):
        with open(path, encoding="utf-8") as file:
            documents.append(json.load(file))
    total = sum(document["operations"] for document in documents)
    left = sum(len(document["failed"]) for document in documents)
    if total == 0:
        return ""
    formats = sum(document["formats"] for document in documents)
    lines = [
        "", "## Calls", "",
        f"Of {total} operations of the documents that were measured,"
        f" {total - left} ({100 * (total - left) / total:.1f} %) were called with the required arguments and with all,"
        " accepted by the mock server and by openapi-core, and decoded."
        + (f" In responses of {formats} of them, an example of the document has another `format`"
           " than its schema states, which JSON Schema allows." if formats else "")
        + (" The rest:" if left else ""), ""]
    for document in documents:
        for same in kinds([Outcome(**failed) for failed in document["failed"]]):
            titles = ", ".join(f"`{outcome.operation}`" for outcome in same[:3])
            more = f" and {len(same) - 3} more" if len(same) > 3 else ""
            reason = re.sub(r"\s+", " ", same[0].reason)[:160].replace("|", "\\|")
            lines.append(f"- {document['document']}: {titles}{more} {STAGES[same[0].stage]}: {reason}")
    return "\n".join(lines)


def _cell(name):
    """The number of operations that were called, of all; empty if that was not measured."""
    path = _file(name)
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    total = document["operations"]
    return f"{total - len(document['failed'])} / {total}"


if __name__ == "__main__":
    print(_cell(sys.argv[1]) if len(sys.argv) > 1 else _page())
