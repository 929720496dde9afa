"""Runs the command on one document, and checks the result."""

import collections
import os
import re
import shutil

from fuzzing.programs import run
from validation import exact_json

# A failure: its kind, the arguments of the command that reproduce it, and the output.
Fault = collections.namedtuple("Fault", "kind step detail")

# The codes of errors that are allowed for a document that is formally valid.
REFUSALS = {"invalid-wait", "circular-reference", "schema-limit"}
SETTINGS = {
    "typing": ("inferred", "strict"), "externalNames": ("qualified", "plain"),
    "access": ("public", "package", "internal"),
}


def signature(fault):
    """A key that is equal for failures with the same cause."""
    words = re.sub(r"'[^']*'|`[^`]*`|\"[^\"]*\"", "'…'", fault.detail.split("\n")[0])
    words = re.sub(r"^[^ ]*:\d+:\d+: ", "", words)
    return f"{fault.kind} ({fault.step}): {re.sub(r'[0-9]+', 'N', words)[:160]}"


class Trial:
    """A folder with a document, and the steps to run on it.

    text: the document's bytes; other: those of another document, for `diff` and as an overlay.
    """

    def __init__(self, folder, command, compiler, text, other, settings, is_valid):
        self.folder = folder
        self.command = command
        self.compiler = compiler
        self.text = text
        self.other = other
        self.settings = settings
        # A document that was generated as a valid one must be accepted.
        self.is_valid = is_valid
        self.seconds = {}

    def faults(self, steps):
        """The failures in some steps, in order. The steps end if the document is refused."""
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        self._write("openapi.yaml", self.text)
        self._write("other.yaml", self.other)
        lines = [f"{name}: {value}\n" for name, value in self.settings.items()]
        self._write("specsmith.yaml", "".join(lines).encode() or b"{}\n")
        found = []
        self.is_generated = False
        for step in steps:
            if step in ("verify", "compile", "tests", "init", "shards") and not self.is_generated:
                continue
            fault = getattr(self, f"_{step}")()
            if fault:
                found.append(fault)
                if step == "generate":
                    break
        return found

    # MARK: Steps

    def _generate(self):
        ended, fault = self._run(
            "generate", "generate openapi.yaml --output SDK --emit-tests Tests --module SDK")
        self.is_generated = ended.status == 0
        if fault or self.is_generated or not self.is_valid:
            return fault
        codes = set(re.findall(r" error: .*\[([a-z-]+)\]$", ended.output, re.M))
        if codes <= REFUSALS and codes:
            return None
        return Fault("refused", "generate", _first(ended.output, "error:"))

    def _verify(self):
        ended, fault = self._run(
            "verify", "generate openapi.yaml --output SDK --emit-tests Tests --module SDK --verify")
        if not fault and ended.status != 0:
            return Fault("differs", "verify", ended.output[-2000:])
        return fault

    def _compile(self):
        return self._compiled("compile", "SDK")

    def _tests(self):
        return self._compiled("tests", "SDK", "Tests")

    def _compiled(self, step, sources, tests=None):
        complaints = self.compiler.complaints(self.folder, sources, tests)
        return Fault("does not compile", step, "\n".join(complaints[:20])) if complaints else None

    def _shards(self):
        ended, fault = self._run("shards", "generate openapi.yaml --output Shards --shards 3")
        if not fault and ended.status != 0:
            return Fault("refused", "shards", _first(ended.output, "error:"))
        return fault or self._compiled("shards", "Shards")

    def _lint(self):
        ended, fault = self._run("lint", "lint openapi.yaml --write-overlay proposals.yaml")
        if fault or ended.status != 0 or not os.path.exists(f"{self.folder}/proposals.yaml"):
            return fault
        ended, fault = self._run(
            "lint", "overlay openapi.yaml --overlay proposals.yaml --output whole.yaml")
        if fault or ended.status == 0:
            return fault
        return Fault("proposal is refused", "lint", _first(ended.output, "error:"))

    def _diff(self):
        return self._run("diff", "diff openapi.yaml other.yaml --format text")[1]

    def _page(self):
        return self._run("page", "diff other.yaml openapi.yaml --format html --output page.html")[1]

    def _same(self):
        ended, fault = self._run(
            "same", "diff openapi.yaml openapi.yaml --format json --fail-on caution")
        if not fault and ended.status != 0 and '"changes"' in ended.output:
            return Fault("differs", "same", ended.output[:2000])
        return fault

    def _overlay(self):
        return self._run(
            "overlay",
            "overlay openapi.yaml --overlay other.yaml --output whole.json")[1]

    def _init(self):
        ended, fault = self._run(
            "init", f"init openapi.yaml --output Package --name SDK --specsmith {os.getcwd()}")
        if fault:
            return fault
        if ended.status != 0:
            return Fault("refused", "init", _first(ended.output, "error:"))
        return self._compiled("init", "Package/Sources", "Package/Tests")

    # MARK: Running

    def _write(self, name, data):
        with open(f"{self.folder}/{name}", "wb") as file:
            file.write(data)

    def _run(self, step, words):
        """The result of the command, and its failures."""
        ended = run([self.command, *words.split()], 20, self.folder)
        self.seconds[step] = max(self.seconds.get(step, 0), ended.seconds)
        if ended.status is None:
            return ended, Fault("hang", step, words)
        if ended.status not in (0, 1):
            return ended, Fault("crash", step, f"status {ended.status}\n{ended.output[-2000:]}")
        allowed = {
            "openapi.yaml",
            "other.yaml",
            "specsmith.yaml",
            "SDK",
            "Tests",
            "Shards",
            "proposals.yaml",
            "whole.yaml",
            "whole.json",
            "page.html",
            "Package",
            "SDK.swiftmodule"}
        strange = sorted(set(os.listdir(self.folder)) - allowed)
        if strange or os.listdir(os.path.dirname(self.folder)) != [os.path.basename(self.folder)]:
            return ended, Fault("writes elsewhere", step, ", ".join(strange))
        return ended, None


def _first(output, word):
    return next((line for line in output.splitlines() if word in line), output[-500:])


def text_of(value):
    """The bytes of a document."""
    return exact_json.dumps(value).encode("utf-8", "surrogatepass")
