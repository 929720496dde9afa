"""A document as openapi-core can judge by it."""

import re

from contracting import parameters

# Header parameters whose definition must be ignored (OpenAPI 3.1, section 4.8.12.2.1). openapi-core does not.
IGNORED = ("accept", "content-type", "authorization")
# What holds schemas of the same value.
PARTS = ("allOf", "oneOf", "anyOf")


class Judged:
    """Changes a document where openapi-core has limits: without the header parameters that are not judged, with the
    others as they are judged, without the bodies that nothing defines, the required properties that no request has and
    the patterns that Python does not know, and with mappings of discriminators whose targets are references, also for
    values that only the schemas tell."""

    def __init__(self, names, references):
        self._names = names
        self._references = references
        self._parameters = parameters.Parameters(references)

    def document(self, value, inside=()):
        """A part of the document. `inside` has the references that were written out around it."""
        if isinstance(value, list):
            return [self.document(element, inside) for element in value]
        if not isinstance(value, dict):
            return value
        if value.get("in") == "header" and str(value.get("name")).lower() in IGNORED:
            return {"name": value["name"], "in": "header", "schema": {}}
        value = self._parameters.judged(value)
        judged = {key: [self._part(part, value, inside) for part in inner]
                  if key == "allOf" and isinstance(inner, list) else self.document(inner, inside)
                  for key, inner in value.items()}
        if isinstance(value.get("required"), list):
            judged["required"] = self._required(value["required"], value)
        body = value.get("requestBody")
        if isinstance(body, dict) and "$ref" in body and self._references.target(body["$ref"]) is None:
            # Nobody knows what it must be; the parameters can still be judged.
            del judged["requestBody"]
        if isinstance(value.get("pattern"), str) and not _is_known(value["pattern"]):
            del judged["pattern"]
        if isinstance(value.get("discriminator"), dict):
            judged["discriminator"]["mapping"] = self._mapping(value, value["discriminator"])
        return judged

    # Required properties

    def _part(self, part, whole, inside):
        """A part of `allOf`. If it requires what only another part makes read-only, it is written out."""
        reference = part.get("$ref") if isinstance(part, dict) else None
        target = self._references.target(reference) if reference else part
        required = target.get("required") if isinstance(target, dict) else None
        if not isinstance(required, list) or reference in inside:
            return self.document(part, inside)
        kept = self._required(required, whole)
        if kept == self._required(required, target):
            return self.document(part, inside)
        return self.document({**target, "required": kept}, (*inside, reference) if reference else inside)

    def _required(self, required, schema):
        """The required properties without those that only responses have (OpenAPI 3.0, Schema Object). Any part of the
        schema may say so, or the schema that a property refers to."""
        parts = self._references.schemas(schema, PARTS)

        def is_read_only(name):
            declarations = [(part.get("properties") or {}).get(name) for part in parts]
            return any(part.get("readOnly") is True for declaration in declarations
                       for part in self._references.schemas(declaration, ("allOf",)))

        return [name for name in required if not is_read_only(name)]

    # Discriminators

    def _mapping(self, schema, discriminator):
        mapping = {key: f"#/components/schemas/{target}" if target in self._names else target
                   for key, target in (discriminator.get("mapping") or {}).items()}
        for part in schema.get("oneOf") or schema.get("anyOf") or ():
            for value in self._values(part, discriminator.get("propertyName")):
                if value not in self._names:
                    mapping.setdefault(value, part["$ref"])
        return mapping

    def _values(self, part, name):
        """The values that a property has in a schema that is referred to; none if its schema lists none."""
        schema = self._names.get(str(part.get("$ref")).removeprefix("#/components/schemas/")) or {}
        found = []
        for whole in (schema, *(schema.get("allOf") or ())):
            value = (whole.get("properties") or {}).get(name) or {}
            found += value.get("enum") or ([value["const"]] if "const" in value else [])
        return [value for value in found if isinstance(value, str)]


def _is_known(pattern):
    """Whether openapi-core can match a pattern. Python has no `\\p{…}`."""
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True
