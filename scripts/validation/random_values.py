"""Random values, and values that differ a little from others."""

import json
import warnings

import hypothesis
import hypothesis_jsonschema

warnings.filterwarnings("ignore")

NAMES = ["a", "b", "c", "name", "x-y", "", "é", "a/b", "~"]
TEXTS = ["", "a", "b", "ab", "abc", "xyz", "a1", "éé", "\U0001f600", "caaa", "12"]
TYPES = ["null", "boolean", "integer", "number", "string", "array", "object"]


def distinct(values):
    kept = []
    for value in values:
        if all(json.dumps(value) != json.dumps(other) for other in kept):
            kept.append(value)
    return kept


class ValueMaker:
    """Makes values that know nothing of a schema."""

    def __init__(self, source):
        self.random = source

    def value(self, types=None, depth=2):
        r = self.random
        kind = r.choice(types or TYPES)
        if kind == "null":
            return None
        if kind == "boolean":
            return r.random() < 0.5
        if kind == "integer":
            return r.choice([0, 1, 2, 3, -1, 10, 1000, 9007199254740993, 6])
        if kind == "number":
            return r.choice([0.5, 1.0, 2.5, 0.1, 0.3, -0.1, 1e3, 1.00000001, 7, 0.07])
        if kind == "string":
            return r.choice(TEXTS)
        if kind == "array":
            return [self.value(depth=depth - 1) for _ in range(r.randint(0, 3 if depth > 0 else 0))]
        return {
            r.choice(NAMES): self.value(depth=depth - 1)
            for _ in range(r.randint(0, 4 if depth > 0 else 0))}

    def mutated(self, value):
        """The value with one thing about it changed."""
        r = self.random
        if isinstance(value, dict) and r.random() < 0.8:
            return self.mutated_object(value)
        if isinstance(value, list) and r.random() < 0.8:
            return self.mutated_array(value)
        if isinstance(value, bool) or value is None:
            return self.value()
        if isinstance(value, (int, float)) and r.random() < 0.8:
            return r.choice([value + 1, value - 1, value * 2, value + 0.5, -value])
        if isinstance(value, str) and r.random() < 0.8:
            return r.choice([value + "a", value[:-1], value + "é1", "b" + value])
        return self.value()

    def mutated_object(self, value):
        r = self.random
        value = dict(value)
        action = r.random()
        if value and action < 0.35:
            name = r.choice(sorted(value))
            value[name] = self.mutated(value[name])
        elif value and action < 0.65:
            del value[r.choice(sorted(value))]
        else:
            value[r.choice(NAMES)] = self.value()
        return value

    def mutated_array(self, value):
        r = self.random
        value = list(value)
        action = r.random()
        if value and action < 0.35:
            index = r.randrange(len(value))
            value[index] = self.mutated(value[index])
        elif value and action < 0.6:
            del value[r.randrange(len(value))]
        elif value and action < 0.75:
            value.append(r.choice(value))
        else:
            value.append(self.value())
        return value


def drawn(schema, seed, count):
    """Values that agree with the schema, as far as they are found in time."""
    values = []

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=count, database=None, deadline=None, phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck))
    @hypothesis.given(hypothesis_jsonschema.from_schema(schema))
    def collect(value):
        values.append(value)

    try:
        collect()
    except Exception:  # no value is found, or the schema is beyond the library
        pass
    return values[:count]


def is_small(value):
    """Whether the value is one that every reader of JSON takes for the same."""
    text = json.dumps(value)
    if len(text) > 2000 or "NaN" in text or "Infinity" in text:
        return False
    return not any(surrogate in text for surrogate in ("\\ud8", "\\udc")) or "\\ud83d" in text


def numbers(value):
    if isinstance(value, dict):
        for item in value.values():
            yield from numbers(item)
    elif isinstance(value, list):
        for item in value:
            yield from numbers(item)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield value


def is_representable(value):
    """Whether a double holds each number, as a type of Swift's for numbers does."""
    return all(abs(number) <= 2**53 for number in numbers(value))
