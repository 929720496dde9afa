"""A judge of requests that is not part of Specsmith: openapi-core."""

import json
import re
import urllib.parse

from contracting import bundle, parameters, program
from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from openapi_core.validation.request import validators
from openapi_core.validation.request.exceptions import MissingRequestBody
from werkzeug.datastructures import Headers, ImmutableMultiDict

SERVER = "http://contract.example"
# Header parameters whose definition must be ignored (OpenAPI 3.1, section 4.8.12.2.1). openapi-core does not.
IGNORED = ("accept", "content-type", "authorization")
# The versions that openapi-core knows, and its judges of the parameters and of the body. Credentials have a third
# one, which could tell nothing, because the mock hides them in its record.
VALIDATORS = {
    "3.0": (validators.V30RequestParametersValidator, validators.V30RequestBodyValidator),
    "3.1": (validators.V31RequestParametersValidator, validators.V31RequestBodyValidator),
    "3.2": (validators.V32RequestParametersValidator, validators.V32RequestBodyValidator)}

# Complaints that are no fault of the request, and why.
WRONG = {
    r"(?s)InvalidRequestBody: .*reference '#/components/schemas/.*' could not be resolved":
        "a discriminator of the document has no mapping for a value that is the name of no schema",
}


class Request:
    """What openapi-core wants to know of a request."""

    def __init__(self, record):
        target = urllib.parse.urlsplit(record["target"])
        headers = Headers(list(record["headers"].items()))
        cookies = dict(pair.split("=", 1) for pair in headers.get("cookie", "").split("; ") if "=" in pair)
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(urllib.parse.parse_qsl(target.query, keep_blank_values=True)),
            header=headers, cookie=ImmutableMultiDict(cookies))
        self.host_url = headers.get(program.SERVER, SERVER)
        self.path = urllib.parse.unquote(target.path)
        self.method = record["method"].lower()
        self.content_type = headers.get("content-type", "")
        self.body = json.dumps(record["body"]).encode() if "body" in record else None


class Judge:
    """The judge of requests to the API of a document."""

    def __init__(self, document, place):
        names = (document.get("components") or {}).get("schemas") or {}
        document = {**bundle.bundled(document, place), "servers": [{"url": SERVER}]}
        document = _judged(document, names, parameters.Parameters(document).judged)
        self.parts = [
            OpenAPI.from_dict(document, config=Config(
                spec_validator_cls=None, request_validator_cls=validator))
            for validator in VALIDATORS.get(str(document.get("openapi", ""))[:3], ())]

    def complaint(self, record, path):
        """What is wrong with a request for a path of the document; empty if nothing is, or if it cannot be told."""
        request = Request(record)
        # Only JSON is in the record as it was sent.
        is_json = request.content_type.partition(";")[0] in ("", "application/json")
        try:
            for part in self.parts if is_json else self.parts[:1]:
                part.validate_request(request)
        except MissingRequestBody:
            # An optional one, which is no fault.
            return ""
        except Exception as error:
            cause = error.__cause__ or error
            text = f"{type(error).__name__}: {cause} {error}"
            return _default(text, request) or _missing(text, path) or next(
                (reason for pattern, reason in WRONG.items() if re.match(pattern, text)), text[:400])
        return ""


def _default(complaint, request):
    """Why openapi-core complains about a parameter that the request does not have; empty if it has it."""
    found = re.search(r"Invalid (query|header|cookie) parameter: (.+)$", complaint)
    if not found:
        return ""
    place, name = found.groups()
    names = [key.lower() for key in dict(getattr(request.parameters, place)).keys()]
    if any(key.partition("[")[0] == name.lower() for key in names):
        return ""
    return f"the document's default of `{name}`, which the request leaves out, contradicts its schema"


def _missing(complaint, path):
    """Why openapi-core misses a parameter of the path; empty if the path has it."""
    found = re.search(r"Missing required path parameter: (\S+)", complaint)
    if not found or "{%s}" % found[1] in path:
        return ""
    return f"the document requires the path parameter `{found[1]}`, which the path does not have"


def _judged(value, names, parameter):
    """A document as openapi-core understands it: without the header parameters that are not judged, with the others
    as they are judged, without the required properties that no request has and the patterns that Python does not
    know, and with mappings of discriminators whose targets are references, also for values that only the schemas
    tell."""
    if isinstance(value, list):
        return [_judged(element, names, parameter) for element in value]
    if not isinstance(value, dict):
        return value
    if value.get("in") == "header" and str(value.get("name")).lower() in IGNORED:
        return {"name": value["name"], "in": "header", "schema": {}}
    judged = {key: _judged(inner, names, parameter) for key, inner in parameter(value).items()}
    if isinstance(judged.get("required"), list) and isinstance(judged.get("properties"), dict):
        judged["required"] = [
            name for name in judged["required"] if not _is_read_only(judged["properties"].get(name), names)]
    if isinstance(judged.get("pattern"), str) and not _is_known(judged["pattern"]):
        del judged["pattern"]
    discriminator = judged.get("discriminator")
    if isinstance(discriminator, dict):
        mapping = {key: f"#/components/schemas/{target}" if target in names else target
                   for key, target in (discriminator.get("mapping") or {}).items()}
        for part in judged.get("oneOf") or judged.get("anyOf") or ():
            for value in _values(part, discriminator.get("propertyName"), names):
                if value not in names:
                    mapping.setdefault(value, part["$ref"])
        discriminator["mapping"] = mapping
    return judged


def _is_read_only(schema, names):
    """Whether only responses have a property, so that `required` is about these (OpenAPI 3.0, Schema Object)."""
    if not isinstance(schema, dict):
        return False
    target = names.get(str(schema.get("$ref")).removeprefix("#/components/schemas/")) or {}
    return schema.get("readOnly") is True or target.get("readOnly") is True


def _is_known(pattern):
    """Whether openapi-core can match a pattern. Python has no `\\p{…}`."""
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def _values(part, name, names):
    """The values that a property has in a schema that is referred to; none if its schema lists none."""
    schema = names.get(str(part.get("$ref")).removeprefix("#/components/schemas/")) or {}
    found = []
    for whole in (schema, *(schema.get("allOf") or ())):
        value = (whole.get("properties") or {}).get(name) or {}
        found += value.get("enum") or ([value["const"]] if "const" in value else [])
    return [value for value in found if isinstance(value, str)]
