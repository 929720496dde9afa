import Diagnostics
import OpenAPIDocument
import Testing

@Suite("References")
struct ReferenceTests {
  @Test(
    "A reference leads to another file, in YAML or JSON, or to a part of it",
    arguments: [
      ("pet.yaml", "type: object"),
      ("./models/pet.yml", "type: object"),
      ("pet.json", #"{"type": "object"}"#),
      ("../shared/pet.json", #"{"type": "object"}"#),
      ("models.json#/definitions/Pet", #"{"definitions": {"Pet": {"type": "object"}}}"#),
      ("models.yaml#/a~1b/c%20d", "a/b: {c d: {type: object}}"),
      ("my%20pet.yaml", "type: object"),
      ("file:///zoo/pet.yaml", "type: object"),
      ("models.yaml#pet", "schemas: [{$anchor: pet, type: object}]"),
      ("models.yaml#/$defs/pet", "$defs: {pet: {type: object}}"),
    ])
  func files(reference: String, content: String) throws {
    let files = [
      "pet.yaml": content, "models/pet.yml": content, "pet.json": content,
      "../shared/pet.json": content, "models.json": content, "models.yaml": content,
      "my pet.yaml": content, "/zoo/pet.yaml": content,
    ]
    let reading = try Reading.of(Sample.schemas("A: {$ref: '\(reference)'}"), files: files)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.target("A")?.validation.types == [.object])
  }

  @Test("A reference is relative to the file that contains it")
  func relative() throws {
    let reading = try Reading.of(
      Sample.schemas("A: {$ref: models/a.yaml}"),
      files: [
        "models/a.yaml": "properties: {b: {$ref: b.yaml}, c: {$ref: '../c.yaml#/c'}}",
        "models/b.yaml": "type: string", "c.yaml": "c: {$ref: '#/d'}\nd: {type: integer}",
      ])
    #expect(reading.diagnostics.isEmpty)
    let properties = reading.target("A")?.applicators.properties ?? []
    let types = properties.compactMap { property in
      property.schema.reference.flatMap { reading.document.referencedSchemas[$0.target] }
    }
    #expect(types.map(\.validation.types) == [[.string], [.integer]])
  }

  @Test(
    "A list or a map of which an entry refers to the whole is an error",
    arguments: [
      "A: {properties: {a: {properties: {$ref: '#/components/schemas/A/properties'}}}}",
      "A: {allOf: [{anyOf: {$ref: '#/components/schemas/A/allOf'}}]}",
      "A: {not: {properties: {$ref: '#/components/schemas'}}}",
      "A: {properties: {b: {properties: {$ref: '#/components/schemas/B/properties'}}}}\n"
        + "B: {properties: {a: {properties: {$ref: '#/components/schemas/A/properties'}}}}",
    ])
  func containingItself(schemas: String) throws {
    let diagnostics = try Reading.of(Sample.schemas(schemas)).diagnostics
    #expect(!diagnostics.isEmpty)
    #expect(diagnostics.allSatisfy { $0.code == .circularReference })
  }

  @Test("A discriminator's value can be called `$ref`")
  func discriminatorValue() throws {
    let reading = try Reading.of(
      Sample.schemas(
        """
        A: {discriminator: {propertyName: kind, mapping: {$ref: '#/components/schemas/B'}}}
        B: {type: object}
        """))
    #expect(reading.errors.isEmpty)
    let mappings = reading.schema("A")?.applicators.discriminator?.mappings
    #expect(mappings?.map(\.value) == ["$ref"])
  }

  @Test("References between files can be circular, and each file is read once")
  func cycle() throws {
    let log = FileLog()
    let reading = try Reading.of(
      Sample.schemas("A: {$ref: a.yaml}\nB: {properties: {a: {$ref: a.yaml}}}"),
      files: [
        "a.yaml": "properties: {b: {$ref: b.json}, self: {$ref: a.yaml}, root: {$ref: '#'}}",
        "b.json":
          #"{"properties": {"a": {"$ref": "a.yaml"}, "B": {"$ref": "api.yaml#/components/schemas/B"}}}"#,
      ], log: log)
    #expect(reading.diagnostics.isEmpty)
    #expect(log.paths == ["a.yaml", "b.json"])
  }

  @Test(
    "Nothing is fetched from the network",
    arguments: ["https://example.com/pet.yaml", "http://localhost/pet.yaml#/a", "//example.com/a"])
  func network(reference: String) throws {
    let log = FileLog()
    let reading = try Reading.of(Sample.schemas("A: {$ref: '\(reference)'}"), log: log)
    #expect(reading.errors.map(\.code) == [.externalReference])
    #expect(reading.errors.first?.location?.line == 5)
    #expect(log.paths.isEmpty)
  }

  @Test("A URL leads to the folder that its longest mapped prefix has")
  func mapped() throws {
    let reading = try Reading.of(
      Sample.schemas("A: {$ref: 'https://a.example/v1/pet.yaml#/Pet'}"),
      files: ["local/pet.yaml": "Pet: {type: object}"],
      mappings: [
        .init(prefix: "https://a.example/", folder: "other"),
        .init(prefix: "https://a.example/v1/", folder: "local"),
      ])
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.target("A")?.validation.types == [.object])
  }

  @Test("A URL relative to the document's `$self` leads to a file beside the document")
  func ownURL() throws {
    let reading = try Reading.of(
      "$self: https://a.example/api/openapi.yaml\n"
        + Sample.schemas(
          """
          A: {$ref: 'https://a.example/api/models/pet.yaml'}
          B: {$ref: pet.yaml}
          C: {$ref: 'https://a.example/api/openapi.yaml#/components/schemas/D'}
          D: {type: string}
          """, version: "3.2.0"),
      files: ["models/pet.yaml": "type: object", "pet.yaml": "type: array"])
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.target("A")?.validation.types == [.object])
    #expect(reading.target("B")?.validation.types == [.array])
    #expect(reading.target("C")?.validation.types == [.string])
  }

  @Test("A reference to an `$id` needs no file, and references inside are relative to it")
  func identifiers() throws {
    let reading = try Reading.of(
      Sample.schemas(
        """
        A: {$ref: 'https://a.example/schemas/pet'}
        B: {$ref: 'https://a.example/schemas/pet#tag'}
        C: {$ref: 'https://a.example/schemas/pet#/$defs/size'}
        Pet:
          $id: https://a.example/schemas/pet
          $defs:
            tag: {$anchor: tag, type: string}
            size: {type: integer}
            own: {$ref: '#/$defs/size'}
            outer: {$ref: '#/components/schemas/Other'}
          properties: {own: {$ref: '#/$defs/own'}, outer: {$ref: '#/$defs/outer'}}
        Other: {type: boolean}
        """))
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.schema("A")?.reference?.target == reading.schema("Pet")?.node)
    #expect(reading.target("B")?.validation.types == [.string])
    #expect(reading.target("C")?.validation.types == [.integer])
    let targets = reading.schema("Pet")?.applicators.properties.compactMap {
      $0.schema.reference?.target
    }
    #expect(targets?.first == reading.target("C")?.node)
    #expect(targets?.last == reading.schema("Other")?.node)
  }

  @Test(
    "A reference can lead back to a recursive schema",
    arguments: [
      "$recursiveAnchor: true\n  properties: {next: {$recursiveRef: '#'}}",
      "$dynamicAnchor: node\n  properties: {next: {$dynamicRef: '#node'}}",
    ])
  func recursion(text: String) throws {
    let reading = try Reading.of(Sample.schemas("Node:\n  " + text))
    #expect(reading.diagnostics.isEmpty)
    let node = reading.schema("Node")
    #expect(node?.applicators.properties.first?.schema.reference?.target == node?.node)
  }

  @Test("A missing file is an error with a location")
  func missingFile() throws {
    let reading = try Reading.of(
      Sample.schemas("A: {$ref: a.yaml}"), files: ["a.yaml": "type: object\nitems: {$ref: b.yaml}"])
    #expect(reading.errors.map(\.code) == [.noSuchFile])
    #expect(reading.errors.first?.location?.description == "a.yaml:2:15")
  }

  @Test("An error in a referenced file has its location there")
  func brokenFile() throws {
    let reading = try Reading.of(
      Sample.schemas("A: {$ref: a.yaml}\nB: {$ref: a.yaml}"), files: ["a.yaml": "a: b\na: c"])
    #expect(reading.errors.first?.code == .duplicateKey)
    #expect(reading.errors.first?.location?.file == "a.yaml")
  }

  @Test("Any part of a document can be a reference")
  func oddLocations() throws {
    let reading = try Reading.of(
      """
      openapi: 3.0.3
      info: {title: Zoo, version: '1', description: {$ref: intro.md}}
      tags: [{name: a, description: {$ref: 'words.yaml#/tag'}}]
      paths: {$ref: paths.yaml}
      components:
        schemas: {$ref: schemas.yaml}

      """,
      files: [
        "intro.md": "# Zoo\n\nIt's *big*.\n", "words.yaml": "tag: Animals\n",
        "paths.yaml": "/a: {$ref: 'item.yaml#/a'}\n",
        "item.yaml": """
        a:
          get: {$ref: '#/operation'}
        operation:
          operationId: list
          parameters: {$ref: '#/parameters'}
          responses: {$ref: '#/responses'}
        parameters: [{name: q, in: query, schema: {$ref: 'schemas.yaml#/Pet'}}]
        responses: {'200': {$ref: '#/ok'}}
        ok: {description: Done}
        """,
        "schemas.yaml": "Pet: {type: object, properties: {$ref: '#/Properties'}}\n"
          + "Properties: {name: {type: string}}\n",
      ])
    #expect(reading.diagnostics.filter { $0.severity == .error }.isEmpty, "\(reading.diagnostics)")
    #expect(reading.document.info.description == "# Zoo\n\nIt's *big*.\n")
    #expect(reading.document.tags.first?.description == "Animals")
    let operation = reading.operation("list")
    #expect(operation?.path == "/a")
    #expect(operation?.parameters.map(\.name) == ["q"])
    #expect(operation?.responses.first?.response.description == "Done")
    #expect(reading.schema("Pet")?.applicators.properties.map(\.name) == ["name"])
  }

  @Test("Siblings of a reference to a path item have precedence over the target")
  func pathItem() throws {
    let reading = try Reading.of(
      Sample.rest("paths: {/a: {$ref: item.yaml, get: {operationId: own, responses: {}}}}\n"),
      files: [
        "item.yaml":
          "get: {operationId: other, responses: {}}\nput: {operationId: put, responses: {}}\n"
      ])
    #expect(reading.document.operations.compactMap(\.id).sorted() == ["own", "put"])
  }

  @Test("References between path items are followed, with the siblings of each")
  func pathItemChain() throws {
    let reading = try Reading.of(
      Sample.rest(
        """
        paths: {/a: {$ref: '#/components/pathItems/b', get: {operationId: a, responses: {}}}}
        components:
          pathItems:
            b: {$ref: '#/components/pathItems/c', put: {operationId: b, responses: {}}}
            c: {post: {operationId: c, responses: {}}}

        """))
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.document.operations.compactMap(\.id).sorted() == ["a", "b", "c"])
  }

  @Test("A reference can override the description of its target")
  func descriptions() throws {
    let reading = try Reading.of(
      Sample.rest(
        """
        paths:
          /a:
            get:
              operationId: a
              parameters: [{$ref: '#/components/parameters/p', description: Here}]
              responses: {200: {$ref: '#/components/responses/r', description: Now}}
          /b:
            get:
              operationId: b
              parameters: [{$ref: '#/components/parameters/p'}]
              responses: {200: {$ref: '#/components/responses/r'}}
        components:
          parameters: {p: {name: p, in: query, description: Anywhere, schema: {}}}
          responses: {r: {description: Always}}

        """))
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.operation("a")?.parameters.first?.description == "Here")
    #expect(reading.operation("a")?.responses.first?.response.description == "Now")
    #expect(reading.operation("b")?.parameters.first?.description == "Anywhere")
    #expect(reading.operation("b")?.responses.first?.response.description == "Always")
  }

  @Test("A description in a missing file is left out with a warning")
  func missingDescription() throws {
    let reading = try Reading.of(
      "openapi: 3.1.0\ninfo: {title: Zoo, version: '1', description: {$ref: intro.md}}\npaths: {}\n"
    )
    #expect(reading.errors.isEmpty)
    #expect(reading.diagnostics.map(\.code) == [.noSuchFile])
  }
}
