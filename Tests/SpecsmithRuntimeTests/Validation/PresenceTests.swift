@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Required `readOnly` and `writeOnly` properties")
struct PresenceTests {
  private struct User: Validatable {
    var id: String?
    var password: String?
    var nickname: Nullable<String> = .absent

    func validate(into report: inout ValidationReport) {
      report.check(presenceOf: id, in: .response, at: "id")
      report.check(presenceOf: password, in: .request, at: "password")
      report.check(presenceOf: nickname, in: .request, at: "nickname")
    }
  }

  @Test("A property is required only in messages of its direction")
  func messages() {
    let user = User()
    #expect(
      user.violations(in: .request).map(\.location) == ["/password", "/nickname"])
    #expect(user.violations(in: .response).map(\.location) == ["/id"])
    #expect(user.violations().isEmpty)
  }

  @Test("A missing property violates `required` of the object")
  func keyword() throws {
    let violation = try #require(User().violations(in: .response).first)
    #expect(violation.keyword == "required")
    #expect(violation.keywordLocation == "/required")
    #expect(violation.description.contains("/id: is required"))
  }

  @Test("A property that is null is present")
  func null() {
    let user = User(password: "p", nickname: .null)
    #expect(user.violations(in: .request).isEmpty)
  }
}
