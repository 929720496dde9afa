"""Random schemas, with the keywords where documents have them."""

from validation import random_values
from validation.random_values import NAMES, TYPES

PATTERNS = ["^a", "b$", "^[a-c]+$", "[0-9]", "^.{2,3}$", "^(ab|c)*$", "x", "^[^a]*$", "^[A-Za-z0-9_]+$"]
BOUNDS = [-3, 0, 1, 2, 2.5, 3, 10, 1e3, 9007199254740993, 9007199254740992, -0.1]
FACTORS = [1, 2, 3, 0.5, 0.1, 0.01, 1e-8, 2.5, 1000000007]


class SchemaMaker:
    """Makes schemas of a component and those that it refers to, which are in `others`."""

    def __init__(self, source, typed, refers=True):
        self.random = source
        self.typed = typed
        # A schema that is referred to must not lead back to itself on the same value.
        self.refers = refers
        self.others = {}
        self.values = random_values.ValueMaker(source)

    def schema(self, depth, kind=None, lists=True):
        """A schema.

        kind: the type that it has to be of. lists: whether it may list values, of which two lists
        that have nothing in common mean more than one thing where types are inferred.
        """
        r = self.random
        if not self.typed and kind is None and r.random() < 0.05:
            return r.random() < 0.7
        types = [kind] if kind else self.types(depth)
        schema = {}
        if types and (self.typed or r.random() < 0.75):
            schema["type"] = types[0] if len(types) == 1 else types
        for name in types or TYPES:
            if r.random() < (0.9 if types else 0.35):
                self.add(name, schema, depth)
        if lists and r.random() < 0.12:
            schema["enum"] = random_values.distinct(
                [self.values.value(types) for _ in range(r.randint(1, 4))])
        if lists and r.random() < 0.05:
            schema["const"] = self.values.value(types)
        if depth > 0:
            self.add_choices(schema, depth, types)
            self.add_parts(schema, depth, types)
        return schema

    def types(self, depth):
        r = self.random
        kinds = TYPES if depth > 0 else TYPES[:5]
        if self.typed:
            kinds = kinds[1:]
        if not self.typed and r.random() < 0.15:
            return r.sample(kinds, 2)
        weights = [4 if kind in ("object", "array") else 2 for kind in kinds]
        return r.choices(kinds, weights)

    def add(self, kind, schema, depth):
        """Adds keywords that are about values of a type."""
        if kind in ("integer", "number"):
            self.add_number(schema)
        elif kind == "string":
            self.add_string(schema)
        elif kind == "array":
            self.add_array(schema, depth)
        elif kind == "object":
            self.add_object(schema, depth)

    def add_number(self, schema):
        r = self.random
        for keyword in ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"):
            if r.random() < 0.2:
                schema[keyword] = r.choice(BOUNDS)
        if r.random() < 0.25:
            schema["multipleOf"] = r.choice(FACTORS)

    def add_string(self, schema):
        r = self.random
        if r.random() < 0.3:
            schema["minLength"] = r.randint(0, 3)
        if r.random() < 0.3:
            schema["maxLength"] = r.randint(0, 4)
        if r.random() < 0.25:
            schema["pattern"] = r.choice(PATTERNS)

    def add_array(self, schema, depth):
        r = self.random
        if r.random() < 0.25:
            schema["minItems"] = r.randint(0, 2)
        if r.random() < 0.25:
            schema["maxItems"] = r.randint(0, 3)
        if r.random() < 0.2:
            schema["uniqueItems"] = True
        if depth <= 0:
            # What an element must be equal to or match needs no schemas inside.
            if r.random() < 0.2:
                schema["contains"] = {"const": self.values.value(depth=0)}
            return
        if r.random() < 0.6:
            schema["items"] = self.schema(depth - 1)
        if r.random() < 0.15:
            schema["prefixItems"] = [self.schema(depth - 1) for _ in range(r.randint(1, 2))]
        if r.random() < 0.3:
            schema["contains"] = self.schema(depth - 1) if r.random() < 0.6 else self.part(depth - 1)
            if r.random() < 0.4:
                schema["minContains"] = r.randint(0, 2)
            if r.random() < 0.3:
                schema["maxContains"] = r.randint(1, 2)
        if r.random() < 0.08:
            schema["unevaluatedItems"] = self.closure(depth)

    def add_object(self, schema, depth):
        r = self.random
        if r.random() < 0.15:
            schema["minProperties"] = r.randint(0, 2)
        if r.random() < 0.15:
            schema["maxProperties"] = r.randint(1, 3)
        names = r.sample(NAMES, r.randint(1, 4))
        if r.random() < 0.8 and depth > 0:
            schema["properties"] = {name: self.schema(depth - 1) for name in names}
        if r.random() < 0.4:
            # Now and then a name that `properties` does not have.
            schema["required"] = r.sample(names, r.randint(1, len(names)))
        if r.random() < 0.15:
            schema["dependentRequired"] = {r.choice(NAMES): r.sample(NAMES, r.randint(1, 2))}
        if r.random() < 0.12:
            schema["propertyNames"] = (
                {"pattern": r.choice(PATTERNS)} if r.random() < 0.7
                else {"type": "string", "maxLength": r.randint(0, 3)})
        if depth <= 0:
            return
        if r.random() < (0.1 if self.typed else 0.15):
            schema["patternProperties"] = {r.choice(PATTERNS): self.schema(depth - 1)}
        if r.random() < 0.25:
            schema["additionalProperties"] = self.closure(depth)
        if r.random() < 0.12:
            schema["dependentSchemas"] = {r.choice(NAMES): self.part(depth - 1)}
        if r.random() < 0.08:
            schema["unevaluatedProperties"] = self.closure(depth)

    def closure(self, depth):
        """What must hold for the properties or elements that are left."""
        return False if self.random.random() < 0.5 else self.schema(depth - 1)

    def part(self, depth):
        """A schema that says something of a value that others describe."""
        maker = SchemaMaker(self.random, False, refers=False)
        return maker.schema(depth)

    def constants(self, schema):
        """A schema by what one of an object's properties, or the value itself, must be equal to."""
        r = self.random
        names = list(schema.get("properties", {})) or NAMES[:3]
        part = {"properties": {r.choice(names): {"const": self.values.value(depth=0)}}}
        if r.random() < 0.4:
            part["required"] = [r.choice(names)]
        return part

    def add_choices(self, schema, depth, types):
        """Adds what must, must not or may hold."""
        r = self.random
        is_object = not types or "object" in types
        if r.random() < 0.1:
            schema["not"] = self.nested(depth)
        if r.random() < 0.08:
            schema["if"] = self.constants(schema) if is_object and r.random() < 0.5 else (
                self.nested(depth))
            if r.random() < 0.8:
                schema["then"] = self.part(depth - 1)
            if r.random() < 0.6:
                schema["else"] = self.part(depth - 1)
        if is_object and r.random() < 0.12:
            schema[r.choice(["anyOf", "oneOf"])] = [
                self.constants(schema) if r.random() < 0.6
                else {"required": r.sample(NAMES, r.randint(1, 2))}
                for _ in range(r.randint(1, 3))]
        if self.typed:
            return
        for keyword in ("anyOf", "oneOf"):
            if r.random() < 0.1:
                schema[keyword] = [self.schema(depth - 1) for _ in range(r.randint(1, 3))]

    def nested(self, depth):
        """A part, at times as the only one of a choice, or of what must not hold."""
        r = self.random
        part = self.part(depth - 1)
        while r.random() < 0.35:
            part = r.choice([
                {"not": part}, {"anyOf": [part]}, {"allOf": [part]}, {"oneOf": [part]},
                {"anyOf": [part, self.part(depth - 1)]}])
        return part

    def add_parts(self, schema, depth, types):
        """Adds what holds as well: parts of an `allOf`, and what a `$ref` leads to."""
        r = self.random
        kind = types[0] if types and len(types) == 1 else None
        lists = "enum" not in schema and "const" not in schema
        if r.random() < 0.15:
            count = r.randint(1, 3)
            schema["allOf"] = [self.member(depth, kind, lists) for _ in range(count)]
            if "type" in schema and r.random() < 0.5 and kind:
                # The parts name the type, the schema itself does not have to.
                schema["allOf"][0] = self.schema(depth - 1, kind, lists=False)
                if isinstance(schema["allOf"][0], dict) and "type" in schema["allOf"][0]:
                    del schema["type"]
        if self.refers and r.random() < 0.15:
            schema["$ref"] = self.other(depth, kind)

    def member(self, depth, kind, lists):
        if self.refers and self.random.random() < 0.3:
            return {"$ref": self.other(depth, kind)}
        if self.typed:
            return self.schema(depth - 1, kind, lists=False)
        return self.schema(depth - 1)

    def other(self, depth, kind):
        """The place of a component of a type; it is made where there is none yet."""
        name = f"other{kind or ''}"
        if name not in self.others:
            maker = SchemaMaker(self.random, self.typed, refers=False)
            self.others[name] = maker.schema(max(depth - 1, 0), kind, lists=not self.typed)
        return "#" + name
