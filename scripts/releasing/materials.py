"""The software bill of materials, in the form of CycloneDX."""

import json
import re
import uuid


def modules(manifest, first):
    """The names of the modules that a module is made of, and of the packages that they need."""
    targets = {target["name"]: target for target in manifest["targets"]}
    found, packages, pending = set(), set(), [first]
    while pending:
        name = pending.pop()
        if name in found:
            continue
        found.add(name)
        for dependency in targets[name]["dependencies"]:
            product = dependency.get("product")
            # A dependency with a condition belongs to a trait, which no release enables.
            if product and not any(product[3:]):
                packages.add(product[1].lower())
            named = (dependency.get("byName") or dependency.get("target") or [None])[0]
            if named in targets:
                pending.append(named)
    return found, packages


def package(pin):
    """A component for a package that Package.resolved names."""
    location = re.sub(r"^https://|\.git$", "", pin["location"])
    version = pin["state"]["version"]
    return {
        "type": "library",
        "bom-ref": pin["identity"],
        "name": pin["identity"],
        "version": version,
        "purl": f"pkg:swift/{location}@{version}",
        "externalReferences": [{"type": "vcs", "url": pin["location"]}]}


def bill(manifest, resolved, release):
    """The materials of the command, and of the runtime that generated code imports."""
    pins = {pin["identity"]: pin for pin in resolved["pins"]}
    command = modules(manifest, "specsmith")[1]
    runtime = set()
    for module in ("SpecsmithRuntime", "SpecsmithURLSession"):
        runtime |= modules(manifest, module)[1]
    host = re.sub("^https://", "", release.repository)
    libraries = [
        {
            "type": "library",
            "bom-ref": "libyaml",
            "name": "libyaml",
            "version": release.libyaml,
            "purl": f"pkg:generic/libyaml@{release.libyaml}",
            "licenses": [{"license": {"id": "MIT"}}]},
        {
            "type": "library",
            "bom-ref": "swift",
            "name": "swift",
            "description": "The standard library and Foundation, of the toolchain",
            "version": release.swift,
            "purl": f"pkg:generic/swift@{release.swift}",
            "licenses": [{"license": {"id": "Apache-2.0"}}]},
        {
            "type": "library",
            "bom-ref": "SpecsmithRuntime",
            "name": "SpecsmithRuntime",
            "description": "What generated code imports, as sources",
            "version": release.version,
            "purl": f"pkg:swift/{host}@{release.version}",
            "licenses": [{"license": {"id": "Apache-2.0"}}]}]
    content = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": release.timestamp,
            "component": {
                "type": "application",
                "bom-ref": "specsmith",
                "name": "specsmith",
                "version": release.version,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
                "externalReferences": [{"type": "vcs", "url": release.repository}]}},
        "components": libraries + [package(pins[name]) for name in sorted(command | runtime)],
        "dependencies": [
            {"ref": "specsmith", "dependsOn": sorted(command) + ["libyaml", "swift"]},
            {"ref": "SpecsmithRuntime", "dependsOn": sorted(runtime)}]}
    text = json.dumps(content, sort_keys=True)
    content["serialNumber"] = "urn:uuid:" + str(uuid.uuid5(uuid.NAMESPACE_URL, text))
    return json.dumps(content, indent=2) + "\n"
