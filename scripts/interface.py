"""Lists the declarations of the runtime's modules, and compares lists. Run by scripts/interface."""

import argparse
import json
import pathlib
import re
import sys

MODULES = ("SpecsmithRuntime", "SpecsmithURLSession", "SpecsmithTesting")


def declaration(symbol):
    """A symbol on one line: what it is a member of, and how it is declared."""
    text = "".join(part["spelling"] for part in symbol["declarationFragments"])
    text = " ".join(text.split())
    parents = symbol["pathComponents"][:-1]
    if "swiftExtension" in symbol:
        for rule in symbol["swiftExtension"].get("constraints", []):
            relation = "==" if rule["kind"] == "sameType" else ":"
            text += f" (where {rule['lhs']} {relation} {rule['rhs']})"
    line = ".".join(parents) + ": " + text if parents else text
    return "[generated] " + line if symbol.get("spi") else line


def lines(module, folder):
    """The declarations of a module, in the order of their names."""
    found = []
    for file in sorted(folder.glob(f"{module}*.symbols.json")):
        if file.name.split(".")[0].split("@")[0] != module:
            continue
        graph = json.loads(file.read_text(encoding="utf-8"))
        symbols = {symbol["identifier"]["precise"]: symbol for symbol in graph["symbols"]}
        for symbol in symbols.values():
            if symbol["kind"]["identifier"] != "swift.extension":
                found.append((symbol["pathComponents"], declaration(symbol)))
        for relation in graph["relationships"]:
            symbol = symbols.get(relation["source"])
            target = relation.get("targetFallback") or relation["target"]
            if target in symbols:
                target = ".".join(symbols[target]["pathComponents"])
            # The name of a protocol of another module is known, unlike that of a mangled symbol.
            if relation["kind"] == "conformsTo" and symbol and not target.startswith("s:"):
                name = ".".join(symbol["pathComponents"])
                mark = "[generated] " if symbol.get("spi") else ""
                found.append((symbol["pathComponents"], f"{mark}{name}: conforms to {target}"))
    return [line for _, line in sorted(set((tuple(path), line) for path, line in found))]


def read(folder, module):
    file = folder / f"{module}.txt"
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def differences(before, after):
    """The lines of each module that are lost, and those that are new."""
    lost, new = [], []
    for module in MODULES:
        old, now = before(module), after(module)
        lost += [f"{module}: {line}" for line in old if line not in set(now)]
        new += [f"{module}: {line}" for line in now if line not in set(old)]
    return lost, new


def numbers(version):
    return [int(part) for part in re.match(r"(\d+)\.(\d+)\.(\d+)", version).groups()]


def may_break(version, since):
    now, before = numbers(version), numbers(since)
    return now[0] > before[0] or now[0] == before[0] == 0 and now[1] > before[1]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--symbols", type=pathlib.Path)
    parser.add_argument("--verify", action="store_true")
    parser.add_argument("--release")
    parser.add_argument("--since")
    parser.add_argument("--before", type=pathlib.Path)
    options = parser.parse_args()
    checked_in = lambda module: read(options.folder, module)
    if options.release:
        lost, new = differences(lambda module: read(options.before, module), checked_in)
        print(f"Since {options.since}, {len(lost)} declarations are lost, and {len(new)} are new.")
        if lost and not may_break(options.release, options.since):
            print("\n".join("lost: " + line for line in lost))
            sys.exit(f"{options.release} may not break what compiles with {options.since}.")
        return
    current = {module: lines(module, options.symbols) for module in MODULES}
    lost, new = differences(checked_in, current.get)
    print("\n".join(["lost: " + line for line in lost] + ["new: " + line for line in new]))
    if not options.verify:
        options.folder.mkdir(exist_ok=True)
        for module in MODULES:
            text = "".join(line + "\n" for line in current[module])
            (options.folder / f"{module}.txt").write_text(text, encoding="utf-8")
    elif lost or new:
        sys.exit("Interfaces/ is not current. What is lost breaks apps or generated code: is that meant? "
                 "Run scripts/interface, and review the change.")


main()
