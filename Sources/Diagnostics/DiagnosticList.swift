/// The diagnostics of one run without duplicates, in the order in which they were found.
public struct DiagnosticList: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []

  public init() {}

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  public mutating func append(_ diagnostic: Diagnostic) {
    guard seen.insert(diagnostic).inserted else { return }
    diagnostics.append(diagnostic)
  }

  public mutating func append(contentsOf other: some Sequence<Diagnostic>) {
    for diagnostic in other { append(diagnostic) }
  }
}
