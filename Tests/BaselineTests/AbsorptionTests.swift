import Testing

@Suite("Breaks of source code that a baseline absorbs")
struct AbsorptionTests {
  /// An edit of the document.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var old: String
    var new: String

    init(_ name: String, _ old: String, _ new: String) {
      self.name = name
      self.old = old
      self.new = new
    }

    var testDescription: String { name }
  }

  private static let base = """
    openapi: 3.1.0
    info: {title: Shop, version: 1.0.0}
    paths:
      /orders:
        get:
          operationId: orders_list
          parameters:
            - {name: limit, in: query, schema: {type: integer}}
            - {name: color, in: query, schema: {type: string}}
          responses:
            "200":
              description: The orders.
              content:
                application/json:
                  schema: {type: array, items: {$ref: "#/components/schemas/Order"}}
      /orders/{id}:
        put:
          operationId: orders_update
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
          requestBody:
            required: true
            content:
              application/json:
                schema: {$ref: "#/components/schemas/OrderUpdate"}
          responses:
            "200":
              description: The order.
              content:
                application/json:
                  schema: {$ref: "#/components/schemas/Order"}
    components:
      schemas:
        Order:
          type: object
          required: [number]
          properties:
            number: {type: integer}
            status: {type: string, enum: [open, shipped]}
            address:
              type: object
              properties:
                city: {type: string}
            parcel: {$ref: "#/components/schemas/Parcel"}
        Parcel:
          type: object
          properties:
            weight: {type: number}
            inner: {$ref: "#/components/schemas/Parcel"}
        OrderUpdate:
          type: object
          required: [amount]
          properties:
            amount: {type: integer}
            note: {type: string}
            urgent: {type: boolean}
            size: {type: integer, enum: [1, 2]}

    """

  static let cases: [Case] = [
    Case("a value is no longer listed", "enum: [open, shipped]", "enum: [open]"),
    Case("an integer is no longer listed", "enum: [1, 2]", "enum: [2]"),
    Case(
      "a property moves", "note: {type: string}\n        urgent: {type: boolean}",
      "urgent: {type: boolean}\n        note: {type: string}"),
    Case(
      "a parameter moves",
      "- {name: limit, in: query, schema: {type: integer}}\n        - {name: color, in: query, schema: {type: string}}",
      "- {name: color, in: query, schema: {type: string}}\n        - {name: limit, in: query, schema: {type: integer}}"
    ),
    Case("a parameter is gone", "- {name: color, in: query, schema: {type: string}}", ""),
    Case("a variable of the path has another name", "{id}", "{order}"),
    Case("a property is gone", "        note: {type: string}\n", ""),
    Case(
      "a property of a type that is gone too",
      "        parcel: {$ref: \"#/components/schemas/Parcel\"}\n", ""),
    Case(
      "a property of a nested type",
      "        address:\n          type: object\n          properties:\n            city: {type: string}\n",
      ""),
    Case("a schema has another name", "OrderUpdate", "OrderChange"),
    Case("an operation has another path", "/orders/{id}:", "/purchases/{id}:"),
  ]

  private func edited(_ edit: Case) -> Release {
    var text = Self.base
    if edit.old == "{id}" {
      text = text.replacing("{id}", with: "{order}").replacing("name: id,", with: "name: order,")
    } else {
      #expect(text.contains(edit.old), "the base has no such text")
      text = text.replacing(edit.old, with: edit.new)
    }
    return Release(
      text.replacing("version: 1.0.0", with: "version: 2.0.0"), after: [Release(Self.base)])
  }

  @Test("All breaks of an edit are absorbed", arguments: cases)
  func absorbs(_ edit: Case) throws {
    let report = try edited(edit).changes()
    let absorption = try #require(report.absorption)
    #expect(absorption.breaks > 0)
    #expect(absorption.absorbed == absorption.breaks, "\(report.text())")
    #expect(report.part == .minor)
  }

  @Test("An added operation does not take over a call of the release")
  func takeover() throws {
    // Without a structured id, both are `orders.update`.
    let base = Self.base.replacing("operationId: orders_update", with: "operationId: putOrder")
    let put = try #require(base.firstRange(of: "    put:\n"))
    let end = try #require(base.firstRange(of: "components:\n"))
    let operation = String(base[put.lowerBound..<end.lowerBound])
    let patch = operation.replacing("put:", with: "patch:").replacing(
      "putOrder", with: "patchOrder")
    let next = base.replacing(operation, with: patch + operation)
    let release = Release(next, after: [Release(base)])
    let calls = try #require(try release.files()["Resources/OrdersResource.swift"])
    let methods = calls.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
    let names = methods.filter { $0.hasPrefix("public func ") }.map { $0.prefix { $0 != "(" } }
    #expect(Set(names) == ["public func list", "public func edit", "public func update"])
    let report = try release.changes()
    #expect(report.changes.map(\.rule.id) == ["operation-added"], "\(report.text())")
    #expect(report.absorption?.breaks == 0)

    // Two releases later, the call is still that of the release.
    let alone = Release(next, after: [Release(base), Release(next)])
    #expect(try alone.files() == release.files())
    let without = try #require(try Release(next).files()["Resources/OrdersResource.swift"])
    #expect(without.contains("public func replace("))
  }

  @Test("A parameter that is spelled in another way keeps its place, without a second method")
  func respelled() throws {
    let old = Self.base.replacing("name: limit, in: query", with: "name: row_limit, in: query")
    for name in ["name: rowLimit, in: query", "name: Row-Limit, in: header"] {
      let new = old.replacing("name: row_limit, in: query", with: name)
      let release = Release(new, after: [Release(old)])
      #expect(try release.files() == Release(new).files(), "\(name)")
      #expect(try release.changes().absorption?.breaks == 0, "\(name)")
    }
  }

  @Test("A parameter that is gone stays, although another one has its label")
  func sameLabel() throws {
    let old = Self.base.replacing("name: color, in: query", with: "name: limit, in: header")
    let header = "        - {name: limit, in: header, schema: {type: string}}\n"
    #expect(old.contains(header))
    let release = Release(old.replacing(header, with: ""), after: [Release(old)])
    let absorption = try #require(try release.changes().absorption)
    #expect(absorption.breaks > 0)
    #expect(absorption.absorbed == absorption.breaks)
  }

  @Test("What nothing changes is the same with a baseline")
  func unchanged() throws {
    #expect(
      try Release(Self.base).files() == Release(Self.base, after: [Release(Self.base)]).files())
  }

  @Test("Without its leftovers, an SDK keeps the order of arguments")
  func dropped() throws {
    let moved = Case(
      "", "note: {type: string}\n        urgent: {type: boolean}",
      "urgent: {type: boolean}\n        note: {type: string}")
    var release = edited(moved)
    release.dropsDeprecated = true
    let text = try #require(try release.files()["Models/OrderUpdate.swift"])
    #expect(text.contains("note: Swift.String? = nil,\n    urgent: Swift.Bool? = nil,"))
    var gone = edited(Case("", "enum: [open, shipped]", "enum: [open]"))
    gone.dropsDeprecated = true
    #expect(try gone.files().values.allSatisfy { !$0.contains("deprecated") })
  }
}
