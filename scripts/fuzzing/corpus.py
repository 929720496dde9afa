"""Parts of real documents, if there is a collection beside the repository."""

import functools
import os

from validation import collection, exact_json

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}


def exists():
    return os.path.isdir(collection.FOLDER) and bool(_paths())


@functools.cache
def _paths():
    """The small documents in JSON, which Python can parse without a library."""
    return [path for path in collection.single_files()
            if path.endswith(".json") and os.path.getsize(path) < 4_500_000]


@functools.cache
def _document(path):
    return exact_json.load(path)


def excerpt(source):
    """Some operations of a document, with the components that they refer to."""
    document = _document(source.choice(_paths()))
    paths = document.get("paths", {})
    chosen = source.sample(sorted(paths), min(len(paths), source.choice((1, 2, 4))))
    result = {key: value for key, value in document.items() if key not in (
        "paths", "components", "definitions", "x-webhooks", "webhooks")}
    result["paths"] = {path: paths[path] for path in chosen}
    for section in ("parameters", "responses"):
        if section in document and section in result:
            result[section] = {}
    waiting, seen = list(_references(result["paths"])), set()
    while waiting and len(seen) < 25:
        reference = waiting.pop()
        if reference in seen or not reference.startswith("#/"):
            continue
        seen.add(reference)
        steps = [step.replace("~1", "/").replace("~0", "~") for step in reference[2:].split("/")]
        target, holder = document, result
        for step in steps[:-1]:
            target = target.get(step, {}) if isinstance(target, dict) else {}
            holder = holder.setdefault(step, {})
        if isinstance(target, dict) and steps[-1] in target and steps[-1] not in holder:
            holder[steps[-1]] = target[steps[-1]]
            waiting += _references(target[steps[-1]])
    schemes = document.get("components", {}).get("securitySchemes")
    if schemes:
        result.setdefault("components", {})["securitySchemes"] = schemes
    return result


def _references(value):
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for member in value.values():
            yield from _references(member)
    elif isinstance(value, list):
        for element in value:
            yield from _references(element)
