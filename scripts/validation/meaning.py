"""What documents mean by their schemas, where that is known to be something else than JSON Schema says.

docs/json-schema.md, "How closely types follow their schemas", has the reason of each.
"""

from validation import reference


def in_openapi_30(schema):
    """The schema in the words of OpenAPI 3.0, which has no lists of types and no exclusive bounds."""
    if isinstance(schema, list):
        return [in_openapi_30(element) for element in schema]
    if not isinstance(schema, dict):
        return schema
    made = {}
    for name, member in schema.items():
        if name in ("enum", "const", "default"):
            made[name] = member
        elif name == "properties":
            made[name] = {key: in_openapi_30(value) for key, value in member.items()}
        else:
            made[name] = in_openapi_30(member)
    for exclusive, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if exclusive in made and bound not in made:
            made[bound] = made[exclusive]
            made[exclusive] = True
    kinds = made.get("type")
    if isinstance(kinds, list) and len(kinds) == 2 and "null" in kinds:
        made["type"] = next(kind for kind in kinds if kind != "null")
        made["nullable"] = True
    return made


def without_reference_siblings(schema):
    """The schema where a `$ref` is all that counts, as OpenAPI 3.0 has it."""
    if isinstance(schema, list):
        return [without_reference_siblings(element) for element in schema]
    if not isinstance(schema, dict):
        return schema
    if isinstance(schema.get("$ref"), str):
        return {"$ref": schema["$ref"]}
    return {name: without_reference_siblings(member) for name, member in schema.items()}


def without_null_properties(value):
    """The value without the properties that are null."""
    if isinstance(value, list):
        return [without_null_properties(element) for element in value]
    if not isinstance(value, dict):
        return value
    return {name: without_null_properties(member)
            for name, member in value.items() if member is not None}


def with_null(schema):
    """The schema where each type may be null too, also beside values that are listed."""
    if isinstance(schema, list):
        return [with_null(element) for element in schema]
    if not isinstance(schema, dict):
        return schema
    made = {name: member if name in ("enum", "const") else with_null(member)
            for name, member in schema.items()}
    kinds = made.get("type")
    if isinstance(kinds, str) and kinds != "null":
        made["type"] = [kinds, "null"]
    elif isinstance(kinds, list) and "null" not in kinds:
        made["type"] = kinds + ["null"]
    if "null" in schema.get("type", []):
        if isinstance(made.get("enum"), list):
            made["enum"] = made["enum"] + [None]
        for choice in ("anyOf", "oneOf"):
            if isinstance(made.get(choice), list):
                made[choice] = made[choice] + [{"type": "null"}]
    return made


def without_null_type(schema):
    """The schema where `type: "null"` excludes nothing, as beside what may be null anyway."""
    if isinstance(schema, list):
        return [without_null_type(element) for element in schema]
    if not isinstance(schema, dict):
        return schema
    return {name: member if name in ("enum", "const") else without_null_type(member)
            for name, member in schema.items() if (name, member) != ("type", "null")}


def of_any(schema):
    """The schema with each `oneOf` as an `anyOf`."""
    if isinstance(schema, list):
        return [of_any(element) for element in schema]
    if not isinstance(schema, dict):
        return schema
    made = {name: of_any(member) for name, member in schema.items() if name != "oneOf"}
    if isinstance(schema.get("oneOf"), list):
        choice = {"anyOf": of_any(schema["oneOf"])}
        if "anyOf" in made:
            made.setdefault("allOf", []).append(choice)
        else:
            made |= choice
    return made


def names_of_parts(schema, schemas, seen=()):
    """The names of properties that a schema, what it extends and its alternatives describe."""
    if not isinstance(schema, dict):
        return set()
    names = set(schema.get("properties", {}))
    parts = [part for keyword in ("allOf", "anyOf", "oneOf") for part in schema.get(keyword, [])]
    target = schema.get("$ref")
    if isinstance(target, str) and target not in seen:
        parts.append(schemas.get(target.rsplit("/", 1)[-1], {}))
        seen = (*seen, target)
    for part in parts:
        names |= names_of_parts(part, schemas, seen)
    return names


def closed_as_a_whole(schema, schemas, known=frozenset()):
    """The schema where `additionalProperties` is not about properties that other parts name."""
    if isinstance(schema, list):
        return [closed_as_a_whole(element, schemas) for element in schema]
    if not isinstance(schema, dict):
        return schema
    names = known | names_of_parts(schema, schemas)
    made = {}
    for name, member in schema.items():
        if name == "allOf" and isinstance(member, list):
            made[name] = [closed_as_a_whole(part, schemas, names) for part in member]
        elif name == "$ref" and isinstance(member, str) and names:
            target = schemas.get(member.rsplit("/", 1)[-1])
            if isinstance(target, dict) and "additionalProperties" in str(target):
                made.setdefault("allOf", []).append(closed_as_a_whole(target, schemas, names))
            else:
                made[name] = member
        else:
            made[name] = closed_as_a_whole(member, schemas)
    if "additionalProperties" in made:
        made["properties"] = {name: True for name in sorted(names)} | made.get("properties", {})
    return made


class Verdict:
    """Whether a value must be valid by the schemas as they are meant."""

    def __init__(self, schemas, name, mode):
        if mode.openapi < "3.1" and mode.typing == "strict":
            schemas = {key: without_reference_siblings(schema) for key, schema in schemas.items()}
        self.exact = reference.validator(schemas, name)
        self.inferred = mode.typing == "inferred"
        if self.inferred:
            whole = {key: closed_as_a_whole(schema, schemas) for key, schema in schemas.items()}
            self.whole = reference.validator(whole, name)
            loose = {key: of_any(schema) for key, schema in whole.items()}
            self.loose = reference.validator(loose, name)
            self.nulls = [
                reference.validator({key: change(schema) for key, schema in whole.items()}, name)
                for change in (with_null, without_null_type)] if "'null'" in str(whole) else []

    def __call__(self, value):
        """Valid or not; `None` where documents mean more than one thing."""
        if not self.inferred:
            return self.exact.is_valid(value)
        verdict = self.whole.is_valid(value)
        if self.loose.is_valid(value) != verdict:
            return None
        # `null` is allowed in one of several places.
        if any(other.is_valid(value) != verdict for other in self.nulls):
            return None
        # Whether a property may be null determines whether it counts as absent.
        if not verdict and self.whole.is_valid(without_null_properties(value)):
            return None
        return verdict
