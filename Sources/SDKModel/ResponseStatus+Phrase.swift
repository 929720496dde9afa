extension ResponseStatus {
  /// The name of the status: its reason phrase (RFC 9110 section 15), or that of the class of a range.
  public var phrase: String {
    switch self {
    case .code(let code): Self.phrases[code] ?? "status \(code)"
    case .range(2): "successful"
    case .range(3): "redirection"
    case .range(let digit): "status \(digit)xx"
    case .fallback: "other"
    }
  }

  /// Those of the statuses that are no failures.
  private static let phrases = [
    200: "ok", 201: "created", 202: "accepted", 203: "non-authoritative information",
    204: "no content", 205: "reset content", 206: "partial content", 207: "multi-status",
    208: "already reported", 226: "im used",
    300: "multiple choices", 301: "moved permanently", 302: "found", 303: "see other",
    304: "not modified", 305: "use proxy", 307: "temporary redirect", 308: "permanent redirect",
  ]
}
