import APIDiff
import Diagnostics
import DocumentTree

/// A list of changes that were reviewed and accepted.
///
///
/// ```yaml
/// accepted:
///   - change: operation-removed DELETE /pets/{id}
///     reason: Nobody has called it for a year.
/// ```
public struct Acceptance: Sendable {
  private struct Entry {
    var id: String
    var location: SourceLocation
  }

  private var entries: [Entry] = []

  /// - Throws: `Diagnostic` if the file is not YAML, or not such a list.
  public init(_ source: Source) throws(Diagnostic) {
    let root = try Tree.parse(source).root
    guard root.kind == .mapping, let list = root["accepted"], list.kind == .sequence,
      root.entries.count == 1
    else {
      throw .error(
        .invalidAcceptance, "expected `accepted`, with a list of changes", at: root.location,
        hint: "such as `- change: operation-removed GET /pets`, with a `reason`")
    }
    for entry in list.elements {
      guard entry.kind == .mapping, let change = entry["change"], change.kind == .string else {
        throw .error(
          .invalidAcceptance, "an accepted change is its id, as `change`", at: entry.location,
          hint: "`specsmith diff --format json` shows the `id` of each change")
      }
      guard let reason = entry["reason"], reason.kind == .string, !reason.text.isEmpty else {
        throw .error(
          .invalidAcceptance, "`\(change.text)` is accepted without a reason",
          at: entry.location, hint: "say in `reason` why it may be")
      }
      for (key, _) in entry.entries where !["change", "reason"].contains(key.text) {
        throw .error(
          .invalidAcceptance, "`\(key.text)` is nothing that an accepted change has",
          at: key.location, hint: "it has `change` and `reason`")
      }
      entries.append(Entry(id: change.text, location: change.location))
    }
  }

  /// Marks the accepted changes of a report.
  ///
  /// - Returns: A warning for each entry that matches no change.
  public func apply(to report: inout ChangeReport) -> [Diagnostic] {
    let ids = Set(entries.map(\.id))
    let known = Set(report.changes.map(\.id))
    report.accepted += report.changes.filter { ids.contains($0.id) }
    report.changes.removeAll { ids.contains($0.id) }
    return entries.filter { !known.contains($0.id) }.map { entry in
      .warning(
        .unusedAcceptance, "there is no change `\(entry.id)`", at: entry.location,
        hint: Spelling.nearest(to: entry.id, among: known.sorted()).map { "did you mean `\($0)`?" }
          ?? "remove the entry")
    }
  }
}
