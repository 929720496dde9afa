import Foundation
import Testing

@testable import DocumentLint

@Suite("Lint rules for repetition")
struct StructureRuleTests {
  /// A document whose operations return these schemas, each as YAML on one line.
  private func answers(_ schemas: [String], components: String = "") -> String {
    let paths = schemas.enumerated().map { number, schema in
      "  /pets\(number)/{id}:\n    get: {operationId: get\(number), parameters: [{name: id, in: path, "
        + "required: true, schema: {type: string}}], responses: {'200': {description: A pet, content: "
        + "{application/json: {schema: \(schema)}}}}}"
    }
    return document((["paths:"] + paths + [components]).joined(separator: "\n"))
  }

  private let pet =
    "{type: object, required: [a, b], properties: {a: {type: string}, b: {type: integer}, c: {}, d: {}}}"

  @Test("Equal inline objects become a component, regardless of descriptions")
  func objects() throws {
    let other =
      "{type: object, description: Another., required: [b, a], properties: {b: {type: integer}, "
      + "a: {type: string, description: What., example: x}, c: {}, d: {}}}"
    let text = answers([pet, other])
    let lint = try linting(text, rules: [.repeatedObject])
    #expect(lint.findings(of: .repeatedObject).count == 1)
    let after = try linting(text, overlays: [lint.overlay])
    #expect(after.findings(of: .repeatedObject).isEmpty)
    #expect(lint.overlay.contains("$ref: '#/components/schemas/"))
  }

  @Test(
    "Objects that differ in more than prose are not changed",
    arguments: [
      "{type: object, properties: {a: {type: string}, b: {type: integer}, c: {}, d: {}}}",
      "{type: object, required: [a, b], properties: {a: {type: string, maxLength: 3}, b: {type: integer}, c: {}, d: {}}}",
      "{type: object, required: [a, b], properties: {a: {type: string}, b: {type: integer}, c: {}, e: {}}}",
    ])
  func differentObjects(_ other: String) throws {
    #expect(try linting(answers([pet, other])).findings(of: .repeatedObject).isEmpty)
  }

  @Test("Objects with few properties are equal only if they have the same name")
  func smallObjects() throws {
    func count(_ names: [String]) throws -> Int {
      let properties = names.map {
        "{type: object, properties: {\($0): {type: object, properties: {id: {}, name: {}}}}}"
      }
      return try linting(answers(properties)).findings(of: .repeatedObject).count
    }
    #expect(try count(["owner", "owner", "owner"]) == 1)
    #expect(try count(["owner", "shop", "doctor"]) == 0)
  }

  @Test("An existing component with the same properties is used")
  func knownComponent() throws {
    let text = answers([pet], components: "components:\n  schemas:\n    Animal: \(pet)")
    let lint = try linting(text, rules: [.repeatedObject])
    #expect(try lint.proposal(of: .repeatedObject).contains("$ref: '#/components/schemas/Animal'"))
    #expect(try linting(text, overlays: [lint.overlay]).findings(of: .repeatedObject).isEmpty)
  }

  @Test("An object inside of another moved one is not moved")
  func innerObjects() throws {
    let inner = "{type: object, properties: {p: \(pet), q: \(pet), r: {}, s: {}}}"
    let text = answers([inner, inner])
    let lint = try linting(text, rules: [.repeatedObject])
    #expect(lint.findings(of: .repeatedObject).count == 1)
    let again = try linting(text, overlays: [lint.overlay], rules: [.repeatedObject])
    let last = try linting(text, overlays: [lint.overlay, again.overlay], rules: [.repeatedObject])
    #expect(again.count == 1 && last.count == 0)
  }

  @Test("Nodes that another action replaces are not changed")
  func replacedPlaces() throws {
    let object =
      "{type: object, properties: {a: {type: string, description: Deprecated.}, b: {}, c: {}, d: {}}}"
    let text = answers([object, object])
    let lint = try linting(text, rules: [.repeatedObject, .proseDeprecated])
    let after = try linting(text, overlays: [lint.overlay])
    #expect(after.findings(of: .repeatedObject).isEmpty)
    #expect(after.findings(of: .proseDeprecated).count == 1)
  }

  @Test("A component is named after what all of its locations have in common")
  func sharedNames() throws {
    func name(_ owners: [String]) throws -> String? {
      let schemas = owners.map {
        "    \($0): {type: object, properties: {type: {type: string, enum: [cat, dog, fish]}}}"
      }
      let text = document((["components:", "  schemas:"] + schemas).joined(separator: "\n"))
      let proposal = try linting(text).proposal(of: .repeatedEnum)
      return proposal.split(separator: "\n").first { $0.hasPrefix("    ") }
        .map { String($0).replacing("    ", with: "").replacing(":", with: "") }
    }
    #expect(try name(["PetErrorFront", "PetErrorBack"]) == "PetErrorType")
    #expect(try name(["SmallPet", "LargePet"]) == "PetType")
    #expect(try name(["Shop", "Owner"]) == "CatDogType")
  }

  @Test("Values of a path variable get one type")
  func pathParameters() throws {
    func paths(_ schema: String) -> String {
      let operations = ["get", "put", "post"].map { method in
        "    \(method): {operationId: \(method), parameters: [{name: kind, in: path, required: true, "
          + "schema: \(schema)}], responses: {'204': {description: None}}}"
      }
      return document((["paths:", "  /shops/{kind}/pets:"] + operations).joined(separator: "\n"))
    }
    let text = paths("{type: string, enum: [a, b]}")
    let lint = try linting(text, rules: [.repeatedPathParameter])
    #expect(lint.findings(of: .repeatedPathParameter).count == 1)
    #expect(
      try linting(text, overlays: [lint.overlay]).findings(of: .repeatedPathParameter).isEmpty)
    #expect(try linting(paths("{type: string}")).findings(of: .repeatedPathParameter).isEmpty)
  }

  @Test("Components get distinct names")
  func distinctNames() throws {
    let object =
      "{type: object, properties: {right: {type: object, properties: {a: {}, b: {}, c: {}, d: {}}}}}"
    let value = "{type: object, properties: {right: {type: string, enum: [a, b, c]}}}"
    let text = answers([object, object, value, value])
    let lint = try linting(text, rules: [.repeatedObject, .repeatedEnum])
    #expect(lint.overlay.contains("      Right:\n"))
    #expect(lint.overlay.components(separatedBy: "      Right:\n").count == 2)
  }

  @Test("The proposed titles of bodies have no number where the ids tell them apart")
  func titles() throws {
    let properties = (1...12).map { "p\($0): {type: string}" }.joined(separator: ", ")
    func operation(_ method: String) -> String {
      """
          \(method):
            operationId: \(method)Pool
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            requestBody:
              content: {application/json: {schema: {type: object, properties: {\(properties)}}}}
            responses: {'204': {description: Done}}

      """
    }
    let text = document(
      "paths:\n  /v1/pools/{id}.json:\n" + operation("put") + operation("patch")
        + operation("post"))
    let titles = try linting(text, rules: [.inlineObject]).overlay
      .split(separator: "\n").filter { $0.contains("title: ") }.dropFirst()
    #expect(
      titles.map { $0.trimmingCharacters(in: .whitespaces) } == [
        "title: PoolUpdate", "title: PatchPoolBody", "title: PostPoolBody",
      ])
  }
}
