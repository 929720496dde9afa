import Diagnostics

/// A construct in a document that leads to a poor SDK.
public struct Finding: Sendable {
  /// What is wrong, as a sentence without its full stop.
  public var message: String
  public var location: SourceLocation?
  /// The actions that fix it, in order.
  var actions: [OverlayAction]
  /// How to fix it, if no action does.
  var hint: String?

  init(
    _ message: String, at location: SourceLocation?, _ actions: [OverlayAction?] = [],
    hint: String? = nil
  ) {
    self.message = message
    self.location = location
    self.actions = actions.compactMap(\.self)
    self.hint = hint
  }

  /// A question that the user must answer before an action can be applied; `nil` if an action can
  /// be applied unchanged.
  var question: String? { isFixable ? nil : actions.lazy.compactMap(\.question).first }

  /// Whether an overlay can fix it without further input.
  public var isFixable: Bool { actions.contains { !$0.isSketch } }

  /// The actions as YAML; `nil` if there are none.
  var proposal: String? {
    actions.isEmpty ? nil : actions.flatMap(\.lines).joined(separator: "\n")
  }
}
