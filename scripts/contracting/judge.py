"""A judge of requests that is not part of Specsmith: openapi-core."""

import json
import re
import urllib.parse

from contracting import bundle, judged, program, references
from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from openapi_core.validation.request import validators
from openapi_core.validation.request.exceptions import MissingRequestBody
from werkzeug.datastructures import Headers, ImmutableMultiDict

SERVER = "http://contract.example"
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
        document = judged.Judged(names, references.References(document)).document(document)
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
