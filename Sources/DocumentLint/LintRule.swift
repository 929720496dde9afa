import Diagnostics

/// A kind of construct that leads to a poor SDK, and how to find it.
public struct LintRule: Sendable {
  /// The name, as in brackets after a finding. No other diagnostic code is equal to it.
  public let id: DiagnosticCode
  /// A one-line summary of the findings, without a full stop.
  public let summary: String
  /// Why it matters for an SDK, in Markdown.
  public let explanation: String
  /// What the proposed action does, in Markdown.
  public let remedy: String
  /// The beginning of a document in which the rule finds something, without `openapi` and `info`.
  public let example: String
  let findings: @Sendable (LintedDocument) -> [Finding]

  init(
    _ id: DiagnosticCode, _ summary: String, because explanation: String, remedy: String,
    example: String,
    findings: @escaping @Sendable (LintedDocument) -> [Finding]
  ) {
    self.id = id
    self.summary = summary
    self.explanation = explanation
    self.remedy = remedy
    self.example = example
    self.findings = findings
  }
}
