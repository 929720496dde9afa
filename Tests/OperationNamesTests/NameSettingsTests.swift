import Diagnostics
import Testing

@testable import OperationNames

@Suite("Operation names by settings")
struct NameSettingsTests {
  private let operations = try? [
    TestedOperation("GET", "/v1/account", id: "GetAccount"),
    TestedOperation("GET", "/v1/accounts/{id}"),
    TestedOperation("PATCH", "/v1/accounts/{id}"),
    TestedOperation("GET", "/v1/accounts/{id}/members"),
  ]

  private func calls(_ settings: NameSettings) throws -> ([String], [Diagnostic]) {
    let operations = try #require(operations).map(\.operation)
    let naming = OperationNaming(TagIndex(), settings) { _ in nil }
    let (names, diagnostics) = naming.names(of: operations)
    return (names.map(\.call), diagnostics)
  }

  private func choice(_ pattern: String, _ name: String) -> NameSettings.Choice {
    NameSettings.Choice(
      pattern: pattern, name: name, location: SourceLocation(file: "s.yaml", line: 3, column: 5))
  }

  @Test("A call is renamed by its id, or by method and path, and the first match applies")
  func operationNames() throws {
    var settings = NameSettings()
    settings.operations = [
      choice("GetAccount", "accounts.current"), choice("GET /v1/*/{id}", ".find"),
      choice("* /v1/accounts/**", ".touch"),
    ]
    let expected = [
      "accounts.current", "accounts.find", "accounts.touch", "accounts.members.touch",
    ]
    #expect(try calls(settings).0 == expected)
  }

  @Test("A resource is moved with those inside of it, and the innermost setting applies")
  func resourceNames() throws {
    var settings = NameSettings()
    settings.resources = [
      choice("accounts", "admin.accounts"), choice("accounts.members", "people"),
    ]
    let expected = [
      "account.retrieve", "admin.accounts.retrieve", "admin.accounts.update", "people.list",
    ]
    #expect(try calls(settings).0 == expected)
  }

  @Test("The verb for reading one item is configurable")
  func readingVerb() throws {
    var settings = NameSettings()
    settings.readingVerb = .get
    #expect(
      try calls(settings).0
        == ["account.get", "accounts.get", "accounts.update", "accounts.members.list"])
  }

  @Test("A setting that matches nothing is an error with a suggestion")
  func unused() throws {
    var settings = NameSettings()
    settings.operations = [choice("GetAcount", "x.y")]
    settings.resources = [choice("acounts", "x")]
    let errors = try calls(settings).1
    #expect(errors.map(\.severity) == [.error, .error])
    #expect(errors.map(\.hint) == ["did you mean `accounts`?", "did you mean `GetAccount`?"])
    #expect(errors.first?.location?.line == 3)
  }
}
