"""Prepares the payloads and the types of `scripts/benchmark json`.

The payloads are made from examples and schemas in the documents of APIs, with some hundred elements each. A document
whose schemas have the shapes of the payloads is what the types of the SDK are generated from; the types for
Foundation's coders have the same properties, and are written here.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

PACKAGE = pathlib.Path("Benchmarks/JSON/Sources/json-benchmark")


# The payloads

def github(corpus, example, count):
    document = json.loads((corpus / "github-api.json").read_text())
    value = document["components"]["examples"][example]["value"]
    return repeated(value[0] if isinstance(value, list) else value, count)


def charges(corpus, count):
    document = json.loads((corpus / "stripe-2022-04.json").read_text())
    schemas = document["components"]["schemas"]
    charge = sample(schemas["charge"], schemas, "charge", 3)
    return {"object": "list", "data": repeated(charge, count), "has_more": True, "url": "/v1/charges"}


def completion(corpus):
    text = (corpus / "openai.yaml").read_text()
    place = text.index('"object": "chat.completion"')
    value, _ = json.JSONDecoder(strict=False).raw_decode(text[text.rindex("{", 0, place):])
    # Prose with line breaks, quotation marks and characters of several bytes, as models write it.
    prose = 'The function `parse` returns "nothing" for an empty line –\nand each élément otherwise:\n\n'
    choice = value["choices"][0]
    choice["message"]["content"] = prose * 10
    value["choices"] = repeated(choice, 8)
    return value


def sample(schema, schemas, name, depth):
    """A value of a schema; `None` for what is deeper than a level."""
    if "$ref" in schema:
        return sample(schemas[schema["$ref"].split("/")[-1]], schemas, name, depth)
    for key in ("anyOf", "oneOf"):
        if schema.get(key):
            return sample(schema[key][0], schemas, name, depth)
    if schema.get("enum"):
        return schema["enum"][0]
    kind = schema.get("type")
    if kind == "object":
        properties = schema.get("properties", {})
        if depth == 0 or not properties:
            return None if properties else {}
        values = {key: sample(value, schemas, key, depth - 1) for key, value in properties.items()}
        return {key: value for key, value in values.items() if value is not None or depth > 1}
    if kind == "array":
        item = sample(schema.get("items", {}), schemas, name, depth - 1) if depth > 0 else None
        return [] if item is None else [item]
    return {"string": name + "_1NirD82eZvKYlo2C", "integer": 1679090539, "number": 0.75,
            "boolean": False}.get(kind)


def repeated(value, count):
    return [varied(value, number) for number in range(count)]


def varied(value, number):
    """A copy with other numbers and names."""
    if isinstance(value, dict):
        return {key: item + str(number) if key in ("id", "node_id", "name", "login", "title") and isinstance(item, str)
                else varied(item, number) for key, item in value.items()}
    if isinstance(value, list):
        return [varied(item, number) for item in value]
    if isinstance(value, int) and not isinstance(value, bool):
        return value + number
    return value


# The shapes

class Shape:
    """The types of the values at one place of a payload."""

    def __init__(self, name, values):
        self.name = name
        present = [value for value in values if value is not None]
        self.is_nullable = len(present) < len(values)
        kinds = {kind(value) for value in present}
        self.kind = "number" if kinds == {"integer", "number"} else kinds.pop() if len(kinds) == 1 else \
            "any" if kinds else "string"
        if self.kind == "array":
            items = [item for value in present for item in value]
            self.item = Shape(name, items)
        if self.kind == "object":
            names = list(dict.fromkeys(key for value in present for key in value))
            self.members = [(key, Shape(name + pascal(key), [value[key] for value in present if key in value]),
                             all(key in value for value in present)) for key in names]

    def objects(self):
        if self.kind == "array":
            yield from self.item.objects()
        if self.kind == "object":
            yield self
            for _, shape, _ in self.members:
                yield from shape.objects()

    def schema(self):
        if self.kind == "any":
            return {}
        if self.kind == "object":
            reference = {"$ref": "#/components/schemas/" + self.name}
            return {"oneOf": [reference, {"type": "null"}]} if self.is_nullable else reference
        schema = {"type": [self.kind, "null"] if self.is_nullable else self.kind}
        if self.kind == "array":
            schema["items"] = self.item.schema()
        return schema

    def component(self):
        return {"type": "object", "properties": {key: shape.schema() for key, shape, _ in self.members},
                "required": [key for key, _, is_required in self.members if is_required]}

    def swift(self):
        simple = {"string": "String", "integer": "Int", "number": "Double", "boolean": "Bool", "any": "JSONValue"}
        text = simple.get(self.kind) or ("[%s]" % self.item.swift() if self.kind == "array" else "Plain." + self.name)
        return text + "?" if self.is_nullable else text

    def declaration(self):
        lines = ["  struct %s: Codable {" % self.name]
        for number, (_, shape, is_required) in enumerate(self.members):
            optional = "" if is_required or shape.is_nullable else "?"
            lines.append("    var p%d: %s%s" % (number, shape.swift(), optional))
        if self.members:
            lines.append("    enum CodingKeys: String, CodingKey {")
            for number, (key, _, _) in enumerate(self.members):
                lines.append("      case p%d = %s" % (number, json.dumps(key)))
            lines.append("    }")
        return "\n".join(lines + ["  }"])


def kind(value):
    if isinstance(value, bool):
        return "boolean"
    return {int: "integer", float: "number", str: "string", list: "array", dict: "object"}[type(value)]


def pascal(text):
    return "".join(word[:1].upper() + word[1:] for word in re.findall(r"[A-Za-z0-9]+", text))


# The package

def write(payloads, options):
    folder = options.scratch / "payloads"
    folder.mkdir(parents=True, exist_ok=True)
    shapes = {name: Shape(root, [value]) for name, (root, value) in payloads.items()}
    for name, (_, value) in payloads.items():
        (folder / (name + ".json")).write_text(json.dumps(value, separators=(",", ":"), ensure_ascii=False))
    objects = [shape for shape_of_payload in shapes.values() for shape in shape_of_payload.objects()]
    document = {
        "openapi": "3.1.0", "info": {"title": "Payloads", "version": "1"},
        "paths": {"/" + name: {"get": {"operationId": "get" + pascal(name), "responses": {"200": {
            "description": "OK", "content": {"application/json": {"schema": shape.schema()}}}}}}
            for name, shape in shapes.items()},
        "components": {"schemas": {shape.name: shape.component() for shape in objects}}}
    (options.scratch / "document.json").write_text(json.dumps(document))
    subprocess.run([options.command, "generate", options.scratch / "document.json", "--output",
                    PACKAGE / "Payloads/Generated", "--force", "--quiet"], check=True)
    rows = ["  .of([%s].self, [Plain.%s].self, named: %s)," if shape.kind == "array" else
            "  .of(%s.self, Plain.%s.self, named: %s)," for shape in shapes.values()]
    text = ["import SpecsmithRuntime", "", "enum Plain {", *[shape.declaration() for shape in objects], "}", "",
            "let payloads: [Payload] = ["]
    for row, (name, shape) in zip(rows, shapes.items()):
        root = shape.item.name if shape.kind == "array" else shape.name
        text.append(row % (root, root, json.dumps(name)))
    (PACKAGE / "Payloads/Plain.swift").write_text("\n".join(text + ["]", ""]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command", help="the command specsmith")
    parser.add_argument("scratch", type=pathlib.Path, help="the folder for payloads")
    parser.add_argument("--corpus", type=pathlib.Path, default=pathlib.Path("../shared/corpus/specs"))
    options = parser.parse_args()
    if not options.corpus.is_dir():
        sys.exit("%s is no folder of documents; --corpus names one." % options.corpus)
    write({
        "repositories": ("Repository", github(options.corpus, "minimal-repository-items", 100)),
        "issues": ("Issue", github(options.corpus, "issue-with-repo-items", 100)),
        "charges": ("ChargeList", charges(options.corpus, 100)),
        "completion": ("Completion", completion(options.corpus)),
    }, options)


if __name__ == "__main__":
    main()
