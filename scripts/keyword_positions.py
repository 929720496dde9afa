"""Compares every keyword in every position with jsonschema. Run by scripts/keyword-positions."""

import argparse
import collections
import shutil
import sys
import tempfile

from validation import exact_json, generated, keyword_cases, meaning

Wrong = collections.namedtuple("Wrong", "case schemas value expected answer warnings")


def selected(mode, options):
    """The cases in a mode: all complete schemas, and an even part of the positions."""
    # A different part in each mode, so that together they cover more.
    first = (options.part - 1 + 5 * keyword_cases.MODES.index(mode)) % options.parts
    every = [] if options.interactions else keyword_cases.positions(mode)[first::options.parts]
    return [
        case for case in keyword_cases.interactions(mode) + every
        if (not options.keyword or case.keyword.split(" ")[0] == options.keyword)
        and (not options.position or case.position == options.position)]


def compare(mode, options, folder):
    """The failures, the warnings, and the number of values that were compared."""
    cases = selected(mode, options)
    groups, expectations = [], []
    for index, case in enumerate(cases):
        name = f"Case{index}"
        schemas = keyword_cases.placed(case.schemas, name)
        verdict = meaning.Verdict(schemas, name, mode)
        pairs = [(value, verdict(value)) for value in case.values]
        for (value, expected), stated in zip(pairs, case.stated):
            # The expected results are also those of a test without another validator.
            if mode.name == "strict" and stated not in (None, expected):
                sys.exit(f"the table is wrong: {case}: {exact_json.dumps(value)} is {expected}")
        pairs = [(value, expected) for value, expected in pairs if expected is not None]
        values = [value for value, _ in pairs]
        groups.append(generated.Group(name, keyword_cases.written(schemas, mode), values))
        expectations.append([expected for _, expected in pairs])
    results = generated.verdicts(
        groups, folder, build=options.build, typing=mode.typing, openapi=mode.openapi,
        batch=options.batch)
    wrong, warned, count = [], [], 0
    for case, group, expected, result in zip(cases, groups, expectations, results):
        count += len(group.values)
        for value, verdict, answer in zip(group.values, expected, result.answers):
            if (answer == "valid") == verdict:
                continue
            found = Wrong(case, group.schemas, value, verdict, answer, result.warnings)
            (warned if is_warned_of(found) else wrong).append(found)
    return cases, wrong, warned, count


# The codes of warnings about constructs that are not carried over.
LOSSES = {"degraded-type", "unsupported-field", "dropped-constraint", "dropped-pattern",
          "unchecked-keyword"}


def is_warned_of(wrong):
    """Whether a value is accepted, and a warning reports an unchecked part of the schema."""
    return wrong.answer == "valid" and any(
        warning["code"] in LOSSES for warning in wrong.warnings)


def table(title, wrong):
    """The failures as a Markdown table, with one row for each schema."""
    lines = [f"## {title}: {len(wrong)} values\n"] if wrong else []
    by_position = collections.defaultdict(lambda: collections.defaultdict(list))
    for found in wrong:
        by_position[found.case.position][exact_json.dumps(found.schemas)].append(found)
    for position, by_schema in by_position.items():
        lines += [f"### {position}\n", "| typing | schemas | value | should be | is |",
                  "| --- | --- | --- | --- | --- |"]
        for schema, values in by_schema.items():
            for found in values[:2]:
                more = f" (and {len(values) - 2} more)" if found is values[1:2] else ""
                answer = found.answer.replace("|", "\\|").replace("\n", " ")[:300]
                text = schema.replace("#/components/schemas/", "#").replace("|", "\\|")
                lines.append(
                    f"| {found.case.mode} | `{text}` | `{exact_json.dumps(found.value)}`{more} | "
                    f"{'valid' if found.expected else 'invalid'} | {answer} |")
        lines.append("")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", required=True)
    parser.add_argument("--mode", action="append", choices=[m.name for m in keyword_cases.MODES])
    parser.add_argument("--keyword", help="compare this keyword only")
    parser.add_argument("--position", help="compare this position only")
    parser.add_argument("--interactions", action="store_true",
                        help="compare the schemas that are written out only")
    parser.add_argument("--parts", type=int, default=1,
                        help="compare one of so many parts of the positions")
    parser.add_argument("--part", type=int, default=1, help="which of the parts")
    parser.add_argument("--batch", type=int, default=300, help="schemas to a program")
    parser.add_argument("--table", help="a file to write the failures to, as Markdown")
    parser.add_argument("--keep", help="a folder to leave the generated code in")
    options = parser.parse_args()
    folder = options.keep or tempfile.mkdtemp(prefix="specsmith-keywords-")
    wrong, warned, count, schemas = [], [], 0, 0
    for mode in keyword_cases.MODES:
        if options.mode and mode.name not in options.mode:
            continue
        cases, is_wrong, is_warned, compared = compare(
            mode, options, f"{folder}/{mode.name.replace(' ', '-')}")
        print(f"{mode.name}: {len(cases)} schemas, {compared} values, {len(is_wrong)} wrong, "
              f"{len(is_warned)} warned of", flush=True)
        wrong += is_wrong
        warned += is_warned
        count += compared
        schemas += len(cases)
        if options.table:
            with open(options.table, "w", encoding="utf-8") as file:
                file.write(table("Wrong", wrong) + "\n" + table("Warned of", warned))
    if not options.keep:
        shutil.rmtree(folder)
    for found in wrong[:25]:
        print(f"\n{found.case.mode}: {found.case.keyword}, {found.case.position}\n"
              f"schemas: {exact_json.dumps(found.schemas)}\nvalue: {exact_json.dumps(found.value)}\n"
              f"jsonschema: {'valid' if found.expected else 'invalid'}\n"
              f"generated: {found.answer[:600]}")
    print(f"{count - len(wrong)} passed, {len(wrong)} failed")
    print(f"of {schemas} schemas and {count} values; {len(warned)} values are let in with a warning")
    sys.exit(1 if wrong else 0)


main()
