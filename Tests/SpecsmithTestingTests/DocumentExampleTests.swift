import Foundation
@_spi(Generated) import SpecsmithRuntime
import SpecsmithTesting
import Testing

@Suite("Examples of a document")
struct DocumentExampleTests {
  @Test("An example is a line with its location and the lines of its value")
  func isRead() {
    let examples = DocumentExample.list(
      """
      #/first
      {
        "a": 1
      }

      #/second
      "#/not a place"
      """)
    #expect(examples.map(\.location) == ["#/first", "#/second"])
    #expect(examples.map(\.json) == ["{\n  \"a\": 1\n}", "\"#/not a place\""])
  }

  @Test("A text without examples is empty")
  func isNone() {
    #expect(DocumentExample.list("").isEmpty)
  }

  @Test(
    "An example round-trips as JSON",
    arguments: [
      #"{"b": [1, 2.0], "a": null}"#, "1.50", "18446744073709551616", "1e3", "-0.0",
      "3.14159265358979323846264338327950288", #""text""#, "null",
    ])
  func roundTrips(json: String) throws {
    try DocumentExample(location: "#/x", json: json).roundTrips(as: JSONValue.self)
  }

  @Test("The notation of a date-time, a UUID or base64 may change")
  func changesForm() throws {
    try DocumentExample(location: "#/x", json: #""2024-02-29T13:30:00.250+01:00""#)
      .roundTrips(as: Date.self)
    try DocumentExample(location: "#/x", json: #""3C90C3CC-0D44-4B50-8888-8DD25736052A""#)
      .roundTrips(as: UUID.self)
    try DocumentExample(location: "#/x", json: #""SGVs\nbG8=""#).roundTrips(as: Data.self)
    try DocumentExample(location: "#/x", json: #"["2024-02-29T12:30:00Z", null]"#)
      .roundTrips(as: [Date?].self)
  }

  /// A type that keeps only one property.
  private struct Pet: Codable, Validatable {
    var name: String

    func validate(into report: inout ValidationReport) {
      report.check(lengthOf: name, in: ...3, at: "name")
    }
  }

  @Test(
    "A mismatch is reported with its location",
    arguments: [
      (#"{"name": 1}"#, "cannot be read as Pet: at /name: "),
      (#"{"name": "Hasso"}"#, "breaks a rule of Pet: /name: "),
      (
        #"{"name": "Rex", "a/b": [1]}"#,
        "is not written as it was read: /a~1b was [1], and is written as absent"
      ),
      ("{", "is no JSON: "),
    ])
  func reportsMismatch(json: String, words: String) {
    let error = #expect(throws: ExampleFailure.self) {
      try DocumentExample(location: "#/pets/0", json: json).roundTrips(as: Pet.self)
    }
    let text = error?.description ?? ""
    #expect(text.hasPrefix("the example at #/pets/0 " + words), "\(text)")
  }
}
