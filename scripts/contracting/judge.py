"""A judge of requests that is not part of Specsmith: openapi-core."""

import json
import urllib.parse

from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

SERVER = "http://contract.example"


class Request:
    """What openapi-core wants to know of a request."""

    def __init__(self, record):
        target = urllib.parse.urlsplit(record["target"])
        headers = Headers(list(record["headers"].items()))
        cookies = dict(pair.split("=", 1) for pair in headers.get("cookie", "").split("; ") if "=" in pair)
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(urllib.parse.parse_qsl(target.query, keep_blank_values=True)),
            header=headers, cookie=ImmutableMultiDict(cookies))
        self.host_url = SERVER
        self.path = urllib.parse.unquote(target.path)
        self.method = record["method"].lower()
        self.content_type = headers.get("content-type", "")
        self.body = json.dumps(record["body"]).encode() if "body" in record else None


class Judge:
    def __init__(self, document):
        self.is_able = str(document.get("openapi", "")).startswith(("3.0", "3.1"))
        if self.is_able:
            document = {**document, "servers": [{"url": SERVER}]}
            self.document = OpenAPI.from_dict(document, config=Config(spec_validator_cls=None))

    def complaint(self, record):
        """What is wrong with a request; empty if nothing is, or if this cannot be told."""
        request = Request(record)
        # Only JSON is in the record as it was sent.
        if not self.is_able or request.content_type.partition(";")[0] not in ("", "application/json"):
            return ""
        try:
            self.document.validate_request(request)
        except Exception as error:
            cause = error.__cause__ or error
            if "Security" in type(cause).__name__ or "Security" in type(error).__name__:
                return ""
            return f"{type(error).__name__}: {cause} {error}"[:400]
        return ""
