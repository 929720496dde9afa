"""Holds generated validation code against the package jsonschema. Run by scripts/differential."""

import argparse
import decimal
import glob
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import warnings

import hypothesis
import hypothesis_jsonschema
import jsonschema

warnings.filterwarnings("ignore")
Decimal = decimal.Decimal
decimal.getcontext().prec = 60


# The other validator, with numbers that are exact.

def is_integer(checker, value):
    if isinstance(value, bool):
        return False
    if isinstance(value, int):
        return True
    return isinstance(value, Decimal) and value == value.to_integral_value()


Validator = jsonschema.validators.extend(
    jsonschema.Draft202012Validator,
    type_checker=jsonschema.Draft202012Validator.TYPE_CHECKER.redefine("integer", is_integer))


def exact(value):
    """The value with each fraction as the decimal that its JSON text is."""
    return json.loads(json.dumps(value), parse_float=Decimal)


# Random schemas

PATTERNS = ["^a", "b$", "^[a-c]+$", "[0-9]", "^.{2,3}$", "^(ab|c)*$", "x", "^[^a]*$", "^[A-Za-z0-9_]+$"]
NAMES = ["a", "b", "c", "name", "x-y", "", "é", "a/b", "~"]
TEXTS = ["", "a", "b", "ab", "abc", "xyz", "a1", "éé", "\U0001f600", "caaa", "12"]
TYPES = ["null", "boolean", "integer", "number", "string", "array", "object"]


class SchemaMaker:
    """Makes schemas of a component and those that it refers to."""

    def __init__(self, source, typed, refers=True):
        self.random = source
        self.typed = typed
        # A schema that is referred to must not lead back to itself on the same value.
        self.refers = refers

    def schema(self, depth):
        r = self.random
        if not self.typed and r.random() < 0.05:
            return r.random() < 0.7
        types = self.types(depth)
        schema = {}
        if types and (self.typed or r.random() < 0.75):
            schema["type"] = types[0] if len(types) == 1 else types
        for kind in types or TYPES:
            if r.random() < (0.9 if types else 0.35):
                self.add(kind, schema, depth)
        if r.random() < 0.12:
            schema["enum"] = self.distinct([self.value(types) for _ in range(r.randint(1, 4))])
        if r.random() < 0.05:
            schema["const"] = self.value(types)
        if depth > 0:
            self.add_choices(schema, depth, types)
        return schema

    def types(self, depth):
        r = self.random
        kinds = TYPES if depth > 0 else TYPES[:5]
        if self.typed:
            kinds = kinds[1:]
        if not self.typed and r.random() < 0.15:
            return r.sample(kinds, 2)
        weights = [4 if kind in ("object", "array") else 2 for kind in kinds]
        return r.choices(kinds, weights)

    def add(self, kind, schema, depth):
        getattr(self, "add_" + kind)(schema, depth)

    def add_null(self, schema, depth):
        pass

    def add_boolean(self, schema, depth):
        pass

    def add_integer(self, schema, depth):
        self.add_number(schema, depth)

    def add_number(self, schema, depth):
        r = self.random
        bounds = [-3, 0, 1, 2, 2.5, 3, 10, 1e3, 9007199254740993, -0.1]
        for keyword in ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"):
            if r.random() < 0.2:
                schema[keyword] = r.choice(bounds)
        if r.random() < 0.25:
            schema["multipleOf"] = r.choice([1, 2, 3, 0.5, 0.1, 0.01, 1e-8, 2.5, 1000000007])

    def add_string(self, schema, depth):
        r = self.random
        if r.random() < 0.3:
            schema["minLength"] = r.randint(0, 3)
        if r.random() < 0.3:
            schema["maxLength"] = r.randint(0, 4)
        if r.random() < 0.25:
            schema["pattern"] = r.choice(PATTERNS)

    def add_array(self, schema, depth):
        r = self.random
        if r.random() < 0.25:
            schema["minItems"] = r.randint(0, 2)
        if r.random() < 0.25:
            schema["maxItems"] = r.randint(0, 3)
        if r.random() < 0.2:
            schema["uniqueItems"] = True
        if depth <= 0:
            return
        if r.random() < 0.6:
            schema["items"] = self.schema(depth - 1)
        if not self.typed and r.random() < 0.2:
            schema["prefixItems"] = [self.schema(depth - 1) for _ in range(r.randint(1, 2))]
        if r.random() < 0.2:
            schema["contains"] = self.schema(depth - 1)
            if r.random() < 0.4:
                schema["minContains"] = r.randint(0, 2)
            if r.random() < 0.3:
                schema["maxContains"] = r.randint(1, 2)
        if not self.typed and r.random() < 0.08:
            schema["unevaluatedItems"] = self.schema(depth - 1)

    def add_object(self, schema, depth):
        r = self.random
        if r.random() < 0.15:
            schema["minProperties"] = r.randint(0, 2)
        if r.random() < 0.15:
            schema["maxProperties"] = r.randint(1, 3)
        names = r.sample(NAMES, r.randint(1, 4))
        if r.random() < 0.8 and depth > 0:
            schema["properties"] = {name: self.schema(depth - 1) for name in names}
        if r.random() < 0.4:
            schema["required"] = r.sample(names, r.randint(1, len(names)))
            if self.typed:
                schema["required"] = [
                    name for name in schema["required"] if name in schema.get("properties", {})]
        if r.random() < 0.15:
            schema["dependentRequired"] = {r.choice(NAMES): r.sample(NAMES, r.randint(1, 2))}
        if r.random() < 0.12:
            schema["propertyNames"] = {"pattern": r.choice(PATTERNS)}
        if depth <= 0:
            return
        if not self.typed and r.random() < 0.15:
            schema["patternProperties"] = {r.choice(PATTERNS): self.schema(depth - 1)}
        if r.random() < 0.25:
            schema["additionalProperties"] = (
                False if r.random() < 0.5 else self.schema(depth - 1))
        if r.random() < 0.1:
            schema["dependentSchemas"] = {r.choice(NAMES): self.part(depth - 1)}
        if not self.typed and r.random() < 0.08:
            schema["unevaluatedProperties"] = (
                False if r.random() < 0.5 else self.schema(depth - 1))

    def part(self, depth):
        """A schema that says something of a value that others describe."""
        maker = SchemaMaker(self.random, False, self.refers)
        return maker.schema(depth)

    def add_choices(self, schema, depth, types):
        r = self.random
        if r.random() < 0.08:
            schema["not"] = self.part(depth - 1)
        if r.random() < 0.08:
            schema["if"] = self.part(depth - 1)
            if r.random() < 0.8:
                schema["then"] = self.part(depth - 1)
            if r.random() < 0.6:
                schema["else"] = self.part(depth - 1)
        if self.typed:
            return
        for keyword in ("allOf", "anyOf", "oneOf"):
            if r.random() < 0.1:
                schema[keyword] = [self.schema(depth - 1) for _ in range(r.randint(1, 3))]
        if self.refers and r.random() < 0.06:
            schema["$ref"] = "#/$defs/other"
            schema.setdefault("$defs", {})

    # Values

    def distinct(self, values):
        kept = []
        for value in values:
            if all(json.dumps(value) != json.dumps(other) for other in kept):
                kept.append(value)
        return kept

    def value(self, types=None, depth=2):
        r = self.random
        kind = r.choice(types or TYPES)
        if kind == "null":
            return None
        if kind == "boolean":
            return r.random() < 0.5
        if kind == "integer":
            return r.choice([0, 1, 2, 3, -1, 10, 1000, 9007199254740993, 6])
        if kind == "number":
            return r.choice([0.5, 1.0, 2.5, 0.1, 0.3, -0.1, 1e3, 1.00000001, 7, 0.07])
        if kind == "string":
            return r.choice(TEXTS)
        if kind == "array":
            return [self.value(depth=depth - 1) for _ in range(r.randint(0, 3 if depth > 0 else 0))]
        return {
            r.choice(NAMES): self.value(depth=depth - 1)
            for _ in range(r.randint(0, 4 if depth > 0 else 0))}

    def mutated(self, value):
        """The value with one thing about it changed."""
        r = self.random
        if isinstance(value, dict) and r.random() < 0.8:
            value = dict(value)
            action = r.random()
            if value and action < 0.35:
                name = r.choice(sorted(value))
                value[name] = self.mutated(value[name])
            elif value and action < 0.65:
                del value[r.choice(sorted(value))]
            else:
                value[r.choice(NAMES)] = self.value()
            return value
        if isinstance(value, list) and r.random() < 0.8:
            value = list(value)
            action = r.random()
            if value and action < 0.35:
                index = r.randrange(len(value))
                value[index] = self.mutated(value[index])
            elif value and action < 0.6:
                del value[r.randrange(len(value))]
            elif value and action < 0.75:
                value.append(r.choice(value))
            else:
                value.append(self.value())
            return value
        if isinstance(value, bool) or value is None:
            return self.value()
        if isinstance(value, (int, float)) and r.random() < 0.8:
            return r.choice([value + 1, value - 1, value * 2, value + 0.5, -value])
        if isinstance(value, str) and r.random() < 0.8:
            return r.choice([value + "a", value[:-1], value + "é1", "b" + value])
        return self.value()


def holds_null(value):
    """Whether a property is null, which types that are inferred read as absent."""
    if isinstance(value, dict):
        return any(item is None or holds_null(item) for item in value.values())
    return isinstance(value, list) and any(holds_null(item) for item in value)


def drawn(schema, seed, count):
    """Values that agree with the schema, as far as they are found in time."""
    values = []

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=count, database=None, deadline=None, phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck))
    @hypothesis.given(hypothesis_jsonschema.from_schema(schema))
    def collect(value):
        values.append(value)

    try:
        collect()
    except Exception:  # no value is found, or the schema is beyond the library
        pass
    return values[:count]


def is_small(value):
    """Whether the value is one that every reader of JSON takes for the same."""
    text = json.dumps(value)
    if len(text) > 2000 or "NaN" in text or "Infinity" in text:
        return False
    return not any(surrogate in text for surrogate in ("\\ud8", "\\udc")) or "\\ud83d" in text


def numbers(value):
    if isinstance(value, dict):
        for item in value.values():
            yield from numbers(item)
    elif isinstance(value, list):
        for item in value:
            yield from numbers(item)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield value


def is_representable(value):
    """Whether a double holds each number, as a type of Swift's for numbers does."""
    return all(
        abs(number) <= 2**53
        for number in numbers(value))


# Cases

def make_cases(count, seed, typing, per_schema=10):
    cases = []
    index = 0
    while sum(len(case["values"]) for case in cases) < count:
        source = random.Random(f"{seed}/{index}")
        maker = SchemaMaker(source, typing == "inferred")
        schema = maker.schema(2)
        index += 1
        if isinstance(schema, bool):
            continue
        other = SchemaMaker(source, typing == "inferred", refers=False).schema(1)
        full = dict(schema)
        if "$ref" in json.dumps(schema):
            full["$defs"] = {"other": other}
        text = json.dumps(full)
        full = json.loads(text)
        # The library may change what it is given.
        values = drawn(json.loads(text), seed * 1_000_003 + index, 4)
        values += [maker.mutated(value) for value in values]
        while len(values) < per_schema:
            values.append(maker.value(depth=3) if source.random() < 0.6 or not values
                          else maker.mutated(source.choice(values)))
        values = [v for v in values[:per_schema] if is_small(v) and is_representable(v)]
        if typing == "inferred":
            values = [v for v in values if not holds_null(v)]
        validator = Validator(exact(json.loads(text)))
        try:
            verdicts = [validator.is_valid(exact(value)) for value in values]
        except KeyboardInterrupt:
            raise
        except BaseException:  # a schema that leads back to itself: the validator recurses for ever
            continue
        cases.append({"schema": full, "values": values, "verdicts": verdicts})
    return cases


# The generated code

def embedded(schema, index):
    return {"$id": f"https://differential.test/{index}", **schema}


def run_generated(cases, start, typing, build, folder):
    """What generated code tells of each value of the cases."""
    schemas = {}
    for offset, case in enumerate(cases):
        name = f"Group{start + offset}"
        schemas[name] = embedded(case["schema"], start + offset)
        schemas[f"Case{start + offset}"] = {
            "type": "object", "required": ["value"],
            "properties": {"value": {"$ref": f"#/components/schemas/{name}"}}}
    document = {
        "openapi": "3.1.0", "info": {"title": "Differential Client", "version": "1"}, "paths": {},
        "components": {"schemas": schemas}}
    os.makedirs(folder)
    with open(f"{folder}/openapi.json", "w") as file:
        json.dump(document, file)
    with open(f"{folder}/specsmith.yaml", "w") as file:
        file.write(f"typing: {typing}\n")
    check([f"{build}/specsmith", "generate", f"{folder}/openapi.json", "--output",
           f"{folder}/SDK", "--quiet"])
    with open(f"{folder}/Readings.swift", "w") as file:
        rows = "".join(
            f'  "Case{start + offset}": reading(Case{start + offset}.self),\n'
            for offset in range(len(cases)))
        file.write(f"let readings: [String: Reading] = [\n{rows}]\n")
    objects = []
    for module in ("SpecsmithRuntime", "TextGrammar", "HTTPTypes", "Logging"):
        with open(f"{build}/{module}.build/output-file-map.json") as file:
            objects += sorted(o["object"] for o in json.load(file).values() if "object" in o)
    sources = sorted(glob.glob(f"{folder}/SDK/**/*.swift", recursive=True))
    check(["swiftc", "-swift-version", "6", "-warnings-as-errors", "-Onone", "-wmo",
           "-module-name", "Program", "-I", f"{build}/Modules", "-o", f"{folder}/program",
           "Tests/ConformanceTests/Program/main.swift", f"{folder}/Readings.swift"]
          + sources + objects)
    lines = [
        f"Case{start + offset}\t{json.dumps(value)}\n"
        for offset, case in enumerate(cases) for value in case["values"]]
    result = subprocess.run(
        [f"{folder}/program"], input="".join(lines), capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"the program ended with {result.returncode}: {result.stderr[-2000:]}")
    return result.stdout.split("\n")


def check(command):
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0 or "warning:" in result.stderr:
        sys.exit(f"{' '.join(command[:3])} …:\n{result.stdout[-3000:]}{result.stderr[-6000:]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", required=True)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--typing", choices=["strict", "inferred"], default="strict")
    parser.add_argument("--keep", help="a folder to leave the generated code in")
    options = parser.parse_args()
    cases = make_cases(options.cases, options.seed, options.typing)
    folder = options.keep or tempfile.mkdtemp(prefix="specsmith-differential-")
    compared = valid = 0
    disagreements = []
    for start in range(0, len(cases), 300):
        batch = cases[start:start + 300]
        answers = iter(run_generated(
            batch, start, options.typing, options.build, f"{folder}/{start}"))
        for offset, case in enumerate(batch):
            for value, verdict in zip(case["values"], case["verdicts"]):
                answer = next(answers)
                compared += 1
                valid += verdict
                if (answer == "valid") != verdict:
                    disagreements.append((start + offset, case["schema"], value, verdict, answer))
        print(f"{compared} values compared, {len(disagreements)} disagreements", flush=True)
    if not options.keep:
        shutil.rmtree(folder)
    for index, schema, value, verdict, answer in disagreements[:25]:
        print(f"\nschema {index}: {json.dumps(schema)}\nvalue: {json.dumps(value)}\n"
              f"jsonschema: {'valid' if verdict else 'invalid'}\ngenerated: {answer}")
    print(f"{compared - len(disagreements)} passed, {len(disagreements)} failed")
    print(f"of {len(cases)} schemas and {compared} values, {valid} valid; seed {options.seed}, "
          f"typing {options.typing}")
    sys.exit(1 if disagreements else 0)


main()
