"""Generates values in documents: limits, constants, defaults, examples."""

from validation.exact_json import Decimal

TEXTS = [
    "", "a", "b", "ab", "none", "some", "unrecognized", "rawValue", "self", "init", "default", "1",
    "-1", "1.0", "0", "true", "null", "a b", "a-b", "A", "é", "e\u0301", "日本", "👍", "\\", '"',
    '"""', "\n", "\r\n", "\t", "\u0000", "\u0007", "\u2028", "\ufeff", "\\(x)", "#", '"#', "*/",
    "/*", "//", "`", "```", "{{x}}", "$0", "%", "x" * 300, "2020-01-01", "2020-01-01T00:00:00Z",
    "00000000-0000-0000-0000-000000000000", "aGk=", "a@b.co", "https://a.b/c",
]
NUMBERS = [
    0, 1, -1, 2, 3, 10, 100, 255, 256, 2147483647, 2147483648, -2147483648, 9007199254740992,
    9007199254740993, 9223372036854775807, 9223372036854775808, -9223372036854775808,
    -9223372036854775809, 18446744073709551615, 18446744073709551616, 10**30, Decimal("0.5"),
    Decimal("-0.5"), Decimal("0.1"), Decimal("1.0"), Decimal("-0.0"), Decimal("1E+2"),
    Decimal("1E+30"), Decimal("1E+308"), Decimal("1E+309"), Decimal("1E+400"), Decimal("-1E+400"),
    Decimal("1E-400"), Decimal("0.1234567890123456789012345"), Decimal("3.4028236E+38"),
    Decimal("1E-7"),
]
COUNTS = [0, 0, 1, 1, 2, 3, 5, 10, 255, 65536, 2147483648, 9007199254740993]
PATTERNS = [
    "", "^a", "b$", "^[a-c]+$", "[0-9]", "^.{2,3}$", "^(ab|c)*$", "^\\d{4}-\\d{2}$", "^[^/]+$",
    "\\\\", "\"", "^\\w+$", "^databricks/", "(?<year>\\d{4})", "(?=a)b", "(?!x)", "(?<=a)b",
    "\\p{L}+", "\\u{1F600}", "[\\u0000-\\u001f]", "^(?:self|init|default)$", "(a)\\1",
    "^[\\s\\S]*$", "日本", "👍", "#\"", "\n", "a{0}", "^$", "[", "(", "*", "(?i)a", "\\Z",
    "[[:alpha:]]",
]
DAYS = ["2020-01-01", "2020-02-30", "1981", "not a day"]


class ValueMaker:
    """Generates values, some of which satisfy the given schema."""

    def __init__(self, source, names):
        self.random = source
        self.names = names

    def any(self, depth=2):
        """Any JSON value."""
        r = self.random
        kind = r.choice(("null", "flag", "number", "text", "text", "array", "object"))
        if kind == "null":
            return None
        if kind == "flag":
            return r.random() < 0.5
        if kind == "number":
            return r.choice(NUMBERS)
        if kind == "text":
            return self.text()
        if depth <= 0:
            return [] if kind == "array" else {}
        if kind == "array":
            return [self.any(depth - 1) for _ in range(r.randint(0, 3))]
        return {name: self.any(depth - 1) for name in self.names.names(r.randint(0, 3))}

    def text(self):
        r = self.random
        return r.choice(TEXTS) if r.random() < 0.6 else self.names.name()

    def of(self, kind):
        """A value of a type."""
        r = self.random
        if kind == "string":
            return self.text()
        if kind == "integer":
            return r.choice([number for number in NUMBERS if isinstance(number, int)])
        if kind == "number":
            return r.choice(NUMBERS)
        if kind == "boolean":
            return r.random() < 0.5
        if kind == "null":
            return None
        if kind == "array":
            return [self.any(1) for _ in range(r.randint(0, 3))]
        if kind == "object":
            return {name: self.any(1) for name in self.names.names(r.randint(0, 3))}
        return self.any()

    def fitting(self, schema, components, depth=4):
        """A value that roughly satisfies a schema."""
        if not isinstance(schema, dict) or depth <= 0:
            return self.any(0)
        r = self.random
        for listed in ("enum", "examples"):
            if isinstance(schema.get(listed), list) and schema[listed]:
                return r.choice(schema[listed])
        if "const" in schema:
            return schema["const"]
        if "$ref" in schema:
            name = str(schema["$ref"]).rsplit("/", 1)[-1]
            return self.fitting(components.get(name, {}), components, depth - 1)
        for choice in ("oneOf", "anyOf"):
            if isinstance(schema.get(choice), list) and schema[choice]:
                return self.fitting(r.choice(schema[choice]), components, depth - 1)
        if isinstance(schema.get("allOf"), list):
            whole = {}
            for part in [*schema["allOf"], {k: v for k, v in schema.items() if k != "allOf"}]:
                value = self.fitting(part, components, depth - 1)
                if not isinstance(value, dict):
                    return value
                whole.update(value)
            return whole
        return self._of_type(schema, components, depth)

    def _of_type(self, schema, components, depth):
        r = self.random
        kind = schema.get("type")
        if isinstance(kind, list):
            kind = r.choice(kind) if kind else None
        if kind is None:
            kind = "object" if "properties" in schema else None
        if kind == "object":
            required = schema.get("required") or []
            return {
                name: self.fitting(part, components, depth - 1)
                for name, part in (schema.get("properties") or {}).items()
                if name in required or r.random() < 0.6}
        if kind == "array":
            return [
                self.fitting(schema.get("items"), components, depth - 1)
                for _ in range(r.randint(0, 2))]
        if kind == "string":
            return {
                "date-time": "2020-01-01T00:00:00Z", "date": "2020-01-01", "byte": "aGk=",
                "uuid": "123e4567-e89b-12d3-a456-426614174000", "decimal": "1.50",
            }.get(schema.get("format")) or self.text()
        return self.of(kind)
