"""Generates random OpenAPI documents that are valid, with any names."""

from fuzzing import swagger
from fuzzing.names import NameMaker
from fuzzing.operations import OperationMaker
from fuzzing.schemas import SchemaMaker
from fuzzing.values import ValueMaker

VERSIONS = ("3.0.3", "3.1.0", "3.2.0")


def document(source):
    """A document as a JSON value."""
    maker = DocumentMaker(source)
    document = maker.document()
    if maker.schemas.is_old and source.random() < 0.3:
        return swagger.document(source, document)
    return document


class DocumentMaker:
    def __init__(self, source):
        self.random = source
        self.version = source.choice(VERSIONS)
        self.names = NameMaker(source)
        self.values = ValueMaker(source, self.names)
        components = list(dict.fromkeys(
            self.names.component() for _ in range(source.choice((0, 1, 2, 3, 5, 8, 12)))))
        self.schemas = SchemaMaker(source, self.version, self.names, self.values, components)
        self.operations = OperationMaker(
            source, self.version, self.names, self.values, self.schemas)

    def document(self):
        r = self.random
        operations = self.operations
        schemes = {self.names.component(): operations.servers.scheme()
                   for _ in range(r.choice((0, 0, 1, 2, 3)))}
        operations.servers.schemes = list(schemes)
        schemas = {
            name: self.schemas.component(index)
            for index, name in enumerate(self.schemas.components)}
        operations.add_shared()
        document = {
            "openapi": self.version,
            "info": {"title": self.names.name() if r.random() < 0.5 else "Shop", "version": "1"},
        }
        if r.random() < 0.3:
            document["info"]["description"] = self.values.text()
        if r.random() < 0.4:
            document["servers"] = [operations.servers.server()
                                   for _ in range(r.choice((1, 1, 2, 3)))]
        if operations.servers.schemes and r.random() < 0.7:
            document["security"] = operations.servers.requirements()
        if r.random() < 0.2:
            document["tags"] = [{"name": name, "description": self.values.text()}
                                for name in self.names.names(2)]
        document["paths"] = self.paths()
        if not self.version.startswith("3.0") and r.random() < 0.25:
            document["webhooks"] = {
                self.names.name(): {"post": operations.operation("post", [], 0)}
                for _ in range(r.randint(1, 2))}
        self.add_deep_references(schemas)
        self.add_polls(document["paths"], schemas)
        components = {"schemas": schemas, "securitySchemes": schemes, **operations.shared}
        document["components"] = {kind: held for kind, held in components.items() if held}
        return document

    def paths(self):
        r = self.random
        paths, shapes = {}, set()
        for _ in range(r.choice((0, 1, 1, 2, 4, 7))):
            path, names = self.operations.path()
            # Paths that differ only in the names of their parameters are equal.
            shape = path
            for name in names:
                shape = shape.replace(f"{{{name}}}", "{}")
            if shape not in shapes:
                shapes.add(shape)
                paths[path] = self.operations.item(names)
        return paths

    def add_deep_references(self, schemas):
        """Adds references to properties of other schemas."""
        r = self.random
        holders = [
            (name, schema) for name, schema in schemas.items()
            if isinstance(schema, dict) and schema.get("properties")]
        if not holders or r.random() < 0.8:
            return
        for _, schema in holders:
            name, other = r.choice(holders)
            target = r.choice(list(other["properties"]))
            pointer = target.replace("~", "~0").replace("/", "~1").replace("%", "%25")
            replaced = r.choice(list(schema["properties"]))
            if r.random() < 0.4 and other is not schema:
                schema["properties"][replaced] = {
                    "$ref": f"#/components/schemas/{name}/properties/{pointer}"}

    def add_polls(self, paths, schemas):
        """Adds an extension for polling to an operation."""
        r = self.random
        for path, item in paths.items():
            if "get" not in item or "{" not in path or r.random() < 0.6:
                continue
            status = self.names.name()
            states = self.names.names(3)
            kind = r.choice(("string", "list", "union", "nullable"))
            schema = {
                "string": {"type": "string"}, "list": {"type": "string", "enum": states},
                "union": {"oneOf": [{"type": "string"}, {"type": "integer"}]},
                "nullable": {"type": "string", "nullable": True} if self.version.startswith("3.0")
                else {"type": ["string", "null"]}}[kind]
            holder = {"type": "object", "properties": {status: schema}}
            if r.random() < 0.5:
                holder["required"] = [status]
            if r.random() < 0.5:
                name = f"Polled{len(schemas)}"
                schemas[name] = holder
                holder = {"$ref": f"#/components/schemas/{name}"}
            responses = {
                "200": {"description": "", "content": {"application/json": {"schema": holder}}}}
            pointer = "/" + status.replace("~", "~0").replace("/", "~1")
            wait = {"status": pointer, "succeeded": states[:1], "failed": states[1:]}
            form = r.choice(("status", "status", "until", "pending", "file"))
            if form == "until":
                wait = {"until": pointer}
            elif form in ("pending", "file"):
                wait = {"pending": [202, 404]}
                progress = {"type": "object", "properties": {status: {"type": "integer"}}}
                responses["202"] = r.choice((
                    {"description": ""}, responses["200"],
                    {"description": "", "content": {"application/json": {"schema": progress}}}))
                if form == "file":
                    responses["200"] = {"description": "", "content": {
                        "application/octet-stream": {}}}
            item["get"]["responses"] = responses
            item["get"]["x-specsmith-wait"] = wait
        self.add_starts(paths)

    def add_starts(self, paths):
        """Adds operations that start work, and such that are polled for it."""
        r = self.random
        for item in paths.values():
            for method in ("put", "post", "patch", "delete"):
                if method in item and r.random() < 0.1:
                    item[method]["x-ms-long-running-operation"] = True
        names = self.names.names(4)
        if r.random() < 0.6 or len(names) < 4 or any(
                path.startswith("/started") for path in paths):
            return
        text = {"type": "string"}

        def body(*properties):
            return {"application/json": {"schema": {
                "type": "object", "properties": {name: text for name in properties}}}}
        paths["/started"] = {"post": {
            "requestBody": {"content": body(names[0], names[1])},
            "responses": {"202": {"description": "", "content": body("id", names[2])}}}}
        paths["/started/{id}"] = {"get": {
            "parameters": [
                {"name": "id", "in": "path", "required": True, "schema": text},
                {"name": names[0], "in": "query", "schema": text},
                {"name": names[3], "in": "query", "required": True, "schema": text}],
            "x-specsmith-wait": {"pending": [202]},
            "responses": {"200": {"description": "", "content": body(names[2])},
                          "202": {"description": ""}}}}
