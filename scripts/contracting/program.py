"""A program that calls the operations of an SDK, and the mock server that it calls."""

import json
import os
import re
import subprocess

from contracting.sdk import CLIENT, FORMS, PREFIX
from validation import generated

# The header field that names a call in the mock's record, since its path has the values of the call; and that
# of the server to which it would have gone.
NAME, SERVER = "X-Contract", "X-Contract-Server"
# Seconds until the program must have ended.
PATIENCE = 3600


def calls(operations):
    """The programs by the names of their calls. A call whose arguments are all required is made once."""
    calls = {}
    for operation in operations:
        for form in FORMS:
            program = operation.programs[form]
            if program and program not in [operation.programs[f] for f in FORMS[:FORMS.index(form)]]:
                calls[name(operation, form)] = program
    return calls


def name(operation, form):
    return operation.title if form == FORMS[0] else f"{operation.title} with {form}"


def run(sdk, operations):
    """What each call threw, empty if nothing, what it threw only because formats are checked, and the mock's
    record of its request, by the call's name."""
    made = calls(operations)
    source = f"{sdk.folder}/main.swift"
    with open(source, "w", encoding="utf-8") as file:
        file.write(_program(made))
    # An operation of the document may be deprecated.
    options = ["-no-warnings-as-errors", "-suppress-warnings", *sdk.compile()]
    generated.link([source], f"{sdk.folder}/program", sdk.build,
                   modules=generated.MODULES + ("SpecsmithURLSession",), options=options)
    record, results = f"{sdk.folder}/record.jsonl", f"{sdk.folder}/results.jsonl"
    mock = subprocess.Popen(
        sdk.command_line("mock", "--port", "0", "--record", record, "--seconds", str(PATIENCE), "--quiet"),
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = re.search(r"http://[0-9.:]+", mock.stdout.readline())[0]
        environment = {**os.environ, **sdk.variables(), f"{PREFIX}_BASE_URL": address}
        subprocess.run([f"{sdk.folder}/program", results], env=environment, timeout=PATIENCE,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    finally:
        mock.terminate()
        mock.stdout.read()
        mock.wait()
    records = {}
    for line in _lines(record):
        records.setdefault(line["headers"].get(NAME, ""), line)
    lines = _lines(results)
    return ({line["call"]: line["error"] for line in lines},
            {line["call"]: line["format"] for line in lines if line["format"]}, records)


def _statements(program):
    """What follows the client's declaration."""
    lines = program.split("\n")
    start = next(index for index, line in enumerate(lines) if line.startswith("let client = "))
    return lines[start + 1:]


def _imports(programs):
    modules = set(re.findall(r"^import (\w+)$", "\n".join(programs), re.M))
    return sorted(modules | {"Foundation", "HTTPTypes", "SpecsmithRuntime", CLIENT})


def _program(made):
    parts = [f"import {module}\n" for module in _imports(made.values())]
    for index, program in enumerate(made.values()):
        parts.append(f"\nfunc call{index}(_ client: {CLIENT}) async throws {{\n"
                     + "".join(f"  {line}\n" for line in _statements(program)) + "}\n")
    rows = "".join(f"  ({json.dumps(name, ensure_ascii=False)}, call{index}),\n"
                   for index, name in enumerate(made))
    parts.append(f"""
let calls: [(name: String, body: @Sendable (_ client: {CLIENT}) async throws -> Void)] = [
{rows}]
/// Sends what would go to a server of an operation to the mock.
struct Redirection: ClientMiddleware {{
  let mock = URLComponents(string: ProcessInfo.processInfo.environment["{PREFIX}_BASE_URL"]!)!

  func respond(
    to request: OutgoingRequest,
    next: @Sendable (OutgoingRequest) async throws -> IncomingResponse
  ) async throws -> IncomingResponse {{
    var request = request
    let authority = "\\(mock.host!):\\(mock.port!)"
    if let server = request.head.authority, server != authority {{
      let name = HTTPField.Name("{SERVER}")!
      request.head.headerFields[name] = "\\(request.head.scheme ?? "https")://\\(server)"
      request.head.scheme = mock.scheme
      request.head.authority = authority
    }}
    return try await next(request)
  }}
}}

/// What a call throws; empty if nothing.
func error(
  of body: @Sendable (_ client: {CLIENT}) async throws -> Void, name: String, checksFormats: Bool
) async -> String {{
  let configuration = ClientConfiguration(
    timeout: .seconds(60), maxRetries: 0, additionalHeaders: ["{NAME}": name],
    validation: ValidationOptions(checksFormats: checksFormats), responseValidation: .fail,
    middleware: [Redirection()])
  do {{
    try await body(try {CLIENT}(configuration: configuration))
    return ""
  }} catch {{
    return "\\(error)"
  }}
}}

var results = ""
for (name, body) in calls {{
  var line = ["call": name, "error": await error(of: body, name: name, checksFormats: true), "format": ""]
  // An example of the document may have another format than its schema states, which JSON Schema allows.
  if line["error"]!.hasPrefix("The response ") {{
    let rest = await error(of: body, name: name, checksFormats: false)
    if rest == "" {{ line["format"] = line["error"] }}
    line["error"] = rest
  }}
  results += String(decoding: try JSONEncoder().encode(line), as: UTF8.self) + "\\n"
  try results.write(toFile: CommandLine.arguments[1], atomically: false, encoding: .utf8)
}}
""")
    return "".join(parts)


def _lines(path):
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]
