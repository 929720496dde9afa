/// What is known of work that is waited for.
struct PollingReport: Sendable {
  /// What identifies the work.
  let subject: String
  /// The last status, as the server sent it.
  var status: String?
  /// Removes the secrets of the client and of the requests from strings.
  var redaction = Redaction([])

  /// A text of the server as errors show it.
  func shown(_ text: String?) -> String? {
    // Redacted before it is cut, so that no part of a secret is left at the end.
    text.map { Excerpt.plain(redaction.redact($0), length: ServerMessage.length) }
  }
}
