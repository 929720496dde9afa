import DocumentLint

/// The number of findings of each rule, as text.
struct LintSummary {
  let lines: [String]

  init(of lint: DocumentLint, in document: String) {
    guard lint.count > 0 else {
      lines = ["\(document): nothing was found."]
      return
    }
    let width = lint.results.map { String($0.findings.count).count }.max() ?? 1
    let fixable = lint.results.reduce(0) { $0 + $1.findings.count(where: \.isFixable) }
    let findings = lint.count == 1 ? "1 finding" : "\(lint.count) findings"
    var lines = ["\(document): \(findings), of which an overlay can fix \(fixable)."]
    for result in lint.results {
      let count = String(result.findings.count)
      let margin = String(repeating: " ", count: width - count.count)
      lines.append("  \(margin)\(count)  \(result.rule.id)")
    }
    self.lines = lines
  }
}
