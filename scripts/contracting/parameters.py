"""The schemas of parameters without `readOnly`, which is about properties alone (OpenAPI 3.0, Schema Object).

openapi-core refuses a value of a schema that has it, wherever it stands.
"""

PLACES = ("path", "query", "header", "cookie")
# What holds schemas of the same value, or of the elements of a list.
PARTS = ("allOf", "oneOf", "anyOf", "items")


class Parameters:
    """The parameters of a document."""

    def __init__(self, document):
        self._document = document

    def judged(self, value):
        """A parameter with such a schema; any other value as it is."""
        if value.get("in") not in PLACES or "schema" not in value:
            return value
        return {**value, "schema": self._plain(value["schema"], ())}

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
