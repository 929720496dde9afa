import APIDiff

/// One of oasdiff's checks.
struct OasdiffCheck: Sendable {
  enum Level: String, Sendable, Comparable {
    case info = "INFO"
    case warning = "WARN"
    case error = "ERR"

    private var rank: Int { self == .info ? 0 : self == .warning ? 1 : 2 }

    static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
  }

  var name: String
  var level: Level
  /// The function of oasdiff that implements the check.
  var family: String
  var expectation: OasdiffExpectation

  init(_ cells: [String]) {
    name = cells[0]
    level = Level(rawValue: cells[1]) ?? .error
    family = cells[2]
    expectation = OasdiffExpectation(rules: cells[3], verdict: cells[4], reason: cells[5])
  }

  /// The direction of the value that is checked; `nil` if the check is not about a value.
  var direction: Direction? {
    name.contains("request") ? .request : name.contains("response") ? .response : nil
  }

  var agreement: OasdiffAgreement {
    guard let verdict = expectation.verdict else { return .outOfScope }
    return Level(verdict) == level ? .agrees : .differs
  }
}

extension OasdiffCheck.Level {
  /// oasdiff's level for a verdict.
  init(_ verdict: Verdict) {
    switch verdict {
    case .breaking: self = .error
    case .caution: self = .warning
    case .compatible, .none: self = .info
    }
  }
}

/// The expectation where oasdiff reports a check.
struct OasdiffExpectation: Sendable {
  /// Rules, one of which must be reported; if empty, nothing breaking may be reported.
  var rules: [String]
  /// The expected verdict; `nil` if the check is out of scope.
  var verdict: Verdict?
  var direction: Direction?
  /// The reason why it differs from oasdiff's expectation.
  var reason: String

  init(rules: String, verdict: String, reason: String) {
    self.rules = rules.split(separator: ",").map(String.init).filter { $0 != "-" }
    self.verdict = Verdict(rawValue: verdict)
    self.reason = reason
  }

  init(exception cells: [String]) {
    self.init(rules: cells[2], verdict: cells[3], reason: cells[5])
    direction = Direction(rawValue: cells[4])
  }
}
