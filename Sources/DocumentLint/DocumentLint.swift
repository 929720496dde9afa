import Diagnostics
import OpenAPIDocument

/// Finds what in a document leads to a poor SDK.
public struct DocumentLint: Sendable {
  /// The findings of one rule, in the order of their locations.
  public struct Result: Sendable {
    public var rule: LintRule
    public var findings: [Finding]
  }

  /// The results of rules with findings, in the catalog's order.
  public private(set) var results: [Result] = []

  /// Lints a document.
  ///
  /// - Parameters:
  ///   - document: The document, with its overlays applied.
  ///   - diagnostics: The diagnostics from reading the document and building its model.
  public init(
    _ document: OpenAPIDescription, diagnostics: [Diagnostic],
    rules: [LintRule] = LintRuleCatalog.rules
  ) {
    let linted = LintedDocument(document, diagnostics: diagnostics)
    for rule in rules {
      let findings = rule.findings(linted).map { finding in
        var finding = finding
        if finding.actions.isEmpty, finding.location.map(linted.isElsewhere) == true {
          finding.hint =
            "no overlay reaches this file, which the document refers to: write it there"
        }
        finding.hint = finding.hint ?? finding.question.map { "to confirm: \($0)" }
        return finding
      }
      guard !findings.isEmpty else { continue }
      results.append(Result(rule: rule, findings: findings.sortedByLocation(in: linted)))
    }
  }

  /// Removes findings that should not be reported.
  public mutating func keep(where isKept: ([Diagnostic]) -> [Diagnostic]) {
    for index in results.indices {
      let rule = results[index].rule
      let kept = Set(isKept(results[index].findings.map { $0.diagnostic(of: rule) }))
      results[index].findings.removeAll { !kept.contains($0.diagnostic(of: rule)) }
    }
    results.removeAll { $0.findings.isEmpty }
  }

  /// The findings as diagnostics, rule by rule.
  public var diagnostics: [Diagnostic] {
    results.flatMap { result in result.findings.map { $0.diagnostic(of: result.rule) } }
  }

  public var count: Int { results.reduce(0) { $0 + $1.findings.count } }
}

extension Finding {
  func diagnostic(of rule: LintRule) -> Diagnostic {
    var diagnostic = Diagnostic.note(rule.id, message, at: location, hint: hint)
    diagnostic.proposal = proposal
    return diagnostic
  }
}

extension [Finding] {
  /// Findings in the document itself come first, then those in other files.
  fileprivate func sortedByLocation(in document: LintedDocument) -> [Finding] {
    let file = document.root.location.file
    return enumerated().sorted { left, right in
      guard let location = left.element.location, let other = right.element.location,
        location != other
      else { return left.offset < right.offset }
      if (location.file == file) != (other.file == file) { return location.file == file }
      return location < other
    }.map(\.element)
  }
}
