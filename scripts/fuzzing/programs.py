"""Runs the command and the compiler, within limits."""

import collections
import glob
import os
import re
import resource
import signal
import subprocess
import threading

# The result of a program: its status, or `None` after the time limit, and its output.
Ended = collections.namedtuple("Ended", "status output seconds")


def run(command, seconds, folder):
    """Runs a command in a folder, with a limit of its processor time."""
    with open(f"{folder}/.output", "w+b") as output:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=folder,
            env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
        _limit(process.pid, seconds)
        # A program that waits forever uses no processor time.
        watch = threading.Timer(20 * seconds, process.kill)
        watch.start()
        status = process.wait()
        watch.cancel()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        output.seek(0)
        text = output.read(1 << 20).decode("utf-8", "replace")
    os.unlink(f"{folder}/.output")
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    is_over = status in (-signal.SIGXCPU, -signal.SIGKILL)
    return Ended(None if is_over else status, text, spent)


def _limit(process, seconds):
    """Limits a process from outside, which is cheaper than forking this one."""
    if not hasattr(resource, "prlimit"):
        return
    # An endless output of the generator would fill the disk.
    for kind, limit in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_FSIZE, 1 << 28)):
        try:
            resource.prlimit(process, kind, (limit, limit + 1))
        except ProcessLookupError:
            return


class Compiler:
    """Checks generated code with the Swift compiler."""

    def __init__(self, modules, seconds=120):
        # The runtime imports C modules, which are not in the folder of the Swift modules.
        headers = [os.path.abspath(f"Sources/{name}/include") for name in ("CJSONTape", "CSHA256")]
        self.search = ["-I", modules, *(word for path in headers for word in ("-I", path))]
        self.seconds = seconds

    def complaints(self, folder, sources, tests=None):
        """The compiler's diagnostics for the Swift files in a folder, one per line."""
        files = sorted(glob.glob(f"{folder}/{sources}/**/*.swift", recursive=True))
        if not files:
            return []
        # The type checker alone does not detect a missing return or an uninitialized value.
        mode = ["-emit-sil", "-o", "/dev/null"]
        if tests:
            mode = ["-emit-module", "-enable-testing", "-o", f"{folder}/SDK.swiftmodule"]
        found = self._asked(folder, [*mode, "-module-name", "SDK", *files])
        files = sorted(glob.glob(f"{folder}/{tests}/**/*.swift", recursive=True)) if tests else []
        if files and not found:
            found = self._asked(folder, [
                "-typecheck", "-module-name", "SDKTests", "-I", folder,
                "-plugin-path", self._testing_plugins(), *files])
        return found

    def _asked(self, folder, arguments):
        command = ["swiftc", "-frontend", "-disable-objc-interop", "-parse-as-library",
                   "-swift-version", "6", "-package-name", "p", *self.search, *arguments]
        ended = run(command, self.seconds, folder)
        if ended.status is None:
            return ["hang: the compiler does not end"]
        found = re.findall(
            r"^(?:/[^:\n]*/)?([^:\n]*:\d+:\d+: (?:error|warning): .*)$",
            ended.output,
            re.M)
        if ended.status != 0 and not found:
            return [f"the compiler ended with {ended.status}: {ended.output[-2000:]}"]
        return found

    @staticmethod
    def _testing_plugins():
        swiftc = os.path.realpath(subprocess.check_output(["which", "swiftc"], text=True).strip())
        return os.path.join(os.path.dirname(os.path.dirname(swiftc)), "lib/swift/host/plugins")
