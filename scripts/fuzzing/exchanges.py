"""Generates random parameters, bodies and responses."""

BODY_TYPES = [
    "application/json", "application/json", "application/json", "application/vnd.api+json",
    "application/json; version=2", "multipart/form-data", "application/x-www-form-urlencoded",
    "text/plain", "text/plain; charset=utf-8", "application/octet-stream", "application/xml",
    "image/*", "*/*", "application/*", "application/jsonl", "text/csv", "text/event-stream",
    "multipart/mixed", "application/pdf", "application/problem+json",
]
STYLES = {
    "path": (
        "simple", "label", "matrix"), "query": (
            "form", "spaceDelimited", "pipeDelimited", "deepObject"), "header": (
                "simple",), "cookie": (
                    "form",), }


class ExchangeMaker:
    """Generates the parts of requests and responses."""

    def __init__(self, source, version, names, values, schemas):
        self.random = source
        self.version = version
        self.names = names
        self.values = values
        self.schemas = schemas
        # The components that operations share, by kind.
        self.shared = {
            kind: {} for kind in (
                "parameters",
                "headers",
                "requestBodies",
                "responses",
                "examples",
                "links",
                "callbacks")}

    @property
    def is_newest(self):
        return self.version.startswith("3.2")

    def or_shared(self, kind, value):
        """The value, or a reference to a component of the kind."""
        if self.shared[kind] and self.random.random() < 0.3:
            return {"$ref": f"#/components/{kind}/{self.random.choice(list(self.shared[kind]))}"}
        return value

    def parameter(self, place, name=None):
        r = self.random
        if name is None:
            name = self.names.token() if place == "header" else self.names.name()
            if place == "cookie":
                name = self.names.token()
        parameter = {"name": name, "in": place}
        if place == "path" or r.random() < 0.3:
            parameter["required"] = True
        if r.random() < 0.1:
            media = r.choice(("application/json", "text/plain"))
            parameter["content"] = {media: {"schema": self.schemas.schema(2)}}
        else:
            parameter["schema"] = self.schemas.schema(r.choice((0, 1, 1, 2)))
            if r.random() < 0.3:
                parameter["style"] = r.choice(STYLES[place])
            if r.random() < 0.3:
                parameter["explode"] = r.random() < 0.5
            if r.random() < 0.1 and place == "query":
                parameter["allowReserved"] = True
            if r.random() < 0.15:
                parameter["example"] = self.values.any()
        if r.random() < 0.3:
            parameter["description"] = self.values.text()
        if r.random() < 0.05:
            parameter["deprecated"] = True
        if r.random() < 0.05 and place == "query":
            parameter["allowEmptyValue"] = True
        return parameter

    def body(self):
        r = self.random
        types = dict.fromkeys(r.choices(BODY_TYPES, k=r.choice((1, 1, 1, 2, 3))))
        body = {"content": {name: self.media(name) for name in types}}
        if r.random() < 0.6:
            body["required"] = r.random() < 0.9
        if r.random() < 0.2:
            body["description"] = self.values.text()
        return body

    def media(self, name):
        r = self.random
        if r.random() < 0.04:
            return {}
        media = {"schema": self.schemas.schema(3)}
        if "form" in name and r.random() < 0.85:
            media["schema"] = self.schemas.object(2)
            if media["schema"].get("properties") and r.random() < 0.4:
                media["encoding"] = {part: self.encoding(
                    name) for part in media["schema"]["properties"] if r.random() < 0.5}
        if self.is_newest and name in (
            "application/jsonl",
            "text/event-stream") and r.random() < 0.6:
            media["itemSchema"] = self.schemas.schema(2)
        if r.random() < 0.15:
            media["example"] = self.values.fitting(media["schema"], {})
        elif r.random() < 0.15:
            media["examples"] = {
                name: self.or_shared("examples", self.example(media["schema"]))
                for name in self.names.names(r.randint(1, 2))}
        return media

    def encoding(self, name):
        r = self.random
        encoding = {}
        if r.random() < 0.6:
            encoding["contentType"] = r.choice(
                ("application/json", "text/plain", "image/png, image/jpeg"))
        if r.random() < 0.3:
            encoding["style"] = r.choice(("form", "deepObject", "spaceDelimited"))
            encoding["explode"] = r.random() < 0.5
        if "multipart" in name and r.random() < 0.2:
            encoding["headers"] = {self.names.token(): self.header()}
        return encoding

    def example(self, schema=None):
        r = self.random
        key = "value" if not self.is_newest or r.random() < 0.7 else "dataValue"
        example = {
            key: self.values.fitting(
                schema,
                {}) if schema is not None else self.values.any()}
        if r.random() < 0.4:
            example["summary"] = self.values.text()
        return example

    def header(self):
        header = {"schema": self.schemas.schema(1)}
        if self.random.random() < 0.2:
            header["required"] = True
        return header

    def response(self):
        r = self.random
        response = {"description": self.values.text()}
        if self.is_newest and r.random() < 0.2:
            response["summary"] = self.values.text()
        if r.random() < 0.8:
            types = dict.fromkeys(r.choices(BODY_TYPES, k=r.choice((1, 1, 1, 2, 3))))
            response["content"] = {name: self.media(name) for name in types}
        if r.random() < 0.2:
            response["headers"] = {
                self.names.token(): self.or_shared(
                    "headers",
                    self.header()) for _ in range(
                    r.randint(
                        1,
                        2))}
        if r.random() < 0.08:
            response["links"] = {self.names.component(): self.or_shared("links", self.link())}
        return response

    def link(self):
        return {
            "operationId": self.names.name(),
            "parameters": {
                self.names.name(): "$response.body#/id"}}
