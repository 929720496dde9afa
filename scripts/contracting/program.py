"""An SDK, a program that calls all its operations, and the mock server that it calls."""

import collections
import glob
import json
import os
import re
import subprocess

from validation import generated

# The statements of a call as `specsmith snippets` shows it; none if there is no sample.
Call = collections.namedtuple("Call", "operation source")
CLIENT = "ContractClient"
PREFIX = "CONTRACT"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
# Everything is sent to the mock, so no operation has a server of its own.
OVERLAY = """\
overlay: 1.0.0
info: {title: One server, version: 1.0.0}
actions:
  - {target: "$.paths.*.servers", remove: true}
  - {target: "$.paths.*.*.servers", remove: true}
"""


class SDK:
    def __init__(self, document, folder, command, build):
        self.document = os.path.abspath(document)
        self.folder = folder
        self.command = command
        self.build = build
        self._write("overlay.yaml", OVERLAY)
        self._write("specsmith.yaml", f"client: {CLIENT}\nenvironmentPrefix: {PREFIX}\n")
        self._run("snippets", "--output", f"{folder}/snippets.yaml")

    def whole(self):
        """The document as JSON, with the calls."""
        with open(f"{self.folder}/whole.json", encoding="utf-8") as file:
            return json.load(file)

    def calls(self):
        """A call for each operation of the document's own file."""
        overlays = [f"{self.folder}/overlay.yaml", f"{self.folder}/snippets.yaml"]
        with open(overlays[1], encoding="utf-8") as file:
            # Without an operation, the overlay has no action and cannot be applied.
            if "target:" not in file.read():
                return []
        command = [self.command, "overlay", self.document, "--output", f"{self.folder}/whole.json"]
        for overlay in overlays:
            command += ["--overlay", overlay]
        subprocess.run(command, check=True, capture_output=True)
        calls = []
        for path, item in (self.whole().get("paths") or {}).items():
            for method in METHODS:
                if not isinstance(item, dict) or not isinstance(item.get(method), dict):
                    continue
                samples = item[method].get("x-codeSamples") or []
                source = [s["source"] for s in samples if s.get("label") == "Swift"
                          and s.get("lang") == "Swift"]
                calls.append(Call(f"{method.upper()} {path}", _statements(source[0]) if source else ""))
        return calls

    def run(self, calls):
        """What each call threw, empty if nothing, and the mock's record of its request."""
        self._run("generate", "--output", f"{self.folder}/SDK", "--quiet")
        sampled = [call for call in calls if call.source]
        self._write("main.swift", _program(sampled, _imports(self.folder)))
        sources = sorted(glob.glob(f"{self.folder}/SDK/**/*.swift", recursive=True))
        generated.link(sources + [f"{self.folder}/main.swift"], f"{self.folder}/program", self.build,
                       modules=generated.MODULES + ("SpecsmithURLSession",), allows_warnings=True)
        record = f"{self.folder}/record.jsonl"
        mock = subprocess.Popen(
            [self.command, "mock", self.document, "--overlay", f"{self.folder}/overlay.yaml",
             "--port", "0", "--record", record, "--seconds", "900"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            address = re.search(r"http://[0-9.:]+", mock.stdout.readline())[0]
            secrets = _variables(self.folder)
            environment = {**os.environ, **secrets, f"{PREFIX}_BASE_URL": address}
            subprocess.run([f"{self.folder}/program", f"{self.folder}/results.jsonl"], env=environment,
                           timeout=800, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        finally:
            mock.terminate()
            mock.stdout.read()
            mock.wait()
        results = {line["operation"]: line["error"] for line in _lines(f"{self.folder}/results.jsonl")}
        # A header names the operation, since its path has the values of the call.
        records = {}
        for line in _lines(record):
            records.setdefault(line["headers"].get("X-Contract", ""), line)
        return results, records

    def _run(self, subcommand, *arguments):
        ended = subprocess.run(
            [self.command, subcommand, self.document, "--overlay", f"{self.folder}/overlay.yaml",
             "--config", f"{self.folder}/specsmith.yaml", *arguments],
            capture_output=True, text=True)
        if ended.returncode != 0:
            raise SystemExit(f"{subcommand} {self.document}: {ended.stderr[-2000:]}")

    def _write(self, name, text):
        with open(f"{self.folder}/{name}", "w", encoding="utf-8") as file:
            file.write(text)


def _statements(source):
    """What follows the client's declaration."""
    lines = source.split("\n")
    start = next(index for index, line in enumerate(lines) if line.startswith("let client = "))
    return "\n".join(lines[start + 1:])


def _imports(folder):
    with open(f"{folder}/snippets.yaml", encoding="utf-8") as file:
        modules = set(re.findall(r"^\s*import (\w+)$", file.read(), re.M))
    return sorted((modules | {"Foundation", "SpecsmithRuntime"}) - {CLIENT})


def _variables(folder):
    """A value for each variable that the client reads."""
    names = set()
    for file in glob.glob(f"{folder}/SDK/*.swift"):
        with open(file, encoding="utf-8") as opened:
            names |= set(re.findall(rf'"({PREFIX}_[A-Z0-9_]+)"', opened.read()))
    return {name: "example" for name in names if not name.endswith(("_LOG", "_CUSTOM_HEADERS"))}


def _program(calls, imports):
    parts = [f"import {module}\n" for module in imports]
    for index, call in enumerate(calls):
        parts.append(f"\nfunc call{index}(_ client: {CLIENT}) async throws {{\n"
                     + "".join(f"  {line}\n" for line in call.source.split("\n")) + "}\n")
    rows = "".join(f"  ({json.dumps(call.operation, ensure_ascii=False)}, call{index}),\n"
                   for index, call in enumerate(calls))
    parts.append(f"""
let calls: [(operation: String, body: (_ client: {CLIENT}) async throws -> Void)] = [
{rows}]
var results = ""
for (operation, body) in calls {{
  let configuration = ClientConfiguration(
    timeout: .seconds(20), maxRetries: 0, additionalHeaders: ["X-Contract": operation],
    responseValidation: .fail)
  var text = ""
  do {{
    try await body(try {CLIENT}(configuration: configuration))
  }} catch {{
    text = "\\(error)"
  }}
  let line = try JSONEncoder().encode(["operation": operation, "error": text])
  results += String(decoding: line, as: UTF8.self) + "\\n"
  try results.write(toFile: CommandLine.arguments[1], atomically: false, encoding: .utf8)
}}
""")
    return "".join(parts)


def _lines(path):
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]
