"""Generates random schemas of scalars, and the keywords that any schema may have."""

from fuzzing.values import COUNTS, NUMBERS, PATTERNS

TYPES = ("string", "integer", "number", "boolean", "array", "object")
FORMATS = {
    "string": """date-time date time duration uuid byte binary email uri password decimal hostname ipv4 ipv6
        regex json-pointer idn-email uri-template base64url char unix-time self x-y""".split(),
    "integer": "int32 int64 uint32 uint64 u-int64 int8 unix-time date-time decimal".split(),
    "number": "float double decimal int32 int64 uint64 money".split(),
}


class ScalarMaker:
    """Generates schemas without subschemas, and adds keywords to other schemas."""

    def __init__(self, source, version, names, values, components):
        self.random = source
        self.version = version
        self.names = names
        self.values = values
        self.components = components
        # The preferred kinds of a document. With all kinds, each would occur too rarely.
        self.taste = {
            kind: source.choice(
                (0.02,
                 0.1,
                 0.3,
                 0.6)) for kind in (
                "reference",
                "choice",
                "all",
                "list",
                "logic",
                "rare",
                "words",
                "nullable",
                "bound")}

    def likes(self, kind, factor=1.0):
        return self.random.random() < self.taste[kind] * factor

    @property
    def is_old(self):
        """Whether the version has its own dialect of JSON Schema."""
        return self.version.startswith("3.0")

    def scalar(self, kind):
        r = self.random
        schema = {"type": kind}
        if kind in FORMATS and r.random() < 0.45:
            schema["format"] = r.choice(FORMATS[kind])
        if self.likes("bound"):
            self.add_bounds(schema, kind)
        if kind == "string" and not self.is_old and self.likes("rare", 0.3):
            schema["contentEncoding"] = r.choice(("base64", "base64url", "8bit"))
            schema["contentMediaType"] = r.choice(("image/png", "application/json", "text/plain"))
        return schema

    def add_bounds(self, schema, kind):
        r = self.random
        if kind == "string":
            for keyword in ("minLength", "maxLength"):
                if r.random() < 0.5:
                    schema[keyword] = r.choice(COUNTS)
            if r.random() < 0.4:
                schema["pattern"] = r.choice(PATTERNS)
        elif kind in ("integer", "number"):
            for keyword in ("minimum", "maximum"):
                if r.random() < 0.5:
                    schema[keyword] = r.choice(NUMBERS)
                exclusive = f"exclusive{keyword.capitalize()}"
                if r.random() < 0.25:
                    schema[exclusive] = r.random() < 0.7 if self.is_old else r.choice(NUMBERS)
            if r.random() < 0.25:
                schema["multipleOf"] = r.choice([n for n in NUMBERS if n > 0])
        elif kind == "array":
            for keyword in ("minItems", "maxItems"):
                if r.random() < 0.4:
                    schema[keyword] = r.choice(COUNTS)
            if r.random() < 0.3:
                schema["uniqueItems"] = r.random() < 0.8
        elif kind == "object":
            for keyword in ("minProperties", "maxProperties"):
                if r.random() < 0.3:
                    schema[keyword] = r.choice(COUNTS)

    def listing(self, depth):
        """A schema that lists its values."""
        r = self.random
        kind = r.choice(("string", "string", "string", "integer", "number", "boolean", None))
        listed = []
        for _ in range(r.choice((1, 1, 2, 3, 5, 9))):
            value = self.names.name() if kind == "string" and r.random() < 0.6 else self.values.of(kind)
            if value not in listed:
                listed.append(value)
        schema = {"type": kind} if kind else {}
        if not self.is_old and self.likes("rare", 0.5):
            schema["const"] = listed[0]
            return self.finished(schema, depth, kind)
        schema["enum"] = listed
        if r.random() < 0.3:
            schema[r.choice(("x-enum-varnames", "x-enumNames", "x-enum-names"))] = [
                self.names.name() for _ in listed]
        if r.random() < 0.3:
            schema["x-enum-descriptions"] = [self.values.text() for _ in listed]
        return self.finished(schema, depth, kind)

    def finished(self, schema, depth, kind):
        """The schema with keywords that any schema may have."""
        r = self.random
        if self.likes("nullable", 0.5) and kind:
            if self.is_old:
                schema["nullable"] = True
            elif isinstance(schema.get("type"), str):
                schema["type"] = [schema["type"], "null"]
        if not self.is_old and self.likes("rare", 0.2) and isinstance(schema.get("type"), str):
            schema["type"] = r.sample([*TYPES, "null"], r.randint(1, 4))
        if self.likes("logic", 0.12) and depth > 0:
            schema["not"] = self.schema(0)
        if not self.is_old and self.likes("logic", 0.12) and depth > 0:
            schema.update(self.condition(list(schema.get("properties", {})), depth - 1))
        if not self.is_old and self.likes("rare", 0.1) and depth > 0:
            schema["$defs"] = {self.names.name(): self.schema(depth - 1)}
        self.add_words(schema, kind)
        return schema

    def add_words(self, schema, kind):
        """Annotations."""
        r = self.random
        if self.likes("words", 0.5):
            schema["description"] = self.values.text()
        if self.likes("words", 0.3):
            schema["title"] = self.names.name()
        if self.likes("words", 0.3):
            schema["default"] = self.values.of(
                kind) if kind and r.random() < 0.7 else self.values.any()
        if self.likes("words", 0.15):
            schema["deprecated"] = True
        if self.likes("words", 0.15):
            schema[r.choice(("readOnly", "writeOnly"))] = True
        if self.likes("words", 0.2):
            if self.is_old or r.random() < 0.5:
                schema["example"] = self.values.of(kind)
            else:
                schema["examples"] = [self.values.of(kind) for _ in range(r.randint(1, 2))]
        if self.likes("words", 0.08):
            schema["xml"] = {"name": "x", "attribute": True}
        if self.likes("words", 0.05):
            schema["externalDocs"] = {"url": "https://a.b/c"}
