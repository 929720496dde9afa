"""Generates random servers and security schemes."""


class ServerMaker:
    """Generates the servers and the credentials of operations."""

    def __init__(self, source, version, names, values):
        self.random = source
        self.version = version
        self.names = names
        self.values = values
        # The names of the security schemes.
        self.schemes = []

    def scheme(self):
        r = self.random
        kind = r.choice(
            ("apiKey",
             "apiKey",
             "basic",
             "bearer",
             "oauth2",
             "openIdConnect",
             "mutualTLS",
             "digest"))
        if kind == "apiKey":
            place = r.choice(("header", "query", "cookie"))
            return {"type": "apiKey", "in": place, "name": self.names.token()}
        if kind == "oauth2":
            flow = {"authorizationUrl": "https://a.b/c", "tokenUrl": "https://a.b/c", "scopes": {
                name: self.values.text() for name in self.names.names(2)}}
            return {"type": "oauth2", "flows": {"authorizationCode": flow}}
        if kind == "openIdConnect":
            return {"type": kind, "openIdConnectUrl": "https://a.b/.well-known/openid-configuration"}
        if kind == "mutualTLS" and not self.version.startswith("3.0"):
            return {"type": kind}
        scheme = {"type": "http", "scheme": kind if kind != "mutualTLS" else "bearer"}
        if r.random() < 0.3:
            scheme["description"] = self.values.text()
        return scheme

    def requirements(self):
        r = self.random
        if not self.schemes:
            return []
        return [
            {name: [] for name in r.sample(self.schemes, r.randint(0, min(2, len(self.schemes))))}
            for _ in range(r.randint(1, 3))]

    def server(self):
        r = self.random
        names = [name for name in (self.names.template()
                                   for _ in range(r.choice((0, 0, 1, 2)))) if "{" not in name]
        server = {
            "url": r.choice(
                ("https://a.b",
                 "/v1",
                 "https://{0}.a.b/{1}",
                 "{0}",
                 "https://a.b/v/")),
        }
        for index in range(2):
            hole = f"{{{index}}}"
            server["url"] = server["url"].replace(
                hole, f"{{{names[index]}}}" if index < len(names) else "c")
        used = [name for name in names if f"{{{name}}}" in server["url"]]
        if used:
            server["variables"] = {name: self.variable() for name in used}
        if r.random() < 0.4:
            server["description"] = self.values.text()
        if self.version.startswith("3.2") and r.random() < 0.3:
            server["name"] = self.names.name()
        return server

    def variable(self):
        r = self.random
        listed = list(dict.fromkeys(self.names.name() for _ in range(r.randint(1, 4))))
        variable = {"default": listed[0]}
        if r.random() < 0.6:
            variable["enum"] = listed
        if r.random() < 0.3:
            variable["description"] = self.values.text()
        return variable
