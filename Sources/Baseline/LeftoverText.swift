import SDKModel
import TextGrammar

/// The messages of declarations that exist only for callers of an earlier release.
struct LeftoverText {
  /// The end of a message, with the first version of the API without the part, such as
  /// ` since version 2.0`; empty if both versions have the same name.
  private let since: String

  init(from old: String, to new: String) {
    let version = new.onOneLine
    since = old == new || version.isEmpty ? "" : " since version \(version)"
  }

  var retiredValue: Deprecation { Deprecation(message: "No longer listed\(since).") }

  /// - Parameter old: What the release said.
  func retired(_ old: Deprecation?) -> Deprecation {
    Deprecation(message: sentences(old?.message, "No longer part of the API\(since)."))
  }

  func renamed(to name: String) -> Deprecation {
    Deprecation(message: "Use `\(name)` instead.")
  }

  func relabeled(_ labels: [String]) -> Deprecation {
    let names = labels.map { "`\($0)`" }.joined(separator: ", ")
    return Deprecation(
      message: labels.count == 1
        ? "The argument is called \(names)." : "The arguments are called \(names).")
  }

  func withoutParameters(_ names: [String]) -> Deprecation {
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    return Deprecation(
      message: names.count == 1
        ? "\(list) is no longer a parameter." : "\(list) are no longer parameters.")
  }

  private func sentences(_ first: String?, _ second: String) -> String {
    guard let first, !first.isEmpty else { return second }
    // The release may have been merged with an earlier one, whose words it has.
    guard !first.contains("No longer part of the API") else { return first }
    return first.last.map { ".!?".contains($0) } == true
      ? "\(first) \(second)" : "\(first). \(second)"
  }
}
