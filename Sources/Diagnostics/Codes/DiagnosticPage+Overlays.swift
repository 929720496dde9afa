extension DiagnosticPage {
  /// Errors in an overlay.
  static let ofOverlays = [
    DiagnosticPage(
      .overlayStructure, "The overlay is not built as the Overlay Specification has it",
      because: "A field is missing, unknown or of another type.",
      example: .overlay(
        "overlay: 1.0.0\ninfo: {title: More, version: '1'}\n"
          + "actions: [{tarjet: $.info, remove: true}]"),
      remedy: "Follow the message; docs/overlays.md shows an overlay."),
    DiagnosticPage(
      .overlayVersion, "The overlay's version is unknown, or does not support an action",
      because: "Versions 1.0 and 1.1 are known. What only 1.1 allows works, with a warning.",
      example: .overlay("overlay: 3.0.0\ninfo: {title: More, version: '1'}\nactions: []"),
      remedy: "Write `overlay: 1.1.0`."),
    DiagnosticPage(
      .overlayNoMatch, "A target matches nothing",
      because: "The action has no effect. After an update of the document that may be a mistake.",
      example: .overlay(
        "overlay: 1.0.0\ninfo: {title: More, version: '1'}\n"
          + "actions: [{target: $.paths.nowhere, remove: true}]"),
      remedy: "Correct the target, or remove the action."),
    DiagnosticPage(
      .overlayNoChange, "An action has no effect",
      because: "It has a target, but none of `update`, `remove` and `copy`.",
      example: .overlay(
        "overlay: 1.0.0\ninfo: {title: More, version: '1'}\nactions: [{target: $.info}]"),
      remedy: "Add a change, or remove the action."),
    DiagnosticPage(
      .overlayRemoveRoot, "An action removes the whole document",
      because: "Nothing would be left to generate from.",
      example: .overlay(
        "overlay: 1.0.0\ninfo: {title: More, version: '1'}\nactions: [{target: $, remove: true}]"),
      remedy: "Select the node to remove."),
    DiagnosticPage(
      .overlayCopySource, "The source of a copy is not one node",
      because: "`copy` needs a path that selects exactly one node.",
      example: .overlay(
        "overlay: 1.1.0\ninfo: {title: More, version: '1'}\n"
          + "actions: [{target: $.info, copy: $.nowhere}]"),
      remedy: "Write a path that selects one node."),
    DiagnosticPage(
      .overlayMixedTargets, "A target selects nodes of several kinds",
      because: "An update is merged into a mapping, and appended to a sequence.",
      example: .overlay(
        "overlay: 1.1.0\ninfo: {title: More, version: '1'}\n"
          + "actions: [{target: \"$['info','openapi']\", update: {summary: All}}]"),
      remedy: "Write an action for each kind."),
    DiagnosticPage(
      .overlayIncompatibleUpdate, "An update has another kind than its target",
      because: "A sequence cannot be merged into a mapping, or a mapping into a sequence.",
      example: .overlay(
        "overlay: 1.1.0\ninfo: {title: More, version: '1'}\n"
          + "actions: [{target: $, update: {info: [a]}}]"),
      remedy: "To replace the old value, remove it in an action before."),
    DiagnosticPage(
      .overlayLimit, "An overlay makes the document too large, or takes too long",
      because: """
        A few actions that copy the document into itself can make it larger than any memory, and a few \
        targets with filters in filters can take longer than anybody waits. There is a limit to how \
        many nodes an overlay may add, to how deeply they are nested, and to how many steps its targets \
        may take together.
        """,
      remedy: "Use `$ref` for what is shared, and write targets that lead to their nodes directly."),
    DiagnosticPage(
      .jsonPathSyntax, "A target is not a JSONPath",
      because: "Targets follow RFC 9535. The location is where the syntax becomes invalid.",
      example: .overlay(
        "overlay: 1.0.0\ninfo: {title: More, version: '1'}\n"
          + "actions: [{target: '$.paths[', remove: true}]"),
      remedy: "Write names with special characters as `$.paths['/pets']`."),
  ]
}
