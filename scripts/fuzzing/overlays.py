"""Generates random overlays for a document."""

import json

from fuzzing.mutation import SCALARS, at, places

FILTERS = [
    "*", "..*", "[?@.type]", "[?@.type=='string']", "[0]", "[-1:]", "[?search(@.description,'a')]",
    "[?count(@.*)>1]", "[?length(@)>2]", "[?match(@,'.*')]", "[?@==$.openapi]", "[?!@.x]", "[::2]",
]


def overlay(source, document):
    """An overlay, most of whose targets exist."""
    found = list(places(document)) if document is not None else [()]
    actions = []
    for _ in range(source.randint(1, 4)):
        path = source.choice(found)
        action = {"target": _target(path, source)}
        change = source.choice(("update", "update", "remove", "copy"))
        if change == "update":
            value = source.choice(SCALARS)
            if source.random() < 0.6 and document is not None:
                value = at(document, source.choice(found))
            action["update"] = value
        elif change == "remove":
            action["remove"] = True
        else:
            action["copy"] = _target(source.choice(found), source)
        actions.append(action)
    return {
        "overlay": source.choice(("1.0.0", "1.1.0")), "info": {"title": "o", "version": "1"},
        "actions": actions}


def _target(path, source):
    target = "$"
    for step in path:
        target += f"[{step}]" if isinstance(step,
                                            int) else f"[{json.dumps(step, ensure_ascii=False)}]"
    if source.random() < 0.3:
        filter = source.choice(FILTERS)
        target += filter if filter[0] in ".[" else f".{filter}"
    return target
