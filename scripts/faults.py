"""Runs the scenarios over both transports, each in a process of its own, and judges what came of them.

A verdict is wrong for a crash, a hang, an end that comes more than half a second late, a secret in a
text, another outcome than is right, and words that say something else.
"""

import argparse
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import faulting
from faulting.server import Server
from faulting.table import table

TRANSPORTS = ("URLSession", "AsyncHTTPClient")
SECRETS = ("SECRET", "user:pw", "COOKIE")
# In seconds. A process takes some time to start, and to make the calls before the one that counts.
LATE = 0.5
HUNG = 15
# What the words of each kind of error must hold.
WORDS = {
    "hostNotFound": "host name was not found",
    "cannotConnect": "does not accept connections|cannot be reached",
    "tlsFailed": "secure|certificate|TLS",
    "connectTimedOut": "in time",
    "connectionLost": "connection was lost",
    "idle": "sent nothing for too long",
    "invalidResponse": "HTTP|compressed|header fields",
    "requestBodyFailed": "body of the request",
    "tooManyRedirects": "redirects too often",
    "refusedRedirect": "redirects",
    "responseTooLarge": "more than [0-9]+ bytes",
    "timedOut": "No response within",
    "cancelled": "CancellationError",
}


@dataclass
class Outcome:
    """What the probe said, and what is wrong with it."""

    text: str
    milliseconds: int
    peak: int = 0
    detail: str = ""
    wrong: str = ""
    # Foundation's fault, and known.
    foundation: bool = False


class Runner:
    def __init__(self, probe, server):
        self.probe = probe
        self.server = server

    def outcome(self, scenario, transport):
        result = self.run(scenario, transport)
        if result.wrong.startswith(("late", "hang")):
            # Alone on the machine, perhaps it is not.
            return scenario, transport, True
        return scenario, transport, result

    def run(self, scenario, transport):
        port = self.server.ports[scenario.port]
        call = {
            "transport": transport, "path": scenario.name if scenario.play else "good",
            "url": f"{scenario.scheme}://{scenario.host}:{port}", **scenario.call,
        }
        environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}
        if trust := call.get("trust"):
            call["trust"] = str(self.server.folder / trust)
        start = time.monotonic()
        try:
            process = subprocess.run(
                [self.probe, json.dumps(call)], capture_output=True, text=True, timeout=HUNG + call.get(
                    "timeout", 2), env=environment)
        except subprocess.TimeoutExpired:
            return self.judged_end(scenario, transport, "hang", time.monotonic() - start)
        if process.returncode != 0:
            end = "crash" if process.returncode < 0 else f"exit {process.returncode}"
            seconds = time.monotonic() - start
            return self.judged_end(scenario, transport, end, seconds, process.stderr[-300:])
        return self.judged(scenario, transport, json.loads(process.stdout), process.stderr)

    def judged_end(self, scenario, transport, end, seconds, detail=""):
        known = transport == "URLSession" and end in scenario.foundation
        known = known and sys.platform == "linux"
        return Outcome(end, int(seconds * 1000), detail=detail, foundation=known,
                       wrong="" if known else end)

    def judged(self, scenario, transport, result, log):
        text = result["outcome"]
        if text == "status":
            text = f"status:{result['status']}"
        outcome = Outcome(text, result["milliseconds"], result["peakMegabytes"],
                          result.get("detail") or "")
        outcome.foundation = transport == "URLSession" and text in scenario.foundation
        limit = scenario.call.get("cancelAfter") or scenario.call.get("timeout", 2)
        if text == "idle":
            limit = scenario.call["idleTimeout"] + limit
        elif text == "ok" and scenario.call.get("kind") == "stream":
            limit = 60
        attempts = 1 + scenario.call.get("retries", 0)
        wrong = []
        if outcome.milliseconds > (limit * attempts + LATE) * 1000:
            wrong.append(f"late ({outcome.milliseconds} ms)")
        if any(secret in text for text in [*result["texts"], log] for secret in SECRETS):
            wrong.append("secret")
        right = text in scenario.outcomes or scenario.outcomes == ("any",)
        if not right and not outcome.foundation:
            wrong.append("another outcome")
        words = WORDS.get(text)
        if words and not re.search(words, outcome.detail):
            wrong.append("words")
        if scenario.words and right and not re.search(scenario.words, outcome.detail):
            wrong.append("words")
        if scenario.unsent and result.get("mayHaveBeenSent") is True:
            wrong.append("said to be sent")
        outcome.wrong = ", ".join(dict.fromkeys(wrong))
        return outcome


def run_all(runner, scenarios, jobs):
    """The outcomes by scenario and transport. What was late on the busy machine is run again, alone."""
    outcomes = {}
    again = []
    # Long ones first: the others fill the time that they wait.
    order = sorted(scenarios, key=lambda scenario: -scenario.call.get("timeout", 2))
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        runs = [
            pool.submit(runner.outcome, scenario, transport) for scenario in order
            for transport in TRANSPORTS if scenario.only in ("", transport)
        ]
        for run in concurrent.futures.as_completed(runs):
            scenario, transport, outcome = run.result()
            if outcome is True:
                again.append((scenario, transport))
            else:
                outcomes[scenario.name, transport] = outcome
    for scenario, transport in again:
        outcomes[scenario.name, transport] = runner.run(scenario, transport)
    return outcomes


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--probe", required=True)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--write", default="")
    parser.add_argument("--jobs", type=int, default=max(2, 2 * (os.cpu_count() or 1)))
    options = parser.parse_args()
    scenarios = [
        scenario for scenario in faulting.all_scenarios()
        if (scenario.quick or not options.quick) and re.search(options.only, scenario.name)
    ]
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        faults = {s.name: s for s in faulting.all_scenarios() if s.play}
        server = Server(faults, folder)
        server.start()
        outcomes = run_all(Runner(options.probe, server), scenarios, options.jobs)
    seconds = time.monotonic() - start
    failed = 0
    for scenario in scenarios:
        for transport in TRANSPORTS:
            outcome = outcomes.get((scenario.name, transport))
            if outcome and (outcome.wrong or options.only):
                failed += bool(outcome.wrong)
                print(f"{scenario.name}, {transport}: {outcome.text}, {outcome.milliseconds} ms, "
                      f"{outcome.peak} MB{', WRONG: ' + outcome.wrong if outcome.wrong else ''}: "
                      f"{outcome.detail}")
    if options.write:
        Path(options.write).write_text(table(scenarios, outcomes, TRANSPORTS))
    print(f"{len(scenarios)} scenarios over {len(TRANSPORTS)} transports in {seconds:.0f} s: "
          f"{failed} wrong")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
