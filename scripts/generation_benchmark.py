"""Measures what it costs to generate SDKs, beside libyaml's event loop over the same documents.

Each run is a process of its own that writes to a new folder. The table has the least processor time of the rounds,
the elapsed time and the memory of that run, and the ratio of the processor time to that of the event loop, which only
parses the document and drops the events. With `--instructions`, valgrind counts instructions instead of measuring
time, which gives the same figures on a busy machine. They include more for the digests of files, since valgrind does not
know a processor's instructions for SHA-256.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time

# The largest documents of the collection.
COUNT = 4


def documents(folder):
    """The largest documents of a folder, those below it left out."""
    if not os.path.isdir(folder):
        return []
    paths = [entry.path for entry in os.scandir(folder)
             if entry.is_file() and entry.name.endswith((".json", ".yaml", ".yml"))]
    return sorted(paths, key=os.path.getsize, reverse=True)[:COUNT]


class Run:
    """What a finished process took: seconds, and bytes of memory."""

    def __init__(self, command, success=(0,)):
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        messages = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.monotonic() - start
        self.processor = usage.ru_utime + usage.ru_stime
        # macOS counts bytes, and Linux kilobytes.
        self.memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        if process.returncode not in success:
            sys.exit("%s failed: %s" % (" ".join(command), messages.decode(errors="replace")[:500]))
        self.messages = messages.decode(errors="replace")


def instructions(command, success=(0,)):
    run = Run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], success)
    return int(re.search(r"Collected : (\d+)", run.messages).group(1))


class Benchmark:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.runs = 0
        if options.instructions:
            # Valgrind cannot read what Swift tells debuggers.
            stripped = os.path.join(folder, "specsmith")
            subprocess.run(["strip", "-S", "-o", stripped, options.command], check=True)
            options.command = stripped

    def generate(self, document):
        """The command, for a folder that does not exist. Folders stay until the end: a file system takes longer to
        make files just after it has removed as many."""
        self.runs += 1
        return [self.options.command, "generate", document, "--quiet", "--keep-going",
                "--output", os.path.join(self.folder, str(self.runs))]

    def written(self):
        """The number of bytes that the last run has written."""
        output = os.path.join(self.folder, str(self.runs))
        return sum(os.path.getsize(os.path.join(path, name))
                   for path, _, names in os.walk(output) for name in names)

    def times(self, document):
        rounds = range(self.options.rounds)
        events = min(Run([self.options.events, document]).processor for _ in rounds)
        # 3 is the status if parts of the document were left out.
        run = min((Run(self.generate(document), (0, 3)) for _ in rounds), key=lambda run: run.processor)
        return "%.0f ms | %.0f ms | %.1f | %.0f ms | %.2f | %.0f MB | %.1f MB" % (
            events * 1000, run.processor * 1000, run.processor / max(events, 0.001), run.wall * 1000,
            run.wall / run.processor, run.memory / 1e6, self.written() / 1e6)

    def counts(self, document):
        events = instructions([self.options.events, document])
        count = instructions(self.generate(document), (0, 3))
        return "%.0f M | %.0f M | %.1f | %.1f MB" % (
            events / 1e6, count / 1e6, count / events, self.written() / 1e6)

    def table(self, paths):
        columns = ["document", "event loop", "generation", "ratio"]
        if not self.options.instructions:
            columns += ["elapsed", "elapsed / processor", "memory"]
        columns.append("Swift")
        print("| " + " | ".join(columns) + " |")
        print("|" + " --- |" * len(columns))
        for path in paths:
            name = os.path.splitext(os.path.basename(path))[0]
            row = self.counts(path) if self.options.instructions else self.times(path)
            print(f"| {name} | {row} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command", help="specsmith, in a release build")
    parser.add_argument("events", help="the program that parses a document into events")
    parser.add_argument("documents", nargs="*", help="by default, the largest of ../shared/corpus/specs")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is run (default: 5)")
    parser.add_argument("--instructions", action="store_true", help="count instructions, with valgrind")
    # The documents may follow an option.
    options = parser.parse_intermixed_args()
    paths = options.documents or documents("../shared/corpus/specs")
    if not paths:
        print("Skipped: there is no folder ../shared/corpus/specs.")
        return
    with tempfile.TemporaryDirectory() as folder:
        Benchmark(options, folder).table(paths)


if __name__ == "__main__":
    main()
