"""Measures what a call of a generated client costs beside the HTTP library under it, and prints tables.

Each measurement is a process of its own against the server `load-server`, which is another process. The clients
take turns, and each figure is the median of its rounds, so that the ratios hold although the machine's speed
changes. The library alone only returns the bytes, while the client also decodes them. The exit status is 1 if a
figure is beyond its limit.
"""

import argparse
import json
import statistics
import subprocess
import sys

# Processor time in microseconds, beyond that of the library.
MOST_OVERHEAD = 60
# Megabytes beyond the process with an idle client, and beyond the growth of the library alone.
MOST_MEMORY = 40
MOST_GROWTH = 5

LIBRARIES = {
    "URLSession": ("urlSession", "specsmithURLSession"),
    "AsyncHTTPClient": ("asyncHTTPClient", "specsmithAsyncHTTPClient"),
}


class Server:
    def __init__(self, command):
        self.process = subprocess.Popen(
            [command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = "http://127.0.0.1:" + self.process.stdout.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


class Benchmark:
    def __init__(self, options):
        self.options = options
        self.beyond = []

    def measure(self, *arguments):
        with Server(self.options.server) as server:
            words = [str(word) for word in arguments] + [server.url]
            result = subprocess.run(
                [self.options.command, *words], stdout=subprocess.PIPE, text=True, timeout=1200)
        if result.returncode != 0:
            raise SystemExit("failed with %d: %s" % (result.returncode, " ".join(words)))
        return json.loads(result.stdout)

    def limit(self, what, value, most):
        """The value as text, in bold type if it is beyond its limit."""
        text = "%.0f" % value
        if value <= most:
            return text
        self.beyond.append("%s: %s, at most %d" % (what, text, most))
        return "**%s**" % text

    def rows(self, *lines):
        print("\n".join(lines), flush=True)

    # The tables

    def overhead(self):
        self.rows(
            "| request | at once | library | library alone | through the SDK | more | ratio |",
            "| --- | --- | --- | --- | --- | --- | --- |")
        clients = [name for pair in LIBRARIES.values() for name in pair] + ["specsmithNull"]
        for method in ("GET", "POST"):
            for at_once in (1, 32):
                times = {name: [] for name in clients}
                for _ in range(self.options.rounds):
                    for name in clients:
                        result = self.measure("requests", name, method, at_once, self.options.requests)
                        times[name].append(result["processorMicroseconds"])
                times = {name: statistics.median(values) for name, values in times.items()}
                for library, (alone, through) in LIBRARIES.items():
                    more = times[through] - times[alone]
                    what = "%s, %d at once, over %s" % (method, at_once, library)
                    most = MOST_OVERHEAD
                    # On Linux, each has a connection of its own over URLSession.
                    if (method, library) == ("POST", "URLSession") and sys.platform != "darwin":
                        most = float("inf")
                    self.rows("| %s | %d | %s | %.0f | %.0f | %s | %.2f |" % (
                        method, at_once, library, times[alone], times[through],
                        self.limit(what, more, most), times[through] / times[alone]))
                self.rows("| %s | %d | none | 0 | %.0f | %.0f | |" % (
                    method, at_once, times["specsmithNull"], times["specsmithNull"]))

    def memory(self):
        count = self.options.requests * 10
        self.rows(
            "| library | requests | growth of the library alone, MB | through the SDK, MB | more, MB |",
            "| --- | --- | --- | --- | --- |")
        for library, clients in LIBRARIES.items():
            theirs, ours = (self.measure("requests", name, "GET", 8, count) for name in clients)
            alone, through = theirs["growthInMegabytes"], ours["growthInMegabytes"]
            more = self.limit("growth over " + library, through - alone, MOST_GROWTH)
            self.rows("| %s | %d | %.0f | %.0f | %s |" % (library, count, alone, through, more))

    def bursts(self):
        self.rows(
            "| library | calls | succeeded | requests that the server got | seconds |",
            "| --- | --- | --- | --- | --- |")
        for library, (_, through) in LIBRARIES.items():
            transport = {"URLSession": "urlSession", "AsyncHTTPClient": "asyncHTTPClient"}[library]
            result = self.measure("burst", transport, 60)
            if result["succeeded"] != 60 or result["received"] != 60:
                self.beyond.append("60 calls at once over " + library)
            self.rows("| %s | 60 | %.0f | %.0f | %.1f |" % (
                library, result["succeeded"], result["received"], result["seconds"]))

    def transfers(self):
        size = self.options.gibibytes << 30
        self.rows(
            "| what | library | seconds | processor, s | idle, MB | more at most, MB |",
            "| --- | --- | --- | --- | --- | --- |")
        for kind, count, what in (
            ("events", self.options.events, "%d events" % self.options.events),
            ("download", size, "%d GiB down" % self.options.gibibytes),
            ("upload", size, "%d GiB up" % self.options.gibibytes),
        ):
            for library, transport in (
                ("URLSession", "urlSession"), ("AsyncHTTPClient", "asyncHTTPClient"),
            ):
                # On Linux, URLSession holds what is read more slowly than it arrives, and what is sent.
                has_limit = transport != "urlSession" or sys.platform == "darwin"
                if not has_limit and kind != "events":
                    continue
                result = self.measure(kind, transport, count)
                more = result["peakMegabytes"] - result["idleMegabytes"]
                text = "%.0f" % more
                if has_limit:
                    text = self.limit("%s over %s" % (what, library), more, MOST_MEMORY)
                self.rows("| %s | %s | %.1f | %.1f | %.0f | %s |" % (
                    what, library, result["seconds"], result["processorSeconds"],
                    result["idleMegabytes"], text))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("command", help="the program exchange-benchmark")
    parser.add_argument("server", help="the program load-server")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--requests", type=int, default=10_000, help="of each round")
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--gibibytes", type=int, default=1)
    parser.add_argument(
        "--only", choices=["overhead", "memory", "bursts", "transfers"], help="one of the tables")
    options = parser.parse_args()
    benchmark = Benchmark(options)
    for name, title in (
        ("overhead", "Processor time of a request, in microseconds"),
        ("memory", "Memory after many requests"),
        ("bursts", "Calls at once"),
        ("transfers", "Streams and files"),
    ):
        if options.only in (None, name):
            print("\n%s:\n" % title, flush=True)
            getattr(benchmark, name)()
    for text in benchmark.beyond:
        print("beyond the limit: " + text, file=sys.stderr)
    return 1 if benchmark.beyond else 0


if __name__ == "__main__":
    sys.exit(main())
