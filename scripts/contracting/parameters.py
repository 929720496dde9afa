"""Parameters as openapi-core can judge them.

Their schemas have no `readOnly`, which is about properties alone (OpenAPI 3.0, Schema Object): openapi-core refuses a
value of a schema that has it, wherever it stands. And `deepObject` is only defined for objects (Parameter Object, Style
Values): openapi-core refuses every request to an operation that has a list or a choice in this style, with a value or
without, so these are left to the mock. A schema that lists numbers or truth values states their type too: without it,
openapi-core takes what is sent for a string, which is none of these.
"""

PLACES = ("path", "query", "header", "cookie")
# What holds schemas of the same value, or of the elements of a list.
PARTS = ("allOf", "oneOf", "anyOf", "items")
# The types of listed values, by those of Python.
TYPES = {bool: "boolean", int: "integer", float: "number"}


class Parameters:
    """The parameters of a document."""

    def __init__(self, references):
        self._references = references

    def judged(self, value):
        """A parameter as openapi-core can judge it; any other value as it is."""
        if value.get("in") not in PLACES or "schema" not in value:
            return value
        if value.get("style") == "deepObject" and not self._is_object(value["schema"]):
            return {"name": value["name"], "in": value["in"], "schema": {}}
        return {**value, "schema": self._plain(value["schema"], ())}

    def _is_object(self, schema):
        if "$ref" in schema:
            schema = self._references.target(schema["$ref"]) or {}
        return schema.get("type") == "object"

    def _plain(self, schema, seen):
        """The schema without `readOnly`. A reference is kept unless it leads to one."""
        if isinstance(schema, list):
            return [self._plain(part, seen) for part in schema]
        if not isinstance(schema, dict):
            return schema
        plain = {key: self._plain(part, seen) if key in PARTS else part
                 for key, part in schema.items() if key != "readOnly"}
        listed = {type(value) for value in plain.get("enum") or ()}
        if "type" not in plain and len(listed) == 1 and listed <= TYPES.keys():
            plain["type"] = TYPES[listed.pop()]
        reference = schema.get("$ref")
        if isinstance(reference, str) and reference not in seen:
            target = self._references.target(reference)
            inner = self._plain(target, (*seen, reference))
            if inner != target:
                del plain["$ref"]
                if plain.keys() & inner.keys():
                    return {**plain, "allOf": [inner, *plain.get("allOf", ())]}
                return {**inner, **plain}
        return plain
