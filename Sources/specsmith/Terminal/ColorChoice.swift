import ArgumentParser

/// Whether errors and warnings have colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  /// With colours on a terminal, unless the environment says otherwise.
  case auto
  case always
  case never

  /// The variables `NO_COLOR` (https://no-color.org) and `CLICOLOR_FORCE` count only if nothing was
  /// chosen, and the first one precedes.
  func style(
    onTerminal isTerminal: Bool, environment: [String: String]
  ) -> TextStyle {
    switch self {
    case .always: return TextStyle(isColored: true)
    case .never: return .plain
    case .auto:
      if let text = environment["NO_COLOR"], !text.isEmpty { return .plain }
      if let text = environment["CLICOLOR_FORCE"], !text.isEmpty, text != "0" {
        return TextStyle(isColored: true)
      }
      return TextStyle(isColored: isTerminal && environment["TERM"] != "dumb")
    }
  }
}
