/// Which of a client's credentials a request takes along.
enum CredentialChoice {
  /// The credentials of the first alternative that are all there. Where none is complete, nothing is
  /// sent if the request may go without, and otherwise what there is of the first alternative that
  /// has any: the server then tells what is missing.
  ///
  /// - Parameter alternatives: Names of schemes; when empty, every credential is taken.
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
