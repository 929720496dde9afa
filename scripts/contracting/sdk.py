"""The SDK of a document: its code as a compiled module, and its calls as `specsmith snippets` shows them."""

import collections
import glob
import hashlib
import json
import os
import re
import subprocess

from validation import collection, generated

# An operation, its programs with the required arguments and with all, and where it is in the document.
# `obstacle` is why it has none.
Operation = collections.namedtuple("Operation", "title method path programs obstacle")
CLIENT = "ContractClient"
PREFIX = "CONTRACT"
FORMS = ("required", "all")
CACHE = ".build/contract/sdks"
# Everything is sent to the mock, so no operation has a server of its own.
OVERLAY = """\
overlay: 1.0.0
info: {title: One server, version: 1.0.0}
actions:
  - {target: "$.paths.*.servers", remove: true}
  - {target: "$.paths.*.*.servers", remove: true}
"""
# A large SDK takes the compiler long.
PATIENCE = 7200


class SDK:
    """The SDK of one document. What is compiled is kept, and used again as long as the code is the same."""

    def __init__(self, document, folder, command, build):
        self.document = os.path.abspath(document)
        self.folder = folder
        self.command = command
        self.build = build
        name = re.sub(r"\W", "_", os.path.relpath(document, collection.FOLDER))
        self.module = os.path.abspath(f"{CACHE}/{name}")
        self._write("overlay.yaml", OVERLAY)
        self._write("specsmith.yaml", f"client: {CLIENT}\nenvironmentPrefix: {PREFIX}\n")

    def operations(self):
        """All operations of the document, in its order."""
        listed = []
        for form in FORMS:
            text = self.run("snippets", "--format", "json", "--arguments", form)
            listed.append(json.loads(text))
        operations = []
        for same in zip(*listed):
            programs = {}
            for form, operation in zip(FORMS, same):
                sources = [sample["source"] for sample in operation["samples"]]
                programs[form] = sources[0] if sources else ""
            method, path = same[0]["method"], same[0]["path"]
            obstacle = same[0].get("obstacle", "")
            operations.append(Operation(f"{method} {path}", method, path, programs, obstacle))
        return operations

    def whole(self):
        """The document as JSON, with references to other files as they are."""
        self.run("overlay", "--output", f"{self.folder}/whole.json")
        with open(f"{self.folder}/whole.json", encoding="utf-8") as file:
            return json.load(file)

    def generate(self):
        self.run("generate", "--output", f"{self.folder}/SDK", "--quiet")

    def compile(self):
        """Compiles the generated code, unless that was done before.

        - Returns: The arguments with which a program is compiled and linked."""
        object_file = f"{self.module}/{CLIENT}.o"
        print_file = f"{self.module}/fingerprint"
        fingerprint = _fingerprint([self._sources(), sorted(
            glob.glob("Sources/SpecsmithRuntime/**/*.swift", recursive=True))])
        if not os.path.exists(print_file) or open(print_file, encoding="utf-8").read() != fingerprint:
            os.makedirs(self.module, exist_ok=True)
            if os.path.exists(print_file):
                os.remove(print_file)
            generated.emit_module(
                CLIENT, self._sources(), self.module, self.build, timeout=PATIENCE)
            with open(print_file, "w", encoding="utf-8") as file:
                file.write(fingerprint)
        return ["-I", self.module, object_file]

    def variables(self):
        """A value for each variable of the environment that the client reads."""
        names = set()
        for file in self._sources():
            with open(file, encoding="utf-8") as opened:
                names |= set(re.findall(rf'"({PREFIX}_[A-Z0-9_]+)"', opened.read()))
        return {name: "example" for name in names if not name.endswith(("_LOG", "_CUSTOM_HEADERS"))}

    def run(self, subcommand, *arguments):
        ended = subprocess.run(self.command_line(subcommand, *arguments), capture_output=True, text=True)
        if ended.returncode != 0:
            raise SystemExit(f"{subcommand} {self.document}: {ended.stderr[-2000:]}")
        return ended.stdout

    def command_line(self, subcommand, *arguments):
        return [self.command, subcommand, self.document, "--overlay", f"{self.folder}/overlay.yaml",
                "--config", f"{self.folder}/specsmith.yaml", *arguments]

    def _sources(self):
        return sorted(glob.glob(f"{self.folder}/SDK/**/*.swift", recursive=True))

    def _write(self, name, text):
        with open(f"{self.folder}/{name}", "w", encoding="utf-8") as file:
            file.write(text)


def _fingerprint(lists):
    digest = hashlib.sha256()
    for files in lists:
        for name in files:
            with open(name, "rb") as file:
                digest.update(file.read())
    return digest.hexdigest()
