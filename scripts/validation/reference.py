"""The other validator, the package jsonschema, with numbers that are exact."""

import decimal

import jsonschema


def is_integer(checker, value):
    if isinstance(value, bool):
        return False
    if isinstance(value, int):
        return True
    return isinstance(value, decimal.Decimal) and value == value.to_integral_value()


Validator = jsonschema.validators.extend(
    jsonschema.Draft202012Validator,
    type_checker=jsonschema.Draft202012Validator.TYPE_CHECKER.redefine("integer", is_integer))

# Those formats that the package checks by itself, without others that it would need.
FORMATS = jsonschema.FormatChecker(formats=["date", "ipv4", "ipv6", "uuid"])


def validator(schemas, name):
    """What checks values against one of several components."""
    root = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": schemas}}
    return Validator(root, format_checker=FORMATS)
