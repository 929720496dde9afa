"""Converts documents from OpenAPI 3.0 to Swagger 2.0."""

PLACES = {"path", "query", "header"}
SIMPLE = (
    "type",
    "format",
    "enum",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "pattern",
    "items",
    "default")


def document(source, document):
    """A document of OpenAPI 3.0 in Swagger 2.0, as far as that is possible."""
    components = document.get("components", {})
    result = {"swagger": "2.0", "info": document["info"]}
    if source.random() < 0.5:
        result.update(host="a.b", basePath=source.choice(("/", "/v1")), schemes=["https"])
    if source.random() < 0.5:
        result.update(consumes=["application/json"], produces=["application/json"])
    if components.get("schemas"):
        result["definitions"] = components["schemas"]
    schemes = {
        name: scheme for name, scheme in components.get("securitySchemes", {}).items()
        if scheme["type"] == "apiKey" and scheme["in"] != "cookie"}
    if schemes:
        result["securityDefinitions"] = schemes
        result["security"] = [{name: []} for name in schemes]
    result["paths"] = {
        path: {
            method: _operation(
                source,
                operation,
                item.get(
                    "parameters",
                    []),
                components) for method,
            operation in item.items() if method in (
                "get",
                "put",
                "post",
                "delete",
                "patch",
                "head",
                "options")} for path,
        item in document["paths"].items()}
    return _renamed(result)


def _operation(source, operation, shared, components):
    result = {
        key: operation[key] for key in (
            "operationId",
            "tags",
            "summary",
            "description",
            "deprecated",
            "x-specsmith-wait") if key in operation}
    parameters = []
    for parameter in [*shared, *operation.get("parameters", [])]:
        parameter = _followed(parameter, "parameters", components)
        if parameter["in"] in PLACES:
            plain = {
                key: parameter[key] for key in (
                    "name",
                    "in",
                    "description",
                    "required") if key in parameter}
            parameters.append({**plain, **_simple(source, parameter.get("schema", {}))})
    body = _followed(operation.get("requestBody", {}), "requestBodies", components)
    content = list(body.get("content", {}).items())
    if content:
        name, media = content[0]
        schema = media.get("schema", {})
        if "form" in name and isinstance(schema, dict) and schema.get("properties"):
            result["consumes"] = [name]
            for key, part in schema["properties"].items():
                simple = _simple(source, part)
                if "multipart" in name and source.random() < 0.3:
                    simple = {"type": "file"}
                parameters.append({"name": key, "in": "formData", **simple})
        else:
            parameters.append({"name": "body", "in": "body", "schema": schema,
                              "required": source.random() < 0.5})
    if parameters:
        result["parameters"] = parameters
    result["responses"] = {}
    for status, response in operation["responses"].items():
        response = _followed(response, "responses", components)
        if status.endswith("XX"):
            continue
        plain = {"description": response["description"]}
        media = list(response.get("content", {}).values())
        if media and "schema" in media[0]:
            plain["schema"] = media[0]["schema"]
        headers = {
            name: _simple(source, _followed(header, "headers", components).get("schema", {}))
            for name, header in response.get("headers", {}).items()}
        if headers:
            plain["headers"] = headers
        result["responses"][status] = plain
    if not result["responses"]:
        result["responses"] = {"200": {"description": ""}}
    return result


def _followed(value, kind, components):
    if "$ref" in value:
        return components[kind][value["$ref"].rsplit("/", 1)[-1]]
    return value


def _simple(source, schema):
    """The parts of a schema that are valid in a parameter."""
    if not isinstance(schema, dict) or schema.get("type") in (None, "object"):
        return {"type": "string"}
    simple = {key: schema[key] for key in SIMPLE if key in schema}
    if simple["type"] == "array":
        simple["items"] = _simple(source, schema.get("items", {}))
        if source.random() < 0.5:
            simple["collectionFormat"] = source.choice(("csv", "ssv", "tsv", "pipes"))
    return simple


def _renamed(value):
    """The value with references and discriminators in the syntax of Swagger 2.0."""
    if isinstance(value, dict):
        discriminator = value.get("discriminator")
        if isinstance(discriminator, dict) and "propertyName" in discriminator:
            value = {**value, "discriminator": discriminator["propertyName"]}
        return {key: _renamed(member) for key, member in value.items()}
    if isinstance(value, str) and value.startswith("#/components/schemas/"):
        return value.replace("#/components/schemas/", "#/definitions/")
    if isinstance(value, list):
        return [_renamed(element) for element in value]
    return value
