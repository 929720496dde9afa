"""Lists the declarations of the runtime's modules, and compares lists. Run by scripts/interface."""

import argparse
import json
import pathlib
import re
import sys

MODULES = ("SpecsmithRuntime", "SpecsmithURLSession", "SpecsmithTesting")

# What the compiler adds by itself.
IMPLIED = ("Copyable", "Escapable", "SendableMetatype", "BitwiseCopyable")


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
                target = symbols[target]["pathComponents"][-1]
            # The modules of a protocol differ between systems.
            target = target.split(".")[-1]
            if relation["kind"] == "conformsTo" and symbol and target not in IMPLIED:
                name = ".".join(symbol["pathComponents"])
                mark = "[generated] " if symbol.get("spi") else ""
                found.append((symbol["pathComponents"], f"{mark}{name}: conforms to {target}"))
    return [line for _, line in sorted(set((tuple(path), line) for path, line in found))]


def read(folder, module):
    file = folder / f"{module}.txt"
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def parts(line):
    """A function's line in three parts: before its parameters, these as a list, and the rest."""
    start = line.find("(")
    if start < 0:
        return line, [], ""
    depth, parameters, last = 0, [], start + 1
    for index in range(start, len(line)):
        if line[index] in "([<":
            depth += 1
        elif line[index] in ")]" or line[index] == ">" and line[index - 1] != "-":
            depth -= 1
        if depth == 0 or depth == 1 and line[index] == ",":
            parameters.append(line[last:index].strip())
            last = index + 1
        if depth == 0:
            return line[:start], parameters, line[index:]
    return line, [], ""


def serves(old, new):
    """Whether calls that the old line allows still compile: the new one only adds defaults."""
    before, after = parts(old), parts(new)
    if (before[0], before[2]) != (after[0], after[2]):
        return False
    rest = iter(before[1])
    following = next(rest, None)
    for parameter in after[1]:
        # A default may be another one, or new.
        if following is not None and following.split(" = ")[0] == parameter.split(" = ")[0]:
            if " = " in following and " = " not in parameter:
                return False
            following = next(rest, None)
        elif " = " not in parameter:
            return False
    return following is None


def differences(before, after):
    """The lines of each module that are lost, and those that are new."""
    lost, new = [], []
    for module in MODULES:
        old, now = before(module), after(module)
        added = [line for line in now if line not in set(old)]
        gone = [line for line in old if line not in set(now)]
        lost += [f"{module}: {line}" for line in gone if not any(serves(line, one) for one in added)]
        new += [f"{module}: {line}" for line in added]
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
