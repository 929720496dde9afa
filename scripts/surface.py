"""Compares the calls of SDKs with those of the vendors' own. Run by scripts/surface."""

import argparse
import csv
import json
import re
import subprocess
import sys

# Words that vendors use for one another.
ALIKE = {"get": "retrieve", "del": "delete", "edit": "update"}


def words(call):
    """The parts of a call, without case and separators, and in the singular."""
    *resources, method = (re.sub(r"[^a-z0-9]", "", part.lower()) for part in call.split("."))
    return [*map(singular, resources), ALIKE.get(method, method)]


def singular(word):
    if word.endswith("ies"):
        return word[:-3] + "y"
    if re.search(r"(s|x|ch|sh)es$", word):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def same(ours, theirs):
    """Whether one call ends with the other: the document does not tell of groups in front."""
    ours, theirs = words(ours), words(theirs)
    count = min(len(ours), len(theirs))
    return ours[-count:] == theirs[-count:] and (count > 1 or ours == theirs)


def key(method, path):
    return method.upper(), re.sub(r"\{[^}]*\}", "{}", path)


def compare(command, document, table, limit, floor):
    output = subprocess.run([command, "api", document, "--format", "json"],
                            check=True, capture_output=True, text=True).stdout
    calls = {key(entry["method"], entry["path"]): entry for entry in json.loads(output)}
    with open(table, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    known = [(calls[key(row["method"], row["path"])], row) for row in rows
             if key(row["method"], row["path"]) in calls]
    if not known:
        sys.exit(f"{table}: no operation of {document} is in it")
    equal = [same(entry["call"], row["call"]) for entry, row in known]
    methods = [words(entry["call"])[-1] == words(row["call"])[-1] for entry, row in known]
    print(f"{document}: {len(known)} of {len(rows)} operations of {table}")
    print(f"  calls {sum(equal) / len(known):.1%}, method names {sum(methods) / len(known):.1%}")
    found = sum(entry["paginated"] and row["paginated"] == "yes" for entry, row in known)
    theirs = sum(row["paginated"] == "yes" for _, row in known)
    ours = sum(entry["paginated"] for entry, _ in known)
    print(f"  pages: {found} of {theirs} found, {ours - found} of {ours} are none")
    for (entry, row), is_equal in list(zip(known, equal)):
        if not is_equal and limit > 0:
            limit -= 1
            print(f"  {entry['method']} {entry['path']}: {entry['call']}, theirs {row['call']}")
    if sum(equal) < floor * len(known):
        sys.exit(f"{document}: fewer calls are equal than {floor:.0%}")


def main():
    parser = argparse.ArgumentParser(prog="scripts/surface")
    parser.add_argument("--command", required=True)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--floor", type=float, default=0)
    parser.add_argument("pairs", nargs="+", metavar="DOCUMENT TABLE")
    options = parser.parse_args()
    if len(options.pairs) % 2:
        parser.error("each document needs its table")
    for document, table in zip(options.pairs[::2], options.pairs[1::2]):
        compare(options.command, document, table, options.show, options.floor)


if __name__ == "__main__":
    main()
