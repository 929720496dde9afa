/// Which of a client's credentials a request takes along.
enum CredentialChoice {
  /// The credentials of the first alternative that are all there. If no alternative is complete,
  /// nothing is sent if the request allows that. Otherwise the available credentials of the first
  /// alternative that has any are sent, and the server reports what is missing.
  ///
  /// - Parameter alternatives: Names of schemes. If empty, every credential is used.
  static func credentials(
    among credentials: [Credential], for alternatives: [[String]]
  ) -> [Credential] {
    guard !alternatives.isEmpty else { return credentials }
    let choices = alternatives.map { schemes in
      credentials.filter { schemes.contains($0.scheme) }
    }
    for (schemes, choice) in zip(alternatives, choices)
    where !schemes.isEmpty && choice.count == schemes.count {
      return choice
    }
    if alternatives.contains([]) { return [] }
    return choices.first { !$0.isEmpty } ?? []
  }
}
