"""Makes the files of a release from its binaries. Run by scripts/release."""

import argparse
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

from releasing import archives, changelog, manual, materials, platforms

TOP = pathlib.Path(__file__).resolve().parent.parent
COMPLETIONS = {
    "bash": "share/bash-completion/completions/specsmith",
    "zsh": "share/zsh/site-functions/_specsmith",
    "fish": "share/fish/vendor_completions.d/specsmith.fish"}


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


class Maker:
    """Writes into the folder of a release."""

    def __init__(self, release):
        self.release = release
        self.dist = pathlib.Path(release.dist)
        self.work = self.dist / ".work"
        self.downloads = f"{release.repository}/releases/download/{release.version}"
        # The platform, the name of its archive, and the archive's SHA-256.
        self.archives = []

    def name(self, platform):
        return f"specsmith-{self.release.version}-{platform}"

    # The archive of each platform

    def pack(self, platform, binary, native):
        """Makes the archive of a binary. `native` is one that runs on this machine."""
        folder = self.work / self.name(platform)
        (folder / "bin").mkdir(parents=True)
        shutil.copy(binary, folder / "bin/specsmith")
        os.chmod(folder / "bin/specsmith", 0o755)
        for shell, path in COMPLETIONS.items():
            write(folder / path, output(native, "--generate-completion-script", shell))
        help_text = json.loads(output(native, "--experimental-dump-help"))
        page = manual.page(help_text, self.release.version, self.release.epoch)
        write(folder / "share/man/man1/specsmith.1", page)
        licenses = folder / "share/doc/specsmith"
        licenses.mkdir(parents=True)
        shutil.copy(TOP / "LICENSE", licenses / "LICENSE")
        shutil.copy(TOP / "Packaging/NOTICE.txt", licenses / "NOTICE.txt")
        archive = self.dist / (self.name(platform) + ".tar.gz")
        archives.write_tar(folder, archive, self.release.epoch)

    def collect(self, folder):
        """Takes the archives that other machines have made of the same version."""
        for archive in sorted(pathlib.Path(folder).rglob("specsmith-*.tar.gz")):
            if not archive.name.startswith(f"specsmith-{self.release.version}-"):
                sys.exit(f"scripts/release: {archive} is not of version {self.release.version}.")
            if not (self.dist / archive.name).exists():
                shutil.copy(archive, self.dist / archive.name)

    # What is made of all archives

    def bundle(self):
        """Makes the artifact bundle, from which SwiftPM takes the command."""
        folder = self.work / "specsmith.artifactbundle"
        variants = []
        for platform, file, _ in self.archives:
            archives.unpack(self.dist / file, self.work / "unpacked")
            path = f"{platform.name}/bin/specsmith"
            (folder / platform.name / "bin").mkdir(parents=True)
            source = self.work / "unpacked" / self.name(platform.name) / "bin/specsmith"
            shutil.copy(source, folder / path)
            variants.append({"path": path, "supportedTriples": platform.triples})
        shutil.copy(TOP / "LICENSE", folder / "LICENSE")
        shutil.copy(TOP / "Packaging/NOTICE.txt", folder / "NOTICE.txt")
        artifact = {"type": "executable", "version": self.release.version, "variants": variants}
        information = {"schemaVersion": "1.0", "artifacts": {"specsmith": artifact}}
        write(folder / "info.json", json.dumps(information, indent=2) + "\n")
        archives.write_zip(
            folder, self.dist / "specsmith.artifactbundle.zip", self.release.epoch)

    def plugin(self):
        """Makes the content of the repository whose files use the binaries."""
        folder = self.dist / "specsmith-plugin"
        listed = self.archives
        bundle = "specsmith.artifactbundle.zip"
        values = {
            "VERSION": self.release.version,
            "COMMIT": self.release.commit,
            "REPOSITORY": self.release.repository,
            "PLUGIN_REPOSITORY": self.release.repository + "-plugin",
            "DOWNLOADS": self.downloads,
            "BUNDLE": bundle,
            "BUNDLE_SHA256": archives.sha256(self.dist / bundle),
            "PLATFORM_CASES": platforms.install_cases(listed),
            "FORMULA_PLATFORMS": platforms.formula(listed, self.downloads),
            **platforms.bazel(listed)}
        templates = TOP / "Packaging/specsmith-plugin"
        for template in archives.files(templates):
            text = template.read_text(encoding="utf-8")
            text = re.sub("@([A-Z0-9_]+)@", lambda found: values[found.group(1)], text)
            target = folder / template.relative_to(templates)
            write(target, text)
            shutil.copymode(template, target)
        # The plugins are those of this package. Their links to common sources become copies.
        for plugin in ("SpecsmithPlugin", "RegenerateSDK", "VerifySDK"):
            shutil.copytree(TOP / "Plugins" / plugin, folder / "Plugins" / plugin)
        shutil.copy(TOP / "LICENSE", folder / "LICENSE")
        shutil.copy(folder / "install.sh", self.dist / "install.sh")

    def describe(self, notes):
        version = self.release.version
        manifest = json.loads(output("swift", "package", "--ignore-lock", "dump-package"))
        resolved = json.loads((TOP / "Package.resolved").read_text(encoding="utf-8"))
        write(
            self.dist / f"specsmith-{version}.cdx.json",
            materials.bill(manifest, resolved, self.release))
        write(
            self.dist / "release-notes.md",
            changelog.absolute(notes, self.release.repository, version))

    def sum(self):
        """Writes the checksums of what a release offers for download."""
        listed = [path for path in sorted(self.dist.iterdir())
                  if path.is_file() and path.name not in ("SHA256SUMS", "release-notes.md")]
        lines = [f"{archives.sha256(path)}  {path.name}\n" for path in listed]
        write(self.dist / "SHA256SUMS", "".join(lines))


def parse():
    parser = argparse.ArgumentParser()
    for name in ("version", "repository", "commit", "libyaml", "swift", "dist", "notes"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--epoch", type=int, required=True)
    parser.add_argument("--binary", action="append", default=[], help="PLATFORM=FILE")
    parser.add_argument("--with", dest="others", help="a folder with archives of other machines")
    parser.add_argument("--archive-only", action="store_true")
    release = parser.parse_args()
    day = datetime.datetime.fromtimestamp(release.epoch, datetime.timezone.utc)
    release.timestamp = day.strftime("%Y-%m-%dT%H:%M:%SZ")
    return release


def main():
    release = parse()
    notes = changelog.section((TOP / "CHANGELOG.md").read_text(encoding="utf-8"), release.notes)
    if notes is None:
        sys.exit(f"scripts/release: CHANGELOG.md has no section '## {release.notes}' with text.")
    maker = Maker(release)
    shutil.rmtree(maker.dist, ignore_errors=True)
    maker.work.mkdir(parents=True)
    # The first binary is the one of this machine.
    binaries = [binary.split("=", 1) for binary in release.binary]
    for platform, binary in binaries:
        maker.pack(platform, binary, binaries[0][1])
    if not release.archive_only:
        if release.others:
            maker.collect(release.others)
        for platform in platforms.ALL:
            file = maker.name(platform.name) + ".tar.gz"
            if (maker.dist / file).exists():
                maker.archives.append((platform, file, archives.sha256(maker.dist / file)))
        maker.bundle()
        maker.plugin()
        maker.describe(notes)
    shutil.rmtree(maker.work)
    maker.sum()
    for path in sorted(maker.dist.iterdir()):
        size = "" if path.is_dir() else f"{path.stat().st_size / 1e6:8.1f} MB"
        print(f"{path.relative_to(TOP) if path.is_relative_to(TOP) else path} {size}".rstrip())


main()
