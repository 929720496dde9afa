import APIDiff
import Testing

@Suite("Source compatibility of two SDKs")
struct SourceCompatibilityTests {
  /// A change of the document, a client that was written before it, and whether that client still
  /// compiles.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var old: String
    var new: String
    var client: String
    var breaks: Bool

    var testDescription: String { name }

    static func keeps(
      _ name: String, _ old: String, _ new: String, client: String = Case.usual
    ) -> Case {
      Case(name: name, old: old, new: new, client: client, breaks: false)
    }

    static func breaks(
      _ name: String, _ old: String, _ new: String, client: String = Case.usual
    ) -> Case {
      Case(name: name, old: old, new: new, client: client, breaks: true)
    }

    /// A client that uses everything, in every possible way.
    static let usual = """
      func use(_ client: Shop) async throws {
        let orders: [Order] = try await client.orders.list(limit: 10)
        var update = OrderUpdate(amount: 1, note: "now", urgent: true, speed: .fast)
        update.speed = .slow
        let order = try await client.orders.update(id: "1", update)
        let same = try await client.orders.update(
          id: "1", amount: 2, note: "now", urgent: false, options: RequestOptions())
        switch order.status {
        case .open: print(order.number + same.number, order.note ?? "none", orders)
        default: break
        }
        let bounds: ClosedRange<Int> = OrderUpdate.Limits.amount
        print(bounds)
      }
      """
  }

  static let cases: [Case] = [
    .keeps(
      "an optional property comes first", "amount: {type: integer, minimum: 1",
      "color: {type: string}\n        amount: {type: integer, minimum: 1"),
    .keeps(
      "an optional property comes between others", "urgent: {type: boolean}",
      "color: {type: string, enum: [red]}\n        urgent: {type: boolean}"),
    .keeps(
      "an optional property is called as the path's parameter", "urgent: {type: boolean}",
      "urgent: {type: boolean}\n        id: {type: string}"),
    .keeps(
      "an optional property is called as an argument of all calls", "urgent: {type: boolean}",
      "urgent: {type: boolean}\n        options: {type: string}\n        body: {type: string}"),
    .keeps(
      "an optional query parameter comes first", "- {name: limit",
      "- {name: after, in: query, schema: {type: string}}\n        - {name: limit"),
    .keeps(
      "an optional header field is added to a call with a body", "- {name: id, in: path",
      "- {name: X-Trace, in: header, schema: {type: string}}\n        - {name: id, in: path"),
    .keeps(
      "an answer has one more property", "number: {type: integer}",
      "sum: {type: number}\n        number: {type: integer}"),
    .keeps(
      "a value is added to a list, where the client has a default",
      "enum: [open, shipped]", "enum: [open, paid, shipped]"),
    .keeps(
      "a property is deprecated", "urgent: {type: boolean}",
      "urgent: {type: boolean, deprecated: true, description: Use speed.}"),
    .keeps("a limit is narrowed", "maximum: 10", "maximum: 5"),
    .keeps(
      "there is one more operation", "  /orders/{id}:",
      """
        /orders/all:
          delete:
            operationId: orders_delete_all
            responses: {"204": {description: Done.}}
        /orders/{id}:
      """),
    .keeps(
      "a call can have the same with one more status", "description: The order.",
      """
      description: Created.
                content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
              "201":
                description: The order.
      """),
    .breaks(
      "a call can have something else with one more status", "description: The order.",
      """
      description: Later.
                content: {application/json: {schema: {type: integer}}}
              "201":
                description: The order.
      """),
    .breaks("a property is removed", "        urgent: {type: boolean}\n", ""),
    .breaks(
      "an optional property becomes required", "required: [amount]", "required: [amount, speed]"),
    .breaks(
      "what an answer always had may be missing", "required: [number, status]",
      "required: [status]"),
    .breaks("a property has another type", "urgent: {type: boolean}", "urgent: {type: integer}"),
    .keeps(
      "an optional property may be null", "note: {type: string}\n        urgent",
      "note: {type: [string, \"null\"]}\n        urgent",
      client: "func make(_ note: String?) -> OrderUpdate { OrderUpdate(amount: 1, note: note) }"),
    .breaks("an operation has another id", "orders_list", "orders_search"),
    .breaks("a listed value is removed", "enum: [slow, fast]", "enum: [slow]"),
    .breaks(
      "a parameter is removed",
      "      parameters:\n        - {name: limit, in: query, schema: {type: integer, maximum: 100}}\n",
      ""),
    .breaks(
      "a parameter is needed that was not there", "- {name: limit",
      "- {name: after, in: query, required: true, schema: {type: string}}\n        - {name: limit"),
    .breaks(
      "properties are in another order",
      "note: {type: string}\n        urgent: {type: boolean}",
      "urgent: {type: boolean}\n        note: {type: string}"),
    .breaks("a schema has another name", "OrderUpdate", "OrderPatch"),
    .breaks("a limit is gone", "minimum: 1, maximum: 10", "minimum: 1"),
    .breaks("a parameter of the path has another name", "/{id}:", "/{number}:"),
  ]

  @Test("The reported source effects agree with the compiler", arguments: cases)
  func agreesWithCompiler(_ change: Case) async throws {
    var next = Shop.base.replacing(change.old, change.new)
    if change.new.contains("{number}") { next = next.replacing("name: id,", "name: number,") }
    #expect(try await Shop.base.errors(of: change.client).isEmpty)
    let errors = try await next.errors(of: change.client)
    #expect(errors.isEmpty != change.breaks, "\(errors.joined(separator: "\n"))")
    let report = try Shop.base.changes(to: next)
    let worst = report.changes.map(\.source).max() ?? .none
    #expect((worst == .breaking) == change.breaks, "\(report.text())")
  }

  @Test(
    "A new enum value breaks only a `switch` over all cases, and the report says so")
  func exhaustiveSwitch() async throws {
    let client = """
      func word(for order: Order) -> String {
        switch order.status {
        case .open: "open"
        case .shipped: "shipped"
        case .unrecognized(let text): text
        }
      }
      """
    let next = Shop.base.replacing("enum: [open, shipped]", "enum: [open, paid, shipped]")
    #expect(try await Shop.base.errors(of: client).isEmpty)
    #expect(try await !next.errors(of: client).isEmpty)
    let change = try #require(Shop.base.changes(to: next).changes.first)
    #expect(change.rule.id == "enum-value-added")
    #expect(change.source == .caution)
    #expect(
      change.sourceNotes == ["`Order.Status.paid` is new: a `switch` over all cases must handle it"]
    )
  }

  @Test("A call that is one of another operation now is a break, although it compiles")
  func takeover() throws {
    let base = Shop.base.replacing("operationId: orders_update", "operationId: putOrder")
    let start = try #require(base.text.firstRange(of: "    put:\n"))
    let end = try #require(base.text.firstRange(of: "components:\n"))
    let put = String(base.text[start.lowerBound..<end.lowerBound])
    let patch = put.replacing("put:", with: "patch:").replacing("putOrder", with: "patchOrder")
    let report = try base.changes(to: base.replacing(put, patch + put))
    let change = try #require(report.changes.first, "\(report.text())")
    #expect(change.source == .breaking)
    #expect(
      change.sourceNotes == [
        "`Shop.orders.update` is a call of PATCH /orders/{id}; PUT /orders/{id} is called "
          + "`Shop.orders.replace`"
      ])
    // The other way about, nothing changes for callers of PATCH.
    let other = base.replacing(put, patch)
    #expect(try other.changes(to: other.replacing(patch, patch + put)).part == .minor)
  }

  @Test("A changed result does not affect the documented failures")
  func failureBesideResult() throws {
    let failing = Shop.base.replacing(
      """
                  application/json:
                    schema: {type: array, items: {$ref: "#/components/schemas/Order"}}
      """,
      """
                  application/json:
                    schema: {type: array, items: {$ref: "#/components/schemas/Order"}}
            "400": {description: Wrong., content: {application/json: {schema: {type: object}}}}
      """)
    let next = failing.replacing(
      "items: {$ref: \"#/components/schemas/Order\"}", "items: {type: string}"
    )
    .replacing("Wrong., content: {application/json", "Wrong., content: {application/problem+json")
    let report = try failing.changes(to: next)
    let noted = report.changes.filter { !$0.sourceNotes.isEmpty }
    #expect(noted.allSatisfy { $0.rule.id != "media-type-added" }, "\(report.text())")
    #expect(
      noted.contains { change in
        change.sourceNotes == [
          "`Shop.orders.list` returns `[String]` instead of `[Order]`"
        ]
      }, "\(report.text())")
  }

  @Test("A property that becomes nullable is initialized, read and set as before")
  func nullable() async throws {
    let client = """
      func use(_ update: inout OrderUpdate, note: String?) -> String? {
        update = OrderUpdate(amount: 1, note: note)
        update.note = "now"
        return update.note
      }
      """
    let reader = "func isNull(_ update: OrderUpdate) -> Bool { update.$note == .null }"
    let next = Shop.base.replacing(
      "note: {type: string}\n        urgent", "note: {type: [string, \"null\"]}\n        urgent")
    #expect(try await Shop.base.errors(of: client).isEmpty)
    #expect(try await next.errors(of: client).isEmpty)
    let change = try #require(Shop.base.changes(to: next).changes.first)
    #expect(change.rule.id == "became-nullable")
    #expect(change.sourceNotes == ["`OrderUpdate.$note` is new"])

    #expect(try await next.errors(of: reader).isEmpty)
    #expect(try await !Shop.base.errors(of: reader).isEmpty)
    let back = try #require(next.changes(to: Shop.base).changes.first)
    #expect(back.sourceNotes.contains("`OrderUpdate.$note` is gone"))
  }
}
