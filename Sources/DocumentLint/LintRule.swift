import Diagnostics

/// One kind of thing that makes a poor SDK, and how it is found.
public struct LintRule: Sendable {
  /// The name, as in the brackets after a finding. No other diagnostic has it.
  public let id: DiagnosticCode
  /// What is found, in a line without a full stop.
  public let summary: String
  /// Why it matters to an SDK, in Markdown.
  public let explanation: String
  /// What the proposed action does, in Markdown.
  public let remedy: String
  /// The beginning of a document without `openapi` and `info`, in which the rule finds something.
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
