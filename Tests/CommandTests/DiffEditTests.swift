import Foundation
import Testing

@Suite("Grouping changes that follow from one edit")
struct DiffEditTests {
  private static let base = """
    openapi: 3.1.0
    info: {title: Trains, version: 1.0.0}
    paths:
      /bookings:
        post:
          operationId: create-booking
          parameters: [{$ref: '#/components/parameters/limit'}]
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Booking'}}}}
          responses:
            '201':
              description: Created
              content:
                application/json:
                  schema:
                    allOf:
                      - $ref: '#/components/schemas/Booking'
                      - {properties: {links: {type: object, properties: {self: {type: string}}}}}
                application/xml:
                  schema:
                    allOf:
                      - $ref: '#/components/schemas/Booking'
                      - {properties: {links: {type: object, properties: {self: {type: string}}}}}
        get:
          operationId: list-bookings
          parameters: [{$ref: '#/components/parameters/limit'}]
          responses: {'204': {description: None}}
    components:
      parameters:
        limit: {name: limit, in: query, schema: {type: integer, maximum: 50}}
      schemas:
        Booking:
          type: object
          properties:
            id: {type: string}
            trip_id: {type: string}
            passenger_name: {type: string}
            has_bicycle: {type: boolean}

    """

  /// The report of the changes from the base document to another one.
  private func report(_ new: String, _ format: String = "text", comparedTo old: String = base)
    async throws -> String
  {
    try await Workspace.withTemporary { workspace in
      try workspace.write("old.yaml", old)
      try workspace.write("new.yaml", new)
      let outcome = try await Command.run(
        ["diff", "old.yaml", "new.yaml", "--format", format], in: workspace.folder)
      expectSuccess(outcome)
      return outcome.output
    }
  }

  private static let requiring = base.replacing(
    "    Booking:\n      type: object\n",
    with: "    Booking:\n      type: object\n      required: [trip_id, passenger_name]\n")

  @Test("Changes of a list of required properties are grouped")
  func required() async throws {
    let text = try await report(Self.requiring)
    #expect(
      text.hasPrefix(
        "breaking: Booking must have `trip_id`, `passenger_name` [property-became-required]"))
    #expect(text.hasSuffix("1 change: 1 breaking. The SDK's next release is a major one.\n"))
    #expect(!text.contains("create-booking_response"))
    // The line of the list, and not those of the properties.
    #expect(text.contains("    at new.yaml:33:17\n"))
  }

  @Test("Changes of a parameter that operations share are grouped")
  func sharedParameter() async throws {
    let text = try await report(Self.base.replacing("maximum: 50", with: "maximum: 20"))
    #expect(text.hasSuffix("1 change: 1 breaking. The SDK's next release is a major one.\n"))
    #expect(text.contains("in requests of GET /bookings, POST /bookings\n"))
  }

  @Test(
    "Changes of a call that is renamed or moved, and of types named after it, are grouped",
    arguments: [
      ("bookings/make", "bookings.make", "BookingsMakeResponse"),
      ("journeys/make", "journeys.make", "JourneysMakeResponse"),
    ])
  func renamed(id: String, call: String, type: String) async throws {
    let text = try await report(Self.base.replacing("create-booking", with: id))
    #expect(text.contains("1 change: 1 breaking."))
    #expect(text.contains("the type `BookingsCreateResponse` is called `\(type)`"))
    #expect(text.contains("`Trains.bookings.create` is called `Trains.\(call)`"))
    #expect(!text.contains("is gone"))
  }

  @Test("A changed operation id that affects no name has no effect")
  func renamedID() async throws {
    let text = try await report(Self.base.replacing("create-booking", with: "make-booking"))
    #expect(
      text.hasPrefix(
        "no effect: POST /bookings has the id `make-booking` instead of `create-booking`"))
    #expect(text.contains("1 change: 1 without effect."))
  }

  @Test("Markdown groups changes by subject, without lines of the documents")
  func markdown() async throws {
    let text = try await report(Self.requiring, "markdown")
    #expect(
      text.contains(
        "### Breaking\n\n**Booking**\n\n- Booking must have `trip_id`, `passenger_name`.\n"))
    #expect(!text.contains("new.yaml"))
  }

  @Test("JSON has one entry for a group, with the ids of its changes")
  func json() async throws {
    struct Report: Decodable {
      struct Edit: Decodable {
        var changes: [String]
      }
      struct Change: Decodable { var id: String }
      var edits: [Edit]
      var changes: [Change]
    }
    let text = try await report(Self.requiring, "json")
    let report = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
    #expect(
      report.edits.map(\.changes) == [
        [
          "property-became-required Booking.trip_id",
          "property-became-required Booking.passenger_name",
        ]
      ])
    #expect(report.edits.flatMap(\.changes) == report.changes.map(\.id))
  }

  @Test("JSON names at most 100 calls, and counts the others")
  func uses() async throws {
    func document(_ type: String) -> String {
      """
      openapi: 3.1.0
      info: {title: Many, version: 1.0.0}
      paths:

      """
        + (0..<103).map {
          "  /r\($0): {get: {responses: {'200': {$ref: '#/components/responses/Thing'}}}}\n"
        }.joined()
          + """
          components:
            responses:
              Thing:
                description: Done
                content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
            schemas: {Thing: {type: object, properties: {a: {type: \(type)}}}}
          """
    }
    struct Report: Decodable {
      struct Change: Decodable {
        struct Use: Decodable { var call: String }
        var uses: [Use]
        var moreUses: Int
      }
      var edits: [Change]
      var changes: [Change]
    }
    let output = try await report(document("integer"), "json", comparedTo: document("string"))
    let report = try JSONDecoder().decode(Report.self, from: Data(output.utf8))
    for change in report.edits + report.changes {
      #expect(change.uses.count == 100)
      #expect(change.moreUses == 3)
    }
    #expect(!report.changes.isEmpty)
  }

  @Test("The HTML report folds grouped changes below the edited line")
  func page() async throws {
    let page = try Page(try await report(Self.requiring, "html"))
    #expect(page.all("article").count == 1)
    #expect(page.all("details", class: "effects").count == 1)
    #expect(page.all("ins").contains { $0.text.contains("required: [trip_id, passenger_name]") })
    #expect(
      page.all("p", class: "silence").map(\.text) == ["The older document says nothing of it."])
  }
}
