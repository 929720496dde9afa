"""Parameters as openapi-core can judge them.

Their schemas have no `readOnly`, which is about properties alone (OpenAPI 3.0, Schema Object): openapi-core refuses a
value of a schema that has it, wherever it stands. And `deepObject` is only defined for objects (Parameter Object, Style
Values): openapi-core refuses every request to an operation that has a list or a choice in this style, with a value or
without, so these are left to the mock.
"""

PLACES = ("path", "query", "header", "cookie")
# What holds schemas of the same value, or of the elements of a list.
PARTS = ("allOf", "oneOf", "anyOf", "items")


class Parameters:
    """The parameters of a document."""

    def __init__(self, document):
        self._document = document

    def judged(self, value):
        """A parameter as openapi-core can judge it; any other value as it is."""
        if value.get("in") not in PLACES or "schema" not in value:
            return value
        if value.get("style") == "deepObject" and not self._is_object(value["schema"]):
            return {"name": value["name"], "in": value["in"], "schema": {}}
        return {**value, "schema": self._plain(value["schema"], ())}

    def _is_object(self, schema):
        if "$ref" in schema:
            schema = self._target(schema["$ref"]) or {}
        return schema.get("type") == "object"

    def _plain(self, schema, seen):
        """The schema without `readOnly`. A reference is kept unless it leads to one."""
        if isinstance(schema, list):
            return [self._plain(part, seen) for part in schema]
        if not isinstance(schema, dict):
            return schema
        plain = {key: self._plain(part, seen) if key in PARTS else part
                 for key, part in schema.items() if key != "readOnly"}
        reference = schema.get("$ref")
        if isinstance(reference, str) and reference not in seen:
            target = self._target(reference)
            inner = self._plain(target, (*seen, reference))
            if inner != target:
                del plain["$ref"]
                if plain.keys() & inner.keys():
                    return {**plain, "allOf": [inner, *plain.get("allOf", ())]}
                return {**inner, **plain}
        return plain

    def _target(self, reference):
        """What a reference leads to; None if that is not in the document."""
        name, _, pointer = reference.partition("#")
        target = None if name else self._document
        for step in pointer.split("/")[1:]:
            step = step.replace("~1", "/").replace("~0", "~")
            target = target.get(step) if isinstance(target, dict) else None
        return target
