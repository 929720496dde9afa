"""Measures how the time of the command grows with the size of documents that grow in one dimension.

Each case is generated with N and with 4N parts, and the processor times are compared, after subtracting
the time for an empty document. A time in proportion to N log N gives a ratio of 4 to 5, and one in
proportion to the square of N a ratio of 16. A ratio above LIMIT is a failure.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile

LIMIT = 9.0
# Below this number of seconds, the ratio of two times is not significant.
LEAST = 0.08


def text(**more):
    return {"type": "string", **more}


def record(**properties):
    return {"type": "object", "properties": properties}


def document(schemas=None, paths=None, **more):
    return {
        "openapi": "3.1.0", "info": {"title": "Growth", "version": "1"}, "paths": paths or {},
        "components": {"schemas": schemas or {}}, **more,
    }


def reference(name):
    return {"$ref": "#/components/schemas/" + name}


def answer(schema=None):
    content = {"content": {"application/json": {"schema": schema}}} if schema else {}
    return {"200": {"description": "Done", **content}}


def used(schemas, name="S"):
    """A document with the schemas, of which an operation returns one."""
    call = {"get": {"operationId": "get", "responses": answer(reference(name))}}
    return document(schemas, {"/thing": call})


def properties(n):
    return used({"S": record(**{f"p{i}": text() for i in range(n)})})


def colliding_properties(n):
    names = ["ab" + format(i, "016b").replace("0", "-").replace("1", "_") + "c" for i in range(n)]
    return used({"S": record(**{name: text() for name in names})})


def colliding_schemas(n):
    letters = "abcdefghijklmnop"
    names = [
        "".join(c.upper() if bit == "1" else c for c, bit in zip(letters, format(i, "016b")))
        for i in range(n)
    ]
    return document({name: record(a=text()) for name in names})


def members(n):
    return used({"S": {"allOf": [record(**{f"p{i}": text(), "same": text()}) for i in range(n)]}})


def inline_options(n):
    return used({"S": {"oneOf": [
        {**record(**{f"p{i}": text()}), "required": [f"p{i}"]} for i in range(n)]}})


def unevaluated_options(n):
    schemas = {f"T{i}": record(**{f"p{i}": text()}) for i in range(n)}
    schemas["S"] = {
        "anyOf": [reference(name) for name in schemas], "unevaluatedProperties": False}
    return used(schemas)


def recursive_options(n):
    return used({
        **{f"T{i}": {"oneOf": [reference(f"T{(i + 1) % n}"), record(**{f"p{i}": text()})]}
           for i in range(n)},
        "S": record(a=reference("T0"))})


def references(n):
    schemas = {f"S{i}": reference(f"S{i + 1}") for i in range(n)}
    schemas[f"S{n}"] = record(a=text())
    return document(schemas)


def required_ring(n):
    return document({
        f"S{i}": {**record(a=reference(f"S{(i + 1) % n}"), b=reference(f"S{(7 * i + 3) % n}")),
                  "required": ["a", "b"]}
        for i in range(n)})


def required_hub(n):
    schemas = {f"S{i}": {**record(a=reference("Hub")), "required": ["a"]} for i in range(n)}
    schemas["Hub"] = {
        **record(**{f"r{i}": reference(f"S{i}") for i in range(n)}),
        "required": [f"r{i}" for i in range(n)]}
    return document(schemas)


def dependent(n):
    names = [f"p{i}" for i in range(n)]
    return used({"S": {
        **record(**{name: text() for name in names}),
        "dependentRequired": {name: [names[(i + 1) % n]] for i, name in enumerate(names)}}})


def descendants(n):
    schemas = {"S": {
        **record(kind=text()), "required": ["kind"], "discriminator": {"propertyName": "kind"}}}
    for i in range(n):
        schemas[f"D{i}"] = {"allOf": [reference("S"), record(**{f"p{i}": text()})]}
    return used(schemas)


def operations(n):
    return document(paths={f"/r{i}/things": {"get": {"responses": answer()}} for i in range(n)})


def tags(n):
    return document(paths={
        f"/r{i}": {"get": {"operationId": f"get{i}", "tags": [f"T{i}"], "responses": answer()}}
        for i in range(n)})


def equal_titles(n):
    return document(paths={
        f"/r{i}": {"get": {"operationId": f"get{i}", "responses": answer(
            {"title": "Thing", **record(**{f"a{i}": text()})})}}
        for i in range(n)})


def media_types(n):
    content = {f"application/x{i}+json": {"schema": reference("S")} for i in range(n)}
    statuses = {str(200 + i): {"description": "Done", "content": content} for i in range(50)}
    return document({"S": record(a=text())}, {"/x": {"get": {"responses": statuses}}})


def parameters(n):
    given = [{"name": f"p{i}", "in": "query", "schema": text()} for i in range(n)]
    return document(paths={"/x": {"get": {"parameters": given, "responses": answer()}}})


def enumeration(n):
    return used({"S": text(enum=[f"v{i}" for i in range(n)])})


def examples(n):
    return used({"S": {**record(a=text()), "examples": [{"a": str(i)} for i in range(n)]}})


def overlay(n):
    return {
        "overlay": "1.0.0", "info": {"title": "Growth", "version": "1"},
        "actions": [
            {"target": f"$.paths['/r{i}/things'].get", "update": {"summary": f"Thing {i}"}}
            for i in range(n)],
    }


CASES = [
    (properties, 2000, ["generate", "diff"]),
    (colliding_properties, 1000, ["generate"]),
    (colliding_schemas, 500, ["generate"]),
    (members, 1000, ["generate", "diff"]),
    (inline_options, 300, ["generate", "lint", "diff"]),
    (unevaluated_options, 300, ["diff"]),
    (recursive_options, 60, ["generate"]),
    (references, 2000, ["lint"]),
    (required_ring, 500, ["lint", "generate"]),
    (required_hub, 200, ["lint"]),
    (dependent, 500, ["generate"]),
    (descendants, 200, ["generate"]),
    (operations, 600, ["generate", "lint", "diff"]),
    (tags, 600, ["generate"]),
    (equal_titles, 300, ["generate"]),
    (media_types, 30, ["diff"]),
    (parameters, 1000, ["generate"]),
    (enumeration, 2000, ["generate"]),
    (examples, 1500, ["generate"]),
    (operations, 2000, ["overlay"]),
]


def changed(value, count):
    """Adds a limit to every other string in the document, in place."""
    if isinstance(value, dict):
        if value.get("type") == "string":
            count[0] += 1
            if count[0] % 2:
                value["maxLength"] = 9
        for part in list(value.values()):
            changed(part, count)
    elif isinstance(value, list):
        for part in value:
            changed(part, count)
    return value


class Measurement:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder

    def write(self, name, value):
        with open(os.path.join(self.folder, name), "w") as file:
            json.dump(value, file)

    def seconds(self, command):
        arguments = {
            "generate": ["generate", "a.json", "--output", "out", "--force", "--quiet"],
            "lint": ["lint", "a.json"],
            "diff": ["diff", "a.json", "b.json"],
            "overlay": ["overlay", "a.json", "--overlay", "overlay.json"],
        }[command]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        outcome = subprocess.run(
            [self.program, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if outcome.returncode != 0:
            sys.exit(f"{command} failed: {outcome.stderr.decode()[:500]}")
        return after.ru_utime - before.ru_utime

    def measure(self, make, size, command):
        subprocess.run(["rm", "-rf", os.path.join(self.folder, "out")], check=True)
        self.write("a.json", make(size))
        self.write("b.json", changed(make(size), [0]))
        if command == "overlay":
            self.write("overlay.json", overlay(size))
        return min(self.seconds(command) for _ in range(2))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="the command, in a release build")
    parser.add_argument("cases", nargs="*", help="the names of some cases")
    arguments = parser.parse_args()
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        measurement = Measurement(os.path.abspath(arguments.program), folder)
        start = measurement.measure(lambda _: document(), 0, "lint")
        for make, size, commands in CASES:
            name = make.__name__
            if arguments.cases and name not in arguments.cases:
                continue
            for command in commands:
                small = measurement.measure(make, size, command) - start
                large = measurement.measure(make, 4 * size, command) - start
                ratio = large / max(small, LEAST / 4)
                is_slow = large > LEAST and ratio > LIMIT
                failures += is_slow
                print(
                    f"{name:22} {command:9} {size:6} {small:6.2f} s {large:6.2f} s {ratio:5.1f}"
                    + ("  TOO MUCH" if is_slow else ""), flush=True)
    if failures:
        sys.exit(f"{failures} times grow faster than they should.")


if __name__ == "__main__":
    main()
