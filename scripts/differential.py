"""Compares generated validation code with the package jsonschema. Run by scripts/differential."""

import argparse
import collections
import json
import random
import shutil
import sys
import tempfile

from validation import exact_json, generated, keyword_cases, meaning, random_values
from validation.random_schemas import SchemaMaker

Case = collections.namedtuple("Case", "name schemas values verdicts")


def make_cases(count, seed, mode, per_schema=10):
    cases = []
    index = total = 0
    while total < count:
        case = make_case(seed, index, mode, per_schema)
        index += 1
        if case and case.values:
            cases.append(case)
            total += len(case.values)
    return cases


def make_case(seed, index, mode, per_schema):
    """A schema with those that it refers to, and values with their expected results."""
    source = random.Random(f"{seed}/{index}")
    maker = SchemaMaker(source, mode.typing == "inferred")
    schema = maker.schema(2)
    if isinstance(schema, bool):
        return None
    name = f"Case{index}"
    schemas = keyword_cases.placed({"": schema} | maker.others, name)
    # The library may modify its arguments.
    root = json.loads(json.dumps(schemas[name] | {"components": {"schemas": schemas}}))
    values = random_values.drawn(root, seed * 1_000_003 + index, 4)
    values += [maker.values.mutated(value) for value in values]
    while len(values) < per_schema:
        values.append(
            maker.values.value(depth=3) if source.random() < 0.6 or not values
            else maker.values.mutated(source.choice(values)))
    values = [
        exact_json.exact(value) for value in values[:per_schema]
        if random_values.is_small(value) and random_values.is_representable(value)]
    schemas = exact_json.exact(schemas)
    verdict = meaning.Verdict(schemas, name, mode)
    try:
        pairs = [(value, verdict(value)) for value in values]
    except KeyboardInterrupt:
        raise
    except BaseException:  # a schema that leads back to itself: the validator recurses for ever
        return None
    pairs = [(value, verdict) for value, verdict in pairs if verdict is not None]
    return Case(name, schemas, [value for value, _ in pairs], [verdict for _, verdict in pairs])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", required=True)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--typing", choices=["strict", "inferred"], default="strict")
    parser.add_argument("--keep", help="a folder to leave the generated code in")
    options = parser.parse_args()
    mode = next(mode for mode in keyword_cases.MODES if mode.name == options.typing)
    cases = make_cases(options.cases, options.seed, mode)
    groups = [generated.Group(case.name, case.schemas, case.values) for case in cases]
    folder = options.keep or tempfile.mkdtemp(prefix="specsmith-differential-")
    compared = valid = 0
    disagreements = []
    results = generated.verdicts(
        groups, folder, build=options.build, typing=mode.typing, openapi=mode.openapi)
    for index, (case, result) in enumerate(zip(cases, results), 1):
        for value, verdict, answer in zip(case.values, case.verdicts, result.answers):
            compared += 1
            valid += verdict
            if (answer == "valid") != verdict:
                disagreements.append((case, value, verdict, answer))
        if index % 300 == 0 or index == len(cases):
            print(f"{compared} values compared, {len(disagreements)} disagreements", flush=True)
    if not options.keep:
        shutil.rmtree(folder)
    for case, value, verdict, answer in disagreements[:25]:
        print(f"\nschemas: {exact_json.dumps(case.schemas)}\nvalue: {exact_json.dumps(value)}\n"
              f"jsonschema: {'valid' if verdict else 'invalid'}\ngenerated: {answer}")
    print(f"{compared - len(disagreements)} passed, {len(disagreements)} failed")
    print(f"of {len(cases)} schemas and {compared} values, {valid} valid; seed {options.seed}, "
          f"typing {options.typing}")
    sys.exit(1 if disagreements else 0)


main()
