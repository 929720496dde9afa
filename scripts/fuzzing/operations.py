"""Generates random operations and their paths."""

from fuzzing.exchanges import ExchangeMaker
from fuzzing.servers import ServerMaker

STATUSES = [
    "200", "200", "201", "202", "204", "206", "2XX", "301", "302", "304", "3XX", "400", "401",
    "404", "409", "422", "429", "4XX", "500", "503", "5XX", "default", "418", "100", "599",
]
METHODS = ["get", "get", "post", "post", "put", "patch", "delete", "head", "options", "trace"]


class OperationMaker(ExchangeMaker):
    """Generates the content of `paths`, and the components that it uses."""

    def __init__(self, source, version, names, values, schemas):
        super().__init__(source, version, names, values, schemas)
        self.servers = ServerMaker(source, version, names, values)
        self.ids = set()

    def add_shared(self):
        """Generates components, some of which the operations use."""
        r = self.random
        makers = {
            "parameters": lambda: self.parameter(r.choice(("query", "header", "cookie"))),
            "headers": self.header, "requestBodies": self.body, "responses": self.response,
            "examples": self.example, "links": self.link, "callbacks": self.callback}
        for kind, maker in makers.items():
            if r.random() < 0.3:
                for _ in range(r.randint(1, 3)):
                    self.shared[kind].setdefault(self.names.component(), maker())

    def path(self):
        """A path and its parameters."""
        r = self.random
        parts, names = [], []
        for _ in range(r.choice((0, 1, 1, 2, 2, 3, 4))):
            if r.random() < 0.35:
                name = self.names.template()
                if name not in names:
                    names.append(name)
                    before = self.segment() if r.random() < 0.1 else ""
                    parts.append(f"{before}{{{name}}}")
                    continue
            parts.append(self.segment())
        return "/" + "/".join(parts), names

    def segment(self):
        return "".join(c for c in self.names.name() if c not in "{}/?#") or "x"

    def item(self, names):
        r = self.random
        item = {}
        parameters = [self.parameter("path", name) for name in names]
        split = r.randint(0, len(parameters))
        if parameters[:split]:
            item["parameters"] = parameters[:split]
        methods = list(METHODS) + (["query"] if self.is_newest else [])
        for method in dict.fromkeys(r.choices(methods, k=r.randint(1, 3))):
            item[method] = self.operation(method, parameters[split:])
        if self.is_newest and r.random() < 0.15:
            item["additionalOperations"] = {
                r.choice(("COPY", "LINK", "M-SEARCH", "query2")): self.operation("copy", parameters[split:])}
        if r.random() < 0.1:
            item["summary"] = self.values.text()
        if r.random() < 0.05:
            item["servers"] = [self.servers.server()]
        return item

    def operation(self, method, parameters, depth=1):
        r = self.random
        operation = {}
        if r.random() < 0.75:
            name = self.names.name() if r.random() < 0.6 else "_".join(self.names.names(2))
            if name and name not in self.ids:
                self.ids.add(name)
                operation["operationId"] = name
        if r.random() < 0.4:
            operation["tags"] = self.names.names(r.choice((1, 1, 2)))
        listed = list(parameters)
        for _ in range(r.choice((0, 0, 1, 2, 4))):
            listed.append(
                self.or_shared(
                    "parameters",
                    self.parameter(
                        r.choice(
                            ("query",
                             "query",
                             "query",
                             "header",
                             "cookie")))))
        if self.is_newest and r.random() < 0.05:
            listed = [p for p in listed if p.get("in") in ("path", "header", "cookie")]
            listed.append({"name": self.names.name(), "in": "querystring", "content": {
                "application/x-www-form-urlencoded": {"schema": self.schemas.object(1)}}})
        listed = self.distinct(listed)
        if listed:
            operation["parameters"] = listed
        if method not in ("get", "head", "delete", "trace") or r.random() < 0.05:
            if r.random() < 0.85:
                operation["requestBody"] = self.or_shared("requestBodies", self.body())
        operation["responses"] = {
            status: self.or_shared("responses", self.response())
            for status in dict.fromkeys(r.choices(STATUSES, k=r.choice((1, 1, 2, 3, 5))))}
        if r.random() < 0.2:
            operation["security"] = self.servers.requirements()
        if r.random() < 0.08:
            operation["deprecated"] = True
        for keyword, chance in (("summary", 0.2), ("description", 0.2)):
            if r.random() < chance:
                operation[keyword] = self.values.text()
        if r.random() < 0.04:
            operation["servers"] = [self.servers.server()]
        if depth and r.random() < 0.08:
            operation["callbacks"] = {
                self.names.name(): self.or_shared(
                    "callbacks", self.callback())}
        return operation

    def distinct(self, parameters):
        """The parameters, with each name only once per location."""
        seen, result = set(), []
        for parameter in parameters:
            target = parameter
            if "$ref" in parameter:
                target = self.shared["parameters"][parameter["$ref"].rsplit("/", 1)[-1]]
            key = (target["name"].lower() if target["in"] ==
                   "header" else target["name"], target["in"])
            if key not in seen:
                seen.add(key)
                result.append(parameter)
        return result

    def callback(self):
        return {"{$request.body#/url}": {"post": self.operation("post", [], 0)}}
