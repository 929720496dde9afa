"""A document in several files as one."""

import pathlib

import yaml

FILES = "x-files"


class Loader(yaml.SafeLoader):
    """Reads YAML as OpenAPI does: a date is a string."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def bundled(document, place):
    """The document with the files that it refers to under a key of its own, and references to there.

    openapi-core would read the files by itself, but takes each for a schema as a whole.
    """
    root = pathlib.Path(place).resolve()
    files = {}

    def pointer(path):
        return f"#/{FILES}/" + str(path).replace("~", "~0").replace("/", "~1")

    def load(path):
        if path not in files:
            # A placeholder, since files may refer to each other.
            files[path] = None
            files[path] = rewritten(yaml.load(path.read_text(encoding="utf-8"), Loader), path)

    def reference(text, path):
        name, _, fragment = text.partition("#")
        target = (path.parent / name).resolve() if name else path
        if "://" in name or target == root:
            return text if "://" in name else "#" + fragment
        load(target)
        return pointer(target) + fragment

    def rewritten(value, path, of=""):
        if isinstance(value, list):
            return [rewritten(element, path) for element in value]
        if not isinstance(value, dict):
            return value
        return {key: reference(inner, path) if is_reference(inner, path, of if of == "mapping" else key)
                else rewritten(inner, path, key) for key, inner in value.items()}

    def is_reference(value, path, key):
        # A discriminator maps to references or to names of schemas.
        return isinstance(value, str) and (
            key == "$ref" or key == "mapping" and (path.parent / value.partition("#")[0]).is_file())

    whole = rewritten(document, root)
    return {**whole, FILES: {str(path): content for path, content in files.items()}} if files else whole
