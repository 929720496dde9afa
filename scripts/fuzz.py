"""Runs the command and the compiler on random OpenAPI documents. Run by scripts/fuzz."""

import argparse
import collections
import concurrent.futures
import functools
import os
import random
import shutil
import sys
import time

from fuzzing import corpus, documents, minimise, mutation, overlays, programs, trial

# Mutated documents nest more deeply than Python's limit allows.
sys.setrecursionlimit(20_000)

# The result for a document: its failures with the commands that reproduce
# them, the steps, and the slowest step.
Result = collections.namedtuple("Result", "index kind faults steps slowest")
KINDS = ("grammar", "mutated", "corpus", "torn")
ALWAYS = ("generate",)
# How often each further step is run.
SHARES = {
    "verify": 0.25, "lint": 0.25, "diff": 0.15, "page": 0.05, "same": 0.05, "overlay": 0.1}
# How often each step that runs the compiler is run, in terms of the option for the compiler.
COMPILING_SHARES = {"init": 0.15, "shards": 0.1}


def case(index, options):
    """The document with a number, the steps to run, and its kind."""
    source = random.Random(f"{options.seed}:{index}")
    kind = source.choices(KINDS, (60, 20, 14 if corpus.exists() else 0, 6))[0]
    if kind == "corpus":
        document = mutation.mutated(corpus.excerpt(source), source)
    else:
        document = documents.document(source)
    if kind == "mutated":
        document = mutation.mutated(document, source)
    text = trial.text_of(document)
    if kind == "torn":
        document, text = None, mutation.torn(text, source)
    steps = [step for step, share in SHARES.items() if source.random() < share]
    steps += [step for step, share in COMPILING_SHARES.items()
              if source.random() < share * options.compile]
    if source.random() < options.compile:
        steps.insert(0, "tests" if source.random() < 0.1 else "compile")
    steps = [*ALWAYS, *steps]
    other = {}
    if "overlay" in steps:
        other = overlays.overlay(source, document)
    elif document is not None and {"diff", "page"} & set(steps):
        other = mutation.mutated(document, source)
    settings = {name: source.choice(values) for name,
                values in trial.SETTINGS.items() if source.random() < 0.3}
    return Case(index, kind, document, text, trial.text_of(other), settings, steps)


Case = collections.namedtuple("Case", "index kind document text other settings steps")


def prepared(made, text, options):
    folder = f"{options.work}/{os.getpid()}/a/b/c"
    compiler = programs.Compiler(options.modules)
    return trial.Trial(
        folder, options.command, compiler, text, made.other, made.settings, made.kind == "grammar")


def attempt(index, options):
    made = case(index, options)
    tried = prepared(made, made.text, options)
    faults = tried.faults(made.steps)
    slowest = max(tried.seconds.items(), key=lambda item: item[1], default=("", 0))
    return Result(index, made.kind, faults,
                  made.steps if tried.is_generated else made.steps[:1], slowest)


def smallest(index, fault, options):
    """The smallest document that causes the same failure."""
    made = case(index, options)
    wanted = trial.signature(fault)
    steps = list(dict.fromkeys((*ALWAYS, fault.step)))

    def shows(text):
        faults = prepared(made, text, options).faults(steps)
        return any(trial.signature(found) == wanted for found in faults)

    if made.document is None:
        return minimise.minimised_bytes(made.text, shows, options.minimise)
    document = minimise.minimised(
        made.document, lambda document: shows(trial.text_of(document)), options.minimise)
    return trial.text_of(document)


def report(fault, result, text, count, options):
    folder = f"{options.keep}/{options.seed}-{result.index}-{fault.step}"
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/openapi.json", "wb") as file:
        file.write(text)
    print(f"\n{trial.signature(fault)}\n  {fault.detail[:1200]}\n"
          f"  seen {count} times; first in a document of kind {result.kind}; "
          f"settings {case(result.index, options).settings}\n"
          f"  smallest: {folder}/openapi.json, {text[:1500].decode('utf-8', 'replace')}\n"
          f"  again: scripts/fuzz --seed {options.seed} --only {result.index}", flush=True)


def main():
    parser = argparse.ArgumentParser(prog="scripts/fuzz")
    parser.add_argument("--command", required=True)
    parser.add_argument("--modules", required=True)
    parser.add_argument("--seed", required=True)
    parser.add_argument("--first", type=int, default=0, help="the number of the first document")
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--only", type=int, help="try this document only, with all its steps")
    parser.add_argument("--seconds", type=float, help="end after this time")
    parser.add_argument("--compile", type=float, default=0.2, help="the share that is compiled")
    parser.add_argument("--minimise", type=float, default=30,
                        help="seconds to spend on making a document small")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument(
        "--keep",
        default=".build/fuzz",
        help="a folder for the documents that show faults")
    parser.add_argument(
        "--show",
        type=int,
        help="print the document of this number, and do nothing else")
    options = parser.parse_args()
    if options.show is not None:
        print(case(options.show, options).text.decode("utf-8", "replace"))
        return
    options.command = os.path.abspath(options.command)
    options.modules = os.path.abspath(options.modules)
    options.keep = os.path.abspath(options.keep)
    options.work = f"{options.keep}/work-{os.getpid()}"
    indexes = range(options.first, options.first + options.documents)
    if options.only is not None:
        indexes = [options.only]
        options.compile = 1
    try:
        found = attempt_all(indexes, options)
    finally:
        shutil.rmtree(options.work, ignore_errors=True)
    sys.exit(1 if found else 0)


def attempt_all(indexes, options):
    start = time.monotonic()
    counts, kinds, slowest, seen = collections.Counter(), collections.Counter(), [], {}
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        for result in pool.map(functools.partial(_attempt, options, start), indexes, chunksize=4):
            if result is None:
                continue
            kinds[result.kind] += 1
            counts.update(result.steps)
            slowest = sorted(
                [*slowest, (*reversed(result.slowest), result.index)], reverse=True)[:5]
            for fault in result.faults:
                seen.setdefault(trial.signature(fault), []).append((result, fault))
        for found in sorted(seen.values(), key=len, reverse=True):
            result, fault = found[0]
            text = pool.submit(smallest, result.index, fault, options).result()
            report(fault, result, text, len(found), options)
    print(f"{sum(kinds.values())} documents ({', '.join(f'{n} {k}' for k, n in kinds.most_common())}) "
          f"in {time.monotonic() - start:.0f} s, seed {options.seed}: {len(seen)} kinds of faults")
    print("steps: " + ", ".join(f"{step} {count}" for step, count in counts.most_common()))
    print(
        "slowest: " +
        ", ".join(
            f"{seconds:.2f} s {step} of {index}" for seconds,
            step,
            index in slowest))
    return seen


def _attempt(options, start, index):
    if options.seconds and time.monotonic() - start > options.seconds:
        return None
    try:
        return attempt(index, options)
    except Exception as error:  # A fault of the fuzzer names the document, too.
        raise RuntimeError(f"document {index} of seed {options.seed}") from error


if __name__ == "__main__":
    main()
