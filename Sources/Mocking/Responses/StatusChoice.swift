import OpenAPIDocument

/// Chooses a documented response.
struct StatusChoice {
  struct Choice {
    var status: Int
    /// `nil` if the document has no response for the status.
    var response: ResponseObject?
  }

  let operation: OperationObject

  /// The response for a status: its own, that of its range, or the `default`.
  func response(for status: Int) -> ResponseObject? {
    let patterns: [StatusPattern] = [.code(status), .range(status / 100), .fallback]
    return patterns.lazy.compactMap { pattern in
      operation.responses.first { $0.status == pattern }?.response
    }.first
  }

  /// The response to a valid request: the lowest success, or else the lowest redirect.
  ///
  /// - Parameter pending: The statuses that mean that some work goes on.
  func success(without pending: [Int] = []) -> Choice {
    let codes = codes.filter { !pending.contains($0) }
    for digit in [2, 3] {
      if let code = codes.filter({ $0 / 100 == digit }).min() {
        return Choice(status: code, response: response(for: code))
      }
      if let range = operation.responses.first(where: { $0.status == .range(digit) }) {
        return Choice(status: digit * 100, response: range.response)
      }
      let fallback = operation.responses.first { $0.status == .fallback }
      if digit == 2, let fallback, codes.allSatisfy({ $0 >= 400 }) {
        return Choice(status: 200, response: fallback.response)
      }
    }
    return Choice(status: 200)
  }

  /// The response for an error: the first of the statuses that the document has, or else the range
  /// or the `default` for the first one.
  func error(_ statuses: [Int]) -> Choice {
    for status in statuses where codes.contains(status) {
      return Choice(status: status, response: response(for: status))
    }
    return Choice(status: statuses[0], response: response(for: statuses[0]))
  }

  private var codes: [Int] {
    operation.responses.compactMap { if case .code(let code) = $0.status { code } else { nil } }
  }
}
