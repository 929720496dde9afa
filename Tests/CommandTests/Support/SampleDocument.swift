/// Documents whose operations need sample values that are hard to find.
enum SampleDocument {
  private static func document(
    _ method: String, parameters: String = "[]", mediaType: String = "application/json",
    _ schema: String, components: String = ""
  ) -> String {
    """
    openapi: 3.1.0
    info: {title: Samples, version: '1'}
    paths:
      /samples:
        \(method):
          operationId: \(method)
          tags: [samples]
          parameters: \(parameters)
          requestBody:
            required: true
            content:
              \(mediaType):
                schema: \(schema)
          responses: {'204': {description: Done}}
    components:
      schemas:
        Named: {type: object, required: [id], properties: {id: {type: integer}}}
    \(components)
    """
  }

  /// A property of each kind, with limits of each kind.
  static let kinds = document(
    "put",
    parameters: """
      [{name: in, in: query, required: true, schema: {type: string, enum: [init, none]}}, \
      {name: X-Day, in: header, required: true, schema: {type: string, format: date}}]
      """,
    """
    {type: object, required: [text, long, short, pattern, mail, link, host, day, moment, id, bytes, \
    int, big, small, odd, half, decimal, yes, list, map, any, null, default, inout], properties: { \
    text: {type: string}, long: {type: string, minLength: 30}, \
    short: {type: string, maxLength: 2}, pattern: {type: string, pattern: '^[a-f]{2}:[0-9]+$'}, \
    mail: {type: string, format: email}, link: {type: string, format: uri}, \
    host: {type: string, format: hostname, examples: [not a host]}, \
    day: {type: string, format: date}, moment: {type: string, format: date-time}, \
    id: {type: string, format: uuid}, bytes: {type: string, format: byte}, \
    int: {type: integer, format: int32, minimum: 7, maximum: 7}, \
    big: {type: integer, format: uint64, minimum: 9007199254740993}, \
    small: {type: number, exclusiveMaximum: -1.5}, odd: {type: integer, multipleOf: 7, minimum: 15}, \
    half: {type: number, exclusiveMinimum: 0, exclusiveMaximum: 1}, \
    decimal: {type: number, format: decimal}, yes: {const: true}, \
    list: {type: array, minItems: 3, uniqueItems: true, items: {enum: [a, b, c]}}, \
    map: {type: object, minProperties: 2, additionalProperties: {type: integer}}, any: {}, \
    'null': {type: [string, 'null']}, default: {$ref: '#/components/schemas/Named'}, \
    inout: {type: string, example: "\\"\\\\(1) */"}}}
    """)

  /// Choices with and without a discriminator, arrays with a type for each element, and recursion.
  static let choices = document(
    "post",
    """
    {type: object, required: [shape, value, pair, tree, either], properties: { \
    shape: {$ref: '#/components/schemas/Shape'}, \
    value: {oneOf: [{type: integer, minimum: 5}, {type: string}]}, \
    pair: {type: array, prefixItems: [{type: string}, {$ref: '#/components/schemas/Named'}], \
    minItems: 2, items: false}, \
    tree: {$ref: '#/components/schemas/Tree'}, \
    either: {type: object, properties: {a: {type: string}, b: {type: string}}, \
    anyOf: [{required: [a]}, {required: [b]}]}}}
    """,
    components: """
          Shape:
            oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]
            discriminator: {propertyName: kind}
          Circle:
            type: object
            required: [kind, radius]
            properties: {kind: {type: string}, radius: {type: number, minimum: 0.5}}
          Square:
            type: object
            required: [kind, side]
            properties: {kind: {type: string}, side: {type: integer}}
          Tree:
            type: object
            required: [name, children]
            properties:
              name: {type: string}
              children: {type: array, items: {$ref: '#/components/schemas/Tree'}}

      """)

  static let forms = document(
    "post", mediaType: "multipart/form-data",
    """
    {type: object, required: [file, kind], properties: { \
    file: {type: string, format: binary}, kind: {type: string, enum: [photo, scan]}}}
    """)

  /// A body without a schema.
  static let bytes = document(
    "put", mediaType: "application/octet-stream", "{type: string, format: binary}")

  /// Pages, a stream, and work that is waited for.
  static let sequences = """
    openapi: 3.1.0
    info: {title: Sequences, version: '1'}
    servers: [{url: 'https://sequences.example'}]
    security: [{oauth: []}]
    paths:
      /jobs:
        get:
          tags: [jobs]
          summary: List the jobs.
          parameters:
            - {name: cursor, in: query, schema: {type: string}}
            - {name: account, in: query, required: true, schema: {type: string, example: a-1}}
          responses:
            '200':
              description: A page
              content:
                application/json:
                  schema:
                    type: object
                    required: [items]
                    properties:
                      items: {type: array, items: {$ref: '#/components/schemas/Job'}}
                      next_cursor: {type: string}
            default: {description: Failed, content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
        post:
          tags: [jobs]
          requestBody:
            required: true
            content: {application/json: {schema: {type: object, required: [task], properties: {task: {type: string}}}}}
          responses:
            '201': {description: Started, content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
      /jobs/{job_id}:
        get:
          tags: [jobs]
          parameters: [{name: job_id, in: path, required: true, schema: {type: string}}]
          x-specsmith-wait: {status: /status, succeeded: [done], failed: [failed]}
          responses:
            '200': {description: Ok, content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
      /jobs/{job_id}/log:
        get:
          tags: [jobs]
          parameters: [{name: job_id, in: path, required: true, schema: {type: string}}]
          responses:
            '200': {description: Lines, content: {text/event-stream: {schema: {type: string}}}}
    components:
      securitySchemes:
        oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://x.example', scopes: {}}}}
      schemas:
        Problem: {type: object, required: [title], properties: {title: {type: string}}}
        Job:
          type: object
          required: [id, status]
          properties:
            id: {type: string}
            status: {type: string, enum: [running, done, failed]}

    """
}
