"""Mutates documents."""


from fuzzing.names import KEYWORDS, SHAPES, UNUSUAL
from fuzzing.values import NUMBERS, TEXTS, Decimal

SCALARS = [
    None, True, False, "", "#", "#/", "#/components/schemas/", "../x.yaml", [], {}, [[]],
    {"$ref": "#"}, *NUMBERS, *TEXTS,
]


def places(value, path=()):
    """The paths of all values inside of a value, including that of the value itself."""
    yield path
    if isinstance(value, dict):
        for key, member in value.items():
            yield from places(member, (*path, key))
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from places(element, (*path, index))


def at(value, path):
    for step in path:
        value = value[step]
    return value


def unshared(value):
    """A copy in which no two places have the same object: exchanging two of them could make a cycle."""
    if isinstance(value, dict):
        return {name: unshared(member) for name, member in value.items()}
    if isinstance(value, list):
        return [unshared(element) for element in value]
    return value


def mutated(document, source):
    """The document with a few changed values."""
    document = unshared(document)
    found = [path for path in places(document) if path]
    for _ in range(source.choice((1, 1, 2, 3, 8))):
        # A value that was removed cannot be changed again.
        found = [
            path for path in source.sample(
                found, min(
                    len(found), 20)) if stands(
                document, path)]
        if found:
            _mutate(document, found, source)
    return document


def stands(document, path):
    """Whether there is a value at the path."""
    for step in path:
        if isinstance(document, dict) and step in document:
            document = document[step]
        elif isinstance(document, list) and isinstance(step, int) and step < len(document):
            document = document[step]
        else:
            return False
    return True


def _mutate(document, found, source):
    path = source.choice(found)
    parent, step = at(document, path[:-1]), path[-1]
    change = source.choice(
        ("remove", "replace", "copy", "swap", "rename", "double", "refer", "wrap", "scalar"))
    other = source.choice(found)
    if change == "remove":
        del parent[step]
    elif change == "replace":
        parent[step] = unshared(source.choice(SCALARS))
    elif change == "copy":
        # A copy of another value, limited so that the document does not grow indefinitely.
        if len(repr(at(document, other))) < 20_000:
            parent[step] = unshared(at(document, other))
    elif change == "swap":
        holder, key = at(document, other[:-1]), other[-1]
        if path[:len(other)] != other and other[:len(path)] != path:
            parent[step], holder[key] = holder[key], parent[step]
    elif change == "rename" and isinstance(parent, dict):
        name = source.choice(SHAPES + UNUSUAL +
                             KEYWORDS) if source.random() < 0.5 else str(other[-1])
        entries = [(name if key == step else key, member) for key, member in parent.items()]
        parent.clear()
        parent.update(entries)
    elif change == "double" and isinstance(parent, list):
        parent.insert(step, unshared(parent[step]))
    elif change == "refer":
        target = "/".join(str(part).replace("~", "~0").replace("/", "~1") for part in other)
        parent[step] = {"$ref": f"#/{target}"}
    elif change == "wrap":
        value = parent[step]
        parent[step] = source.choice((
            [value], {"allOf": [value]}, {"oneOf": [value, {"type": "string"}]}, {"items": value},
            {"properties": {"self": value}}, {"not": value}, {"additionalProperties": value}))
    elif change == "scalar":
        parent[step] = _neighbour(parent[step], source)


def _neighbour(value, source):
    """A value similar to the given one."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, Decimal)):
        return source.choice((value + 1, value - 1, -value, str(value), *NUMBERS))
    if isinstance(value, str):
        return source.choice((value + "_",
                              value.upper(),
                              value[:-1],
                              value + source.choice(UNUSUAL),
                              value * 2,
                              *TEXTS))
    return value


def torn(text, source):
    """The bytes of a text with some changes, after which it is often not valid."""
    data = bytearray(text)
    for _ in range(source.choice((1, 1, 2, 4, 16))):
        if not data:
            break
        start = source.randrange(len(data))
        end = min(len(data), start + source.choice((1, 1, 2, 4, 16, 64)))
        change = source.choice(("flip", "cut", "repeat", "insert", "move", "end"))
        if change == "flip":
            data[start] ^= 1 << source.randrange(8)
        elif change == "cut":
            del data[start:end]
        elif change == "repeat":
            data[start:start] = data[start:end] * source.choice((1, 2, 50))
        elif change == "insert":
            data[start:start] = source.choice((b"\x00",
                                               b"\xff\xfe",
                                               b"\xef\xbb\xbf",
                                               b"&a ",
                                               b"*a ",
                                               b"<<: ",
                                               b"---\n",
                                               b"!!binary ",
                                               b"? ",
                                               b"- ",
                                               b"[",
                                               b"{",
                                               b"}",
                                               b"]",
                                               b'"',
                                               b"'",
                                               b"|\n",
                                               b">-\n",
                                               b"\t",
                                               b"\r",
                                               b"%YAML 9\n",
                                               b"\\u",
                                               b"\\ud800",
                                               b"\xc3",
                                               b"\xf4\x90\x80\x80",
                                               b"#",
                                               b": ",
                                               b",",
                                               b"1e999",
                                               b"0o9",
                                               b".inf",
                                               b"~",
                                               b"!<tag:x> "))
        elif change == "move":
            part = bytes(data[start:end])
            del data[start:end]
            place = source.randrange(len(data) + 1)
            data[place:place] = part
        else:
            del data[start:]
    return bytes(data)
