"""The generated code: schemas become a document, an SDK, a program, and its verdicts on values."""

import collections
import concurrent.futures
import glob
import json
import os
import subprocess

from validation import exact_json

# Schemas by name, values as JSON, and the name of each value's schema.
Group = collections.namedtuple("Group", "name schemas values")
# The program's verdict on each value, and the generator's warnings about the schemas.
Result = collections.namedtuple("Result", "answers warnings")

# The objects that a program is linked with.
MODULES = ("SpecsmithRuntime", "TextGrammar", "Digests", "HTTPTypes", "Logging")
# Where the compiler finds the C modules that the runtime imports.
HEADERS = ("-I", "Sources/CJSONTape/include", "-I", "Sources/CSHA256/include")


class Failure(Exception):
    """No program was made."""


def verdicts(groups, folder, *, build, typing, openapi, batch=300):
    """The result for each group; several programs are made side by side."""
    batches = [groups[start:start + batch] for start in range(0, len(groups), batch)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        futures = [
            pool.submit(_isolated, groups, f"{folder}/{index}", build, typing, openapi)
            for index, groups in enumerate(batches)]
        for future in futures:
            yield from future.result()


def _isolated(groups, folder, build, typing, openapi):
    """The results, where a schema that no program can be made of fails alone."""
    try:
        return _run(groups, folder, build, typing, openapi)
    except Failure as failure:
        if len(groups) == 1:
            return [Result([f"no program: {failure}"] * len(groups[0].values), [])]
    half = len(groups) // 2
    return (_isolated(groups[:half], f"{folder}a", build, typing, openapi)
            + _isolated(groups[half:], f"{folder}b", build, typing, openapi))


def _run(groups, folder, build, typing, openapi):
    lines = []
    for group in groups:
        lines += [(group, name, schema) for name, schema in group.schemas.items()]
        # Types of the SDK's own hold values of schemas that need none.
        holder = {"type": "object", "required": ["value"], "properties": {
            "value": {"$ref": f"#/components/schemas/{group.name}"}}}
        lines.append((group, f"Holder{group.name}", holder))
    os.makedirs(folder)
    with open(f"{folder}/openapi.json", "w", encoding="utf-8") as file:
        file.write(f'{{"openapi": "{openapi}", "info": {{"title": "Schemas Client", "version": "1"}},'
                   ' "paths": {}, "components": {"schemas": {\n')
        file.write(",\n".join(
            f"{json.dumps(name)}: {exact_json.dumps(schema)}" for _, name, schema in lines))
        file.write("\n}}}\n")
    with open(f"{folder}/specsmith.yaml", "w", encoding="utf-8") as file:
        file.write(f"typing: {typing}\n")
    log = _generate(folder, build)
    _compile(groups, folder, build)
    answers = iter(_ask(groups, folder))
    # Each component is on its own line, beginning with the second line.
    warnings = collections.defaultdict(list)
    for entry in log:
        if entry.get("severity") == "warning" and 2 <= entry.get("line", 0) < len(lines) + 2:
            warnings[lines[entry["line"] - 2][0].name].append(entry)
    return [
        Result([next(answers) for _ in group.values], warnings[group.name]) for group in groups]


def _generate(folder, build):
    output = _check(
        [f"{build}/specsmith", "generate", f"{folder}/openapi.json", "--output", f"{folder}/SDK",
         "--verbose", "--diagnostics", "json"], "the generator", timeout=120)
    return [json.loads(line) for line in output.splitlines() if line.startswith("{")]


def _compile(groups, folder, build):
    with open(f"{folder}/Readings.swift", "w", encoding="utf-8") as file:
        rows = "".join(
            f'  "{group.name}": reading(Holder{group.name}.self),\n' for group in groups)
        file.write(f"let readings: [String: Reading] = [\n{rows}]\n")
    sources = sorted(glob.glob(f"{folder}/SDK/**/*.swift", recursive=True))
    link(["Tests/ConformanceTests/Program/main.swift", f"{folder}/Readings.swift"] + sources,
         f"{folder}/program", build)


def link(sources, program, build, modules=MODULES, options=()):
    """Makes a program of sources and the runtime's modules. The options are those of swiftc."""
    objects = []
    for module in modules:
        with open(f"{build}/{module}.build/output-file-map.json", encoding="utf-8") as file:
            objects += sorted(o["object"] for o in json.load(file).values() if "object" in o)
    objects += [f"{build}/CJSONTape.build/jsontape.c.o", f"{build}/CSHA256.build/sha256.c.o"]
    _check([*_compiler(build), "-module-name", "Program", "-o", program, *options, *sources, *objects],
           "the compiler", timeout=900)


def emit_module(name, sources, folder, build, timeout):
    """Compiles sources to a module and one object file in a folder, both with the name."""
    _check([*_compiler(build), "-module-name", name, "-parse-as-library", "-emit-module",
            "-emit-module-path", f"{folder}/{name}.swiftmodule", "-c", "-o", f"{folder}/{name}.o",
            *sources], "the compiler", timeout)


def _compiler(build):
    return ["swiftc", "-swift-version", "6", "-warnings-as-errors", "-Onone", "-wmo",
            "-I", f"{build}/Modules", *HEADERS]


def _ask(groups, folder):
    lines = [
        f"{group.name}\t{exact_json.dumps(value)}\n" for group in groups for value in group.values]
    result = subprocess.run(
        [f"{folder}/program", "--formats"], input="".join(lines), capture_output=True, text=True)
    if result.returncode != 0:
        raise Failure(f"the program ended with {result.returncode}: {result.stderr[-2000:]}")
    answers = result.stdout.split("\n")
    if "unknown" in answers:
        raise Failure("the program does not know a schema that it was made of")
    return answers


def _check(command, what, timeout):
    try:
        result = subprocess.run(command, capture_output=True, text=True, timeout=timeout)
    except subprocess.TimeoutExpired:
        raise Failure(f"{what} did not end") from None
    if result.returncode != 0:
        raise Failure(f"{what} ended with {result.returncode}:\n"
                      f"{result.stdout[-3000:]}{result.stderr[-6000:]}")
    return result.stdout + result.stderr
