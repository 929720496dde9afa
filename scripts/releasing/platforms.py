"""The platforms of binaries, and what the templates in Packaging/ say about each of them."""

import collections

# The name in archives, the triples that SwiftPM looks for, what `uname -s` and `uname -m` print, and the
# names that Homebrew and Bazel have for the system and the processor.
Platform = collections.namedtuple("Platform", "name triples systems homebrew bazel")

ALL = [
    Platform(
        "linux-x86_64", ["x86_64-unknown-linux-gnu"], ["Linux-x86_64"],
        ("on_linux", "on_intel"), [("linux", "x86_64")]),
    Platform(
        "linux-arm64", ["aarch64-unknown-linux-gnu"], ["Linux-aarch64", "Linux-arm64"],
        ("on_linux", "on_arm"), [("linux", "arm64")]),
    Platform(
        "macos-arm64", ["arm64-apple-macosx"], ["Darwin-arm64"], None, [("macos", "arm64")]),
    Platform(
        "macos-x86_64", ["x86_64-apple-macosx"], ["Darwin-x86_64"], None, [("macos", "x86_64")])]


def install_cases(archives):
    """The cases of install.sh. `archives` has the file and the SHA-256 of each platform."""
    return "\n".join(
        f"  {' | '.join(platform.systems)})\n    archive={file}\n    sha256={sha256}\n    ;;"
        for platform, file, sha256 in archives)


def formula(archives, downloads):
    """The blocks of the formula for binaries. The formula builds Specsmith for macOS."""
    return "".join(
        f"\n  {platform.homebrew[0]} do\n    {platform.homebrew[1]} do\n"
        f'      url "{downloads}/{file}"\n      sha256 "{sha256}"\n    end\n  end'
        for platform, file, sha256 in archives if platform.homebrew)


def bazel(archives):
    """The parts of the module for Bazel, by the names that they have in the templates."""
    settings, choices = [], []
    for platform, _, _ in archives:
        repository = "specsmith_" + platform.name.replace("-", "_")
        for system, processor in platform.bazel:
            setting = f"{system}_{processor}"
            choices.append(f'        ":{setting}": "@{repository}//:bin/specsmith",')
            settings.append(
                f'config_setting(\n    name = "{setting}",\n    constraint_values = [\n'
                f'        "@platforms//cpu:{processor}",\n        "@platforms//os:{system}",\n    ],\n)')
    return {
        "BAZEL_REPOSITORIES": ", ".join(
            f'"specsmith_{platform.name.replace("-", "_")}"' for platform, _, _ in archives),
        "BAZEL_ARCHIVES": "\n".join(
            f'    "{platform.name}": "{sha256}",' for platform, _, sha256 in archives),
        "BAZEL_PLATFORMS": "\n".join(choices),
        "BAZEL_SETTINGS": "\n\n".join(settings)}
