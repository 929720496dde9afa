"""Minimises a document that causes a failure."""

import copy
import time

from fuzzing.mutation import at, places, stands


def minimised(document, shows, seconds):
    """The smallest document that was found in some seconds and still causes the failure.

    shows: returns whether a document shows the fault.
    """
    end = time.monotonic() + seconds
    changed = True
    while changed and time.monotonic() < end:
        changed = False
        # Large parts first: an irrelevant subtree is removed with a single test.
        for path in sorted(places(document), key=lambda path: (len(path), str(path))):
            if time.monotonic() > end:
                break
            if not path or not stands(document, path):
                continue
            for smaller in _smaller(document, path):
                if time.monotonic() > end:
                    break
                if shows(smaller):
                    document = smaller
                    changed = True
                    break
    return document


def minimised_bytes(data, shows, seconds):
    """The same for bytes that are not a valid document."""
    end = time.monotonic() + seconds
    size = len(data) // 2
    while size and time.monotonic() < end:
        start = 0
        while start < len(data) and time.monotonic() < end:
            smaller = data[:start] + data[start + size:]
            if shows(smaller):
                data = smaller
            else:
                start += size
        size //= 2
    return data


def _smaller(document, path):
    """Documents in which a value is removed or simplified."""
    def with_change(change):
        result = copy.deepcopy(document)
        change(at(result, path[:-1]), path[-1])
        return result

    def replace(value):
        return with_change(lambda parent, step: parent.__setitem__(step, value))

    yield with_change(lambda parent, step: parent.pop(step))
    value = at(document, path)
    if isinstance(value, dict) and len(value) > 3:
        keys = list(value)
        for half in (keys[:len(keys) // 2], keys[len(keys) // 2:]):
            yield replace({key: copy.deepcopy(value[key]) for key in half})
    if isinstance(value, dict) and value:
        if set(value) - {"type", "$ref"}:
            yield replace({"type": "string"})
        for member in value.values():
            if isinstance(member, dict) and member:
                yield replace(copy.deepcopy(member))
    elif isinstance(value, list) and len(value) > 3:
        yield replace(value[:len(value) // 2])
        yield replace(value[len(value) // 2:])
    elif isinstance(value, str) and len(value) > 12 and not value.startswith("#/"):
        yield replace(value[:len(value) // 2])
