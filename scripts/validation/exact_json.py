"""JSON whose numbers keep all their digits."""

import decimal
import json

Decimal = decimal.Decimal
# As many digits as the largest number that a test writes out has, 1e400.
decimal.getcontext().prec = 1000


def loads(text):
    """The value that a text stands for; a number with a fraction or an exponent as a decimal."""
    return json.loads(text, parse_float=Decimal)


def load(path):
    with open(path, encoding="utf-8") as file:
        return loads(file.read())


def dumps(value):
    """The value on one line, each decimal as it was written."""
    if isinstance(value, dict):
        members = (f"{json.dumps(name)}: {dumps(member)}" for name, member in value.items())
        return "{" + ", ".join(members) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(dumps(element) for element in value) + "]"
    return str(value) if isinstance(value, Decimal) else json.dumps(value)


def exact(value):
    """The value with each fraction as the decimal that its JSON text is."""
    return loads(json.dumps(value))
