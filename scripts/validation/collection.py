"""The collection of real documents beside the repository."""

import os
import re

FOLDER = "../shared/corpus/specs"
ENDINGS = (".yaml", ".yml", ".json")


def single_files():
    """The documents in the folder itself, each in one file."""
    return sorted(f"{FOLDER}/{name}" for name in os.listdir(FOLDER) if name.endswith(ENDINGS))


def documents():
    """All documents. Those in folders of their own have other files beside them, without a version of OpenAPI."""
    found = single_files()
    for folder, _, names in os.walk(FOLDER):
        paths = [os.path.join(folder, name) for name in names if name.endswith(ENDINGS)]
        found += [path for path in paths if folder != FOLDER and _has_version(path)]
    return sorted(found)


def name(path):
    """The name of a document in the collection; None if it is not in it."""
    name = os.path.relpath(os.path.realpath(path), os.path.realpath(FOLDER))
    return None if name.startswith("..") else name


def _has_version(path):
    with open(path, encoding="utf-8") as file:
        return re.search(r'^["{ ]*(openapi|swagger)["]?:', file.read(), re.M) is not None
