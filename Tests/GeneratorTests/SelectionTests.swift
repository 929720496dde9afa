import Diagnostics
import DocumentTree
import Generator
import Testing

@Suite("Selections")
struct SelectionTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: Zoo, version: '1'}
    paths:
      /animals:
        get:
          operationId: listAnimals
          tags: [animals]
          responses: {'200': {$ref: '#/components/responses/Animals'}}
        post:
          operationId: addAnimal
          tags: [animals, admin]
          requestBody:
            content:
              application/json: {schema: {$ref: '#/components/schemas/Animal'}}
              text/csv: {schema: {$ref: '#/components/schemas/Animal'}}
          responses: {'204': {description: Done}}
      /animals/{id}:
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        delete:
          operationId: removeAnimal
          tags: [admin]
          responses: {'204': {description: Done}}
      /keepers:
        get:
          operationId: listKeepers
          responses:
            '200':
              description: All keepers
              content:
                application/json:
                  schema: {type: array, items: {$ref: '#/components/schemas/Keeper'}}
    components:
      responses:
        Animals:
          description: All animals
          content: {application/json: {schema: {$ref: '#/components/schemas/AnimalList'}}}
      schemas:
        AnimalList: {type: array, items: {$ref: '#/components/schemas/Animal'}}
        Animal:
          type: object
          properties:
            kind: {$ref: '#/components/schemas/Kind'}
            parent: {$ref: '#/components/schemas/Animal'}
        Kind: {type: string, enum: [lion, flea]}
        Keeper:
          type: object
          minProperties: '1'
          properties:
            name: {type: string}
            shift: {type: object, properties: {day: {$ref: '#/components/schemas/Day'}}}
        Day: {type: string, enum: [monday, sunday]}
        Ticket: {type: object, unknownField: 1, properties: {price: {type: number}}}

    """

  private static func run(_ settings: String, document: String = document) throws
    -> Generator.Result
  {
    let settings = try Settings(Source(file: "specsmith.yaml", bytes: Array(settings.utf8)))
    return Generator.run(
      Generator.Input(
        document: Source(file: "zoo.yaml", bytes: Array(document.utf8)), settings: settings))
  }

  private func paths(_ settings: String) throws -> Set<String> {
    let result = try Self.run(settings)
    #expect(!result.diagnostics.contains { $0.severity == .error }, "\(result.diagnostics)")
    return Set(result.files?.map(\.path) ?? [])
  }

  private func operations(_ settings: String) throws -> Int {
    try Self.run(settings).report.generated.operations
  }

  @Test("A selection without criteria includes everything")
  func all() throws {
    let result = try Self.run("client: Zoo")
    #expect(result.report.generated.operations == 4)
    #expect(result.report.generated.typesNotSelected == 0)
    #expect(result.files?.contains { $0.path == "Models/Ticket.swift" } == true)
  }

  @Test("A selection includes the types that its operations use, and no others")
  func closure() throws {
    #expect(
      try paths("select: {include: {operations: [listAnimals]}}") == [
        "Zoo.swift", "Resources/AnimalsResource.swift", "Models/Animal.swift", "Models/Kind.swift",
        "Validation/SchemaLines.swift",
      ])
    // Used by an inline type.
    #expect(
      try paths("select: {include: {paths: [/keepers]}}").isSuperset(of: [
        "Models/Keeper.swift", "Models/Day.swift",
      ]))
  }

  @Test(
    "An operation must match each kind of inclusion, and no exclusion",
    arguments: [
      ("include: {tags: [animals]}", 2), ("include: {tags: [animals, admin]}", 3),
      ("include: {tags: [animals], methods: [get]}", 1),
      ("include: {paths: [/animals**], methods: [GET, delete]}", 2),
      ("include: [{tags: [admin]}, {operations: [listKeepers]}]", 3),
      ("exclude: {tags: [admin]}", 2), ("exclude: {tags: [admin], methods: [get]}", 0),
      ("exclude: {operations: [removeAnimal]}", 3),
      ("include: {tags: [animals]}\n  exclude: {methods: [post]}", 1),
      ("include: {schemas: [Ticket]}", 0),
      ("include: {schemas: [Ticket], tags: [admin]}", 2),
      ("schemas: used", 4),
    ])
  func criteria(_ words: String, _ count: Int) throws {
    #expect(try operations("select:\n  \(words)\n") == count)
  }

  @Test("Schemas are included by name, and unused ones on request")
  func schemas() throws {
    #expect(
      try paths("generate: types\nselect: {include: {schemas: [Keeper]}}") == [
        "Models/Keeper.swift", "Models/Day.swift", "Validation/SchemaLines.swift",
      ])
    #expect(try !paths("select: {schemas: used}").contains("Models/Ticket.swift"))
    #expect(
      try paths("select: {include: {tags: [admin]}, schemas: all}").contains("Models/Ticket.swift"))
  }

  @Test(
    "Diagnostics of parts that are not selected are not reported",
    arguments: [
      ("client: Zoo", [.droppedConstraint, .unsupportedField, .unusedMediaType]),
      ("select: {include: {operations: [listAnimals]}}", []),
      ("select: {include: {operations: [addAnimal]}}", [.unusedMediaType]),
      ("select: {include: {operations: [listKeepers]}}", [.droppedConstraint]),
      ("select: {include: {schemas: [Ticket]}}", [.unsupportedField]),
      ("select: {schemas: used}", [.droppedConstraint, .unusedMediaType]),
    ] as [(String, Set<DiagnosticCode>)])
  func relevance(_ settings: String, _ codes: Set<DiagnosticCode>) throws {
    let found = try Self.run(settings).diagnostics.map(\.code)
    #expect(Set(found) == codes && found.count == codes.count)
  }

  @Test("A document with errors in other parts generates")
  func errorsElsewhere() throws {
    let document = Self.document.replacing("minProperties: '1'", with: "minProperties: many")
    #expect(try Self.run("client: Zoo", document: document).files == nil)
    let settings = "select: {include: {tags: [animals]}}"
    #expect(try Self.run(settings, document: document).files != nil)
  }

  @Test("Included files do not change, whatever conflicts with excluded parts")
  func stability() throws {
    let document = Self.document
      .replacing(
        "    Day: {", with: "    animal: {type: string, enum: [a]}\n    Day: {"
      )
      .replacing("operationId: addAnimal", with: "operationId: list_animals")
    let whole = try Self.run("client: Zoo", document: document)
    let files = Dictionary(
      uniqueKeysWithValues: try #require(whole.files).map { ($0.path, $0.content) })
    let part = try Self.run("select: {include: {operations: [listKeepers]}}", document: document)
    #expect(part.files?.count == 5)
    // The table contains no schemas that are not selected.
    let ownFiles = ["Zoo.swift", "Validation/SchemaLines.swift"]
    for file in part.files ?? [] where !ownFiles.contains(file.path) {
      #expect(files[file.path] == file.content, "\(file.path)")
    }
    let animals = try Self.run("select: {include: {methods: [post]}}", document: document)
    let resource = animals.files?.first { $0.path == "Resources/AnimalsResource.swift" }
    let text = String(decoding: resource?.content ?? [], as: UTF8.self)
    let names = text.matches(of: /func ([A-Za-z_]+)\(/).map { String($0.1) }
    let all = String(decoding: files["Resources/AnimalsResource.swift"] ?? [], as: UTF8.self)
    #expect(!names.isEmpty && names.allSatisfy { all.contains("func \($0)(") }, "\(names)")
  }

  @Test(
    "An unknown word is refused with a suggestion",
    arguments: [
      ("include: {tags: [animal]}", "animals"), ("include: {paths: [/keeper]}", "/keepers"),
      ("include: {operations: [listAnimal]}", "listAnimals"),
      ("include: {methods: [gets]}", "get"), ("include: {schemas: [Tickets]}", "Ticket"),
    ])
  func misspelled(_ words: String, _ meant: String) throws {
    let result = try Self.run("select:\n  \(words)\n")
    #expect(result.files == nil)
    let diagnostic = try #require(result.diagnostics.first)
    #expect(diagnostic.code == .unknownSelection)
    #expect(diagnostic.hint == "did you mean `\(meant)`?")
    #expect(diagnostic.location?.file == "specsmith.yaml")
    #expect(diagnostic.location?.line == 2)
  }

  @Test("An exclusion that matches nothing is a warning")
  func unusedExclusion() throws {
    let result = try Self.run("select: {exclude: {tags: [gone]}}")
    #expect(result.files != nil)
    #expect(result.diagnostics.contains { $0.code == .unknownSelection })
  }

  @Test("Only the examples of included parts are tested")
  func examples() throws {
    let document = Self.document
      .replacing("Kind: {", with: "Kind: {example: lion, ")
      .replacing("Day: {", with: "Day: {example: monday, ")
    let source = "select: {include: {tags: [animals]}}"
    var input = Generator.Input(
      document: Source(file: "zoo.yaml", bytes: Array(document.utf8)),
      settings: try Settings(Source(file: "specsmith.yaml", bytes: Array(source.utf8))))
    input.testedModule = "Zoo"
    let text = Generator.run(input).tests.map { String(decoding: $0.content, as: UTF8.self) }
      .joined()
    #expect(text.contains("Kind.self") && !text.contains("Day.self"), "\(text)")
  }

  @Test("An empty selection is an error")
  func empty() throws {
    let result = try Self.run("select: {include: {paths: [/keepers], tags: [admin]}}")
    #expect(result.files == nil)
    #expect(result.diagnostics.map(\.code) == [.emptySelection])
  }
}
