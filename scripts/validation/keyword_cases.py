"""Every keyword in every position: the two tables multiplied, as documents and values.

The tables are Tests/ConformanceTests/Keywords/keywords.json and positions.json, which a test of the
package reads too. README.md beside them says what stands in them.
"""

import collections
import copy
import itertools

from validation import exact_json, meaning

TABLES = "Tests/ConformanceTests/Keywords"

# How the types of values are chosen, and whether the schemas name them. A schema without a type is
# of another meaning where types are inferred.
Mode = collections.namedtuple("Mode", "name typing named openapi")
MODES = [
    Mode("strict", "strict", True, "3.1.0"),
    Mode("inferred", "inferred", True, "3.1.0"),
    Mode("strict, untyped", "strict", False, "3.1.0"),
    Mode("strict, OpenAPI 3.0", "strict", True, "3.0.3"),
    Mode("inferred, OpenAPI 3.0", "inferred", True, "3.0.3"),
]

# A keyword in a position: the schemas of the document, the one that values are held against first, and
# what the tables say of each value; `None` where they say nothing.
Case = collections.namedtuple("Case", "mode keyword position schemas values stated")


class Inapplicable(Exception):
    """The keyword has no place in the position."""


def positions(mode):
    """Each row of the table of keywords in each position of the other."""
    rows = exact_json.load(f"{TABLES}/keywords.json")
    places = exact_json.load(f"{TABLES}/positions.json")
    found = []
    for row, position in itertools.product(rows, places):
        if mode.openapi < "3.1" and (row.get("since") or position.get("since")):
            continue
        try:
            found.append(Expansion(row, position, mode).case())
        except Inapplicable:
            pass
    return found


def interactions(mode):
    """Schemas that are written out, each with values to try."""
    found = []
    for row in exact_json.load(f"{TABLES}/interactions.json"):
        if mode.name not in row.get("modes", ["strict", "inferred"]) or "differs" in row:
            continue
        schemas = {"": row["schema"]} | row.get("components", {})
        values = row["values"]
        found.append(
            Case(mode.name, row["keyword"], row["name"], schemas, values, [None] * len(values)))
    return found


class Expansion:
    """One keyword in one position."""

    def __init__(self, row, position, mode):
        self.row = row
        self.position = position
        self.mode = mode
        kind = row["type"]
        kinds = kind if isinstance(kind, list) else [kind]
        allowed = position.get("types", kinds)
        if not set(kinds) <= set(allowed) or row["keyword"] in position.get("not", []):
            raise Inapplicable
        if mode.name not in position.get("modes", [mode.name, mode.typing]) and (
                mode.typing not in position.get("modes", [mode.typing])):
            raise Inapplicable
        named = {"type": kind} if mode.named and row["keyword"] != "type" else {}
        other = "boolean" if "boolean" not in kinds else "string"
        if set(kinds) & {"null"}:
            nullable = kinds
        else:
            nullable = kinds + ["null"]
        self.parts = {
            "type": named, "schema": row["schema"], "other": row.get("other"),
            "base": row.get("base") or self.base(kind), "otherType": {"type": other},
            "nullableType": {"type": nullable}, "target": row.get("target"),
        }
        self.schemas = {}

    @staticmethod
    def base(kind):
        """A schema that says something else of values of the type."""
        if kind == "array":
            return {"type": "array", "items": {"type": "integer"}}
        if kind == "object":
            return {"type": "object", "properties": {"k": {"type": "string"}}}
        return {"type": kind}

    def case(self):
        schemas = {"": self.schema(self.position["schema"])}
        for name, schema in self.position.get("components", {}).items():
            self.schemas[name] = self.schema(schema)
        templates = self.position.get("values", [{"...": "value"}])
        verdict = {"same": True, "opposite": False}.get(self.position.get("verdict"))
        found = {}
        for template in templates:
            for value, agrees in (
                    [(value, True) for value in self.row["valid"]]
                    + [(value, False) for value in self.row["invalid"]]):
                try:
                    value = self.value(template, value)
                except Inapplicable:
                    continue
                stated = None if verdict is None else agrees == verdict
                found[exact_json.dumps(value)] = (value, stated)
        name = f"{self.row['keyword']} {exact_json.dumps(self.row['schema'])}"
        return Case(self.mode.name, name, self.position["name"], schemas | self.schemas,
                    [value for value, _ in found.values()],
                    [stated for _, stated in found.values()])

    def part(self, names):
        """What the table calls by these names, as one schema."""
        joined = {}
        for name in names if isinstance(names, list) else [names]:
            part = self.parts[name]
            if part is None:
                raise Inapplicable
            if joined.keys() & part.keys():
                raise Inapplicable
            joined |= self.schema(part)
        return joined

    def schema(self, template):
        if isinstance(template, list):
            return [self.schema(element) for element in template]
        if isinstance(template, str) and template.startswith("#") and "/" not in template:
            return self.reference(template[1:])
        if not isinstance(template, dict):
            return copy.deepcopy(template)
        if template == {"...": "valid"}:
            return self.row["valid"][0]
        made = {}
        for name, member in template.items():
            if name == "...":
                part = self.part(member)
                if part.keys() & (template.keys() | made.keys()):
                    raise Inapplicable
                made |= part
            else:
                made[name] = self.schema(member)
        return made

    def reference(self, name):
        """The place of a component, which is made where it is none of the position's own."""
        if name not in self.position.get("components", {}) and name not in self.schemas:
            self.schemas[name] = None
            parts = {"schema": ["type", "schema"], "other": ["type", "other"]}
            self.schemas[name] = self.part(parts.get(name, name))
        return "#" + name

    def value(self, template, value):
        if isinstance(template, list):
            return [self.value(element, value) for element in template]
        if not isinstance(template, dict):
            return template
        chosen = {"value": value, "valid": self.row["valid"][0]}
        if template == {"...": "named"}:
            if not isinstance(value, str):
                raise Inapplicable
            return {value: 1}
        if template.keys() == {"..."}:
            return chosen[template["..."]]
        made = {}
        for name, member in template.items():
            if name == "...":
                if not isinstance(value, dict):
                    raise Inapplicable
                made |= value
            else:
                made[name] = self.value(member, value)
        return made


def placed(schemas, name):
    """The schemas as components of one document, under a name that no other case has."""
    def renamed(schema):
        if isinstance(schema, list):
            return [renamed(element) for element in schema]
        if isinstance(schema, dict):
            return {key: renamed(member) for key, member in schema.items()}
        if isinstance(schema, str) and schema.startswith("#") and schema[1:] in schemas:
            return f"#/components/schemas/{name}{schema[1:].capitalize()}"
        return schema
    return {name + key.capitalize(): renamed(schema) for key, schema in schemas.items()}


def written(schemas, mode):
    """The schemas as a document of the mode spells them."""
    if mode.openapi >= "3.1":
        return schemas
    return {name: meaning.in_openapi_30(schema) for name, schema in schemas.items()}
