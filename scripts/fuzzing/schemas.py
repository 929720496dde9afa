"""Generates random Schema Objects with every keyword in every valid position."""

from fuzzing.scalars import TYPES, ScalarMaker
from fuzzing.values import COUNTS, NUMBERS, PATTERNS


class SchemaMaker(ScalarMaker):
    """Generates schemas that refer to the components with the given names."""

    def component(self, index):
        """The schema of the component with an index."""
        r = self.random
        if r.random() < 0.55:
            return self.object(3)
        # Schemas must not only refer to each other, so most references lead to later components.
        return self.schema(3, self.components[index + 1:] if r.random() < 0.95 else None)

    def schema(self, depth, others=None):
        """Any schema.

        others: the components that it may be the same value as; all, where nothing is given.
        """
        r = self.random
        others = self.components if others is None else others
        if others and self.likes("reference"):
            return self.reference(depth, others)
        if depth > 0 and self.likes("choice", 0.6):
            return self.choice(depth, others)
        if depth > 0 and self.likes("all", 0.6):
            return self.combination(depth, others)
        if self.likes("list", 0.6):
            return self.listing(depth)
        if not self.is_old and self.likes("rare", 0.15):
            return r.random() < 0.8
        kind = r.choice(TYPES if depth > 0 else TYPES[:4])
        if kind == "object":
            return self.object(depth)
        if kind == "array":
            return self.finished(self.array(depth), depth, kind)
        schema = self.scalar(kind)
        return self.finished(schema, depth, kind)

    def reference(self, depth, others):
        schema = {"$ref": f"#/components/schemas/{self.random.choice(others)}"}
        if not self.is_old and self.likes("rare"):
            if self.random.random() < 0.5:
                self.add_words(schema, None)
            elif depth > 0:
                schema.update(self.object(depth - 1))
        return schema

    # MARK: Arrays and objects

    def array(self, depth):
        r = self.random
        schema = {"type": "array"}
        if self.is_old or r.random() < 0.85:
            schema["items"] = self.schema(depth - 1)
        if not self.is_old and self.likes("rare", 0.4):
            schema["prefixItems"] = [self.schema(depth - 1) for _ in range(r.randint(1, 3))]
        if not self.is_old and self.likes("logic", 0.3):
            schema["contains"] = self.schema(depth - 1)
            for keyword in ("minContains", "maxContains"):
                if r.random() < 0.4:
                    schema[keyword] = r.choice(COUNTS)
        if not self.is_old and self.likes("rare", 0.2):
            schema["unevaluatedItems"] = self.schema(depth - 1)
        if self.likes("bound"):
            self.add_bounds(schema, "array")
        return schema

    def object(self, depth):
        r = self.random
        schema = {"type": "object"} if r.random() < 0.9 else {}
        names = self.names.names(r.choice((0, 1, 2, 3, 5, 8)))
        if names or r.random() < 0.3:
            schema["properties"] = {name: self.schema(depth - 1) for name in names}
        required = [name for name in names if r.random() < 0.4]
        if self.likes("rare", 0.3):
            required.append(self.names.name())
        if required:
            schema["required"] = list(dict.fromkeys(required))
        if r.random() < 0.25:
            schema["additionalProperties"] = self.schema(
                depth - 1) if r.random() < 0.6 else r.random() < 0.5
        if not self.is_old:
            self.add_rare_parts(schema, depth, names)
        if self.likes("bound", 0.5):
            self.add_bounds(schema, "object")
        return self.finished(schema, depth, "object")

    def add_rare_parts(self, schema, depth, names):
        r = self.random
        if self.likes("rare", 0.4):
            patterns = [r.choice(PATTERNS[:28]) if r.random() < 0.6 else self.names.name()
                        for _ in range(r.randint(1, 2))]
            schema["patternProperties"] = {pattern: self.schema(depth - 1) for pattern in patterns}
        if self.likes("rare", 0.2):
            schema["propertyNames"] = self.schema(0)
        if self.likes("rare", 0.2):
            schema["unevaluatedProperties"] = self.schema(depth - 1) if r.random() < 0.5 else False
        if names and self.likes("logic", 0.4):
            schema["dependentRequired"] = {r.choice(names): [r.choice(names), self.names.name()]}
        if names and self.likes("logic", 0.3):
            schema["dependentSchemas"] = {r.choice(names): self.condition(names, depth - 1)}

    # MARK: Schemas of the same value

    def choice(self, depth, others):
        r = self.random
        options = [self.schema(depth - 1, others) for _ in range(r.randint(1, 4))]
        keyword = r.choice(("oneOf", "anyOf"))
        schema = {keyword: options}
        referring = [option["$ref"]
                     for option in options if isinstance(option, dict) and "$ref" in option]
        if len(referring) == len(options) and r.random() < 0.7:
            schema["discriminator"] = self.discriminator(referring)
        if r.random() < 0.25:
            schema.update({k: v for k, v in self.object(depth - 1).items() if k not in schema})
        return self.finished(schema, depth, None)

    def discriminator(self, references):
        r = self.random
        discriminator = {"propertyName": self.names.name()}
        if r.random() < 0.6:
            targets = references + \
                ([f"#/components/schemas/{r.choice(self.components)}"] if r.random() < 0.3 else [])
            discriminator["mapping"] = {
                self.names.name(): target if r.random() < 0.8 else target.rsplit("/", 1)[-1]
                for target in targets}
        if self.version.startswith("3.2") and r.random() < 0.4:
            discriminator["defaultMapping"] = r.choice(references)
        return discriminator

    def combination(self, depth, others):
        r = self.random
        parts = [self.schema(depth - 1, others) for _ in range(r.randint(1, 3))]
        if self.likes("logic", 0.5):
            parts.append(self.condition(self.names.names(2), depth - 1))
        schema = {"allOf": parts}
        if r.random() < 0.4:
            schema.update({k: v for k, v in self.object(depth - 1).items() if k not in schema})
        return self.finished(schema, depth, None)

    def condition(self, names, depth):
        """A condition on some properties that depends on other properties."""
        r = self.random
        if self.is_old:
            if r.random() < 0.5:
                return {"not": self.presence(names)}
            return {r.choice(("anyOf", "oneOf")): [self.presence(names), self.presence(names)]}
        schema = {"if": self.presence(names)}
        for keyword in ("then", "else"):
            if r.random() < 0.7:
                schema[keyword] = self.presence(names) if r.random(
                ) < 0.7 or depth <= 0 else self.schema(depth)
        return schema

    def presence(self, names):
        r = self.random
        schema = {}
        names = names or ["id"]
        if r.random() < 0.6:
            schema["required"] = [r.choice(names)]
        if r.random() < 0.6:
            schema["properties"] = {
                r.choice(names): r.choice(
                    ({
                        "enum": [
                            self.values.text(), self.names.name()]}, {
                        "type": "string", "minLength": 1}, {
                        "type": "integer", "minimum": r.choice(NUMBERS)}, {
                            "enum": [True]}, {
                                "enum": [None]}, {
                                    "pattern": r.choice(PATTERNS)}, {}))}
        return schema
