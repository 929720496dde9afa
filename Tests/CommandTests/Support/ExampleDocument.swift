/// A small valid document, for tests that modify it.
enum ExampleDocument {
  static let text = """
    openapi: 3.0.3
    info: {title: Zoo, version: '1'}
    servers: [{url: 'https://zoo.example'}]
    tags: [{name: animals, description: Who lives here.}]
    paths:
      /animals:
        get:
          operationId: animals.list
          tags: [animals]
          responses:
            '200':
              description: All animals
              content:
                application/json:
                  schema: {type: array, items: {$ref: '#/components/schemas/Animal'}}
    components:
      schemas:
        Animal:
          type: object
          required: [name]
          properties:
            name: {type: string, minLength: 1, description: What it is called}
            kind: {$ref: '#/components/schemas/Kind'}
        Kind: {type: string, enum: [lion, flea]}

    """

  /// A newer version of the same API, with another enum value and another schema.
  static let newer =
    text.replacing("[lion, flea]", with: "[lion, flea, emu]")
    + "    Keeper: {type: object, properties: {name: {type: string}}}\n"

  /// A document with one operation, whose response has this schema.
  static func respondingTo(_ schema: String) -> String {
    """
    openapi: 3.0.3
    info: {title: Zoo, version: '1'}
    paths:
      /animals:
        get:
          responses:
            '200':
              description: All animals
              content:
                application/json:
                  schema: \(schema)

    """
  }
}
