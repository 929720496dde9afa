import Diagnostics

/// Something in a document that will make a poor SDK.
public struct Finding: Sendable {
  /// What it is, as a sentence without its full stop.
  public var message: String
  public var location: SourceLocation?
  /// The actions that fix it, in order.
  var actions: [OverlayAction]
  /// What to do where no action does it.
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

  /// What somebody has to answer before any action is applied; `nil` where one can be as it is.
  var question: String? { isFixable ? nil : actions.lazy.compactMap(\.question).first }

  /// Whether an overlay can fix it without further input.
  public var isFixable: Bool { actions.contains { !$0.isSketch } }

  /// The actions as YAML; `nil` where there are none.
  var proposal: String? {
    actions.isEmpty ? nil : actions.flatMap(\.lines).joined(separator: "\n")
  }
}
