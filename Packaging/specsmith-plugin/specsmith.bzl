"""A rule that generates the SDK of an OpenAPI document with Specsmith @VERSION@."""

load("@bazel_tools//tools/build_defs/repo:http.bzl", "http_archive")

# The archives of the release, with their SHA-256.
_ARCHIVES = {
@BAZEL_ARCHIVES@
}

def _binaries(_context):
    for name, sha256 in _ARCHIVES.items():
        folder = "specsmith-@VERSION@-" + name
        http_archive(
            name = "specsmith_" + name.replace("-", "_"),
            urls = ["@DOWNLOADS@/" + folder + ".tar.gz"],
            sha256 = sha256,
            strip_prefix = folder,
            build_file_content = 'exports_files(["bin/specsmith"])',
        )

binaries = module_extension(implementation = _binaries)

def specsmith_sdk(name, document, srcs = [], configuration = None, shards = 8, **kwargs):
    """Generates the Swift files of an SDK, for the srcs of a swift_library.

    Args:
      name: The name of the target, and of the folder with the files.
      document: The OpenAPI document.
      srcs: The files that the document and the configuration refer to.
      configuration: The settings, specsmith.yaml.
      shards: The number of files for models, and of files for resources.
      **kwargs: Attributes that every rule has.
    """
    names = ["Client", "Servers", "Webhooks", "ResponseHeaders", "SharedSchemas", "SchemaLines"]
    for kind in ["Models", "Resources"]:
        names += ["%s-%d" % (kind, shard) for shard in range(shards)]
    tool = str(Label("//:specsmith"))
    command = "$(execpath %s) generate $(execpath %s)" % (tool, document)
    if configuration:
        command += " --config $(execpath %s)" % configuration
    native.genrule(
        name = name,
        srcs = [document] + srcs + ([configuration] if configuration else []),
        outs = ["%s/Generated%s.swift" % (name, part) for part in names],
        cmd = command + " --output $(RULEDIR)/%s --shards %d --quiet" % (name, shards),
        tools = [tool],
        **kwargs
    )
