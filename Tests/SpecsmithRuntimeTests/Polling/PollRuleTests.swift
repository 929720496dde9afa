import Testing

@_spi(Generated) @testable import SpecsmithRuntime

@Suite("Poll rules")
struct PollRuleTests {
  @Test(
    "An undocumented status counts as pending",
    arguments: [
      ("home", .succeeded), ("sunk", .failed), ("lost", .pending), (nil, .pending),
    ] as [(String?, PollState)])
  func status(state: String?, expected: PollState) {
    #expect(Voyage.rule.state(of: Voyage(state: state)) == expected)
  }

  @Test("Booleans and numbers are compared in their JSON form")
  func scalars() {
    let done = PollRule<Bool?>(status: { $0 }, succeeded: ["true"])
    #expect(done.state(of: true) == .succeeded)
    #expect(done.state(of: false) == .pending)
    #expect(done.state(of: nil) == .pending)
    let code = PollRule<Int>(status: { $0 }, succeeded: ["2"], failed: ["3"])
    #expect([1, 2, 3].map(code.state) == [.pending, .succeeded, .failed])
  }

  @Test("The presence of a property ends the poll, or another one fails it")
  func properties() {
    let rule = PollRule<Voyage>(until: { $0.report }, unless: { $0.reason })
    #expect(rule.state(of: Voyage()) == .pending)
    #expect(rule.state(of: Voyage(report: "land")) == .succeeded)
    #expect(rule.state(of: Voyage(report: "land", reason: "storm")) == .failed)
  }

  @Test("A property that is null counts as absent")
  func null() {
    let rule = PollRule<JSONValue>(until: { $0["url"] })
    #expect(rule.state(of: ["url": nil]) == .pending)
    #expect(rule.state(of: ["url": "/a"]) == .succeeded)
  }

  @Test("A rule can have both a property and a failed status")
  func both() {
    let rule = PollRule<Voyage>(status: { $0.state }, failed: ["sunk"], until: { $0.report })
    #expect(rule.state(of: Voyage(state: "sunk", report: "land")) == .failed)
    #expect(rule.state(of: Voyage(state: "at sea")) == .pending)
    #expect(rule.state(of: Voyage(state: "at sea", report: "land")) == .succeeded)
  }

  @Test("A rule without conditions ends with the first value")
  func none() {
    #expect(PollRule<Voyage>(pending: [202]).state(of: Voyage()) == .succeeded)
  }
}
