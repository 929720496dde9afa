"""The references of a document."""


class References:
    """What the references within a document lead to."""

    def __init__(self, document):
        self._document = document

    def target(self, reference):
        """What a reference leads to; None if that is not in the document."""
        name, _, pointer = str(reference).partition("#")
        target = None if name else self._document
        for step in pointer.split("/")[1:]:
            step = step.replace("~1", "/").replace("~0", "~")
            target = target.get(step) if isinstance(target, dict) else None
        return target

    def schemas(self, schema, keywords):
        """A schema, what it refers to, and what these have under some keywords, for the same value."""
        found, waiting, seen = [], [schema], set()
        while waiting:
            schema = waiting.pop()
            if not isinstance(schema, dict) or id(schema) in seen:
                continue
            seen.add(id(schema))
            found.append(schema)
            if "$ref" in schema:
                waiting.append(self.target(schema["$ref"]))
            for keyword in keywords:
                waiting += schema.get(keyword) or ()
        return found
