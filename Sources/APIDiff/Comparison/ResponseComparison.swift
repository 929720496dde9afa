import SDKModel

/// Compares the responses of a call.
struct ResponseComparison {
  let before: Operation
  let after: Operation

  private var title: String { after.title }
  private var use: Change.Use { Change.Use(call: title, direction: .response) }

  /// The SDK's declaration for a response: the call's result, for a success. Header fields and
  /// failures have no declaration.
  private func elements(_ operation: Operation, _ response: Exchange.Response) -> [SDKElement] {
    guard response.status.succeeds || response.status == .fallback else { return [] }
    return [.result(operation.key)]
  }

  func compare(into result: inout APIComparison) {
    var rest = after.exchange.responses
    for response in before.exchange.responses {
      if let index = rest.firstIndex(where: { $0.status == response.status }) {
        compare(response, rest.remove(at: index), into: &result)
      } else {
        result.add(
          response.status.succeeds ? .successRemoved : .failureRemoved, title,
          "\(title) no longer responds with \(response.status.text)",
          detail: response.status.text,
          old: response.location, new: after.location, elements(before, response))
      }
    }
    for response in rest {
      result.add(
        response.status.succeeds ? .successAdded : .failureAdded, title,
        "\(title) can respond with \(response.status.text)", detail: response.status.text,
        old: before.location, new: response.location, elements(after, response))
    }
  }

  private func compare(
    _ old: Exchange.Response, _ new: Exchange.Response, into result: inout APIComparison
  ) {
    let subject = "\(title) response \(new.status.text)"
    ContentComparison(subject: subject, use: use, elements: elements(before, old))
      .compare(old.contents, new.contents, old: old.location, new: new.location, into: &result)
    var rest = new.headers
    for header in old.headers {
      let name = "\(subject) header `\(header.name)`"
      guard let index = rest.firstIndex(where: { $0.name == header.name }) else {
        result.add(
          header.isRequired ? .headerRemoved : .optionalHeaderRemoved, name,
          "\(subject) has no header field `\(header.name)` any more", old: header.location,
          new: new.location, [])
        continue
      }
      let other = rest.remove(at: index)
      let site = ComparisonSite(
        subject: name, old: header.location, new: other.location, elements: [])
      var comparison = result.values.ofTexts.compare(header.type, other.type, at: site)
      if header.isRequired != other.isRequired {
        comparison.add(
          other.isRequired ? .headerBecameRequired : .headerBecameOptional, at: site,
          other.isRequired ? "\(name) is always there" : "\(name) may be missing")
      }
      if header.isDeprecated != other.isDeprecated {
        comparison.add(
          other.isDeprecated ? .deprecated : .undeprecated, at: site,
          other.isDeprecated ? "\(name) is deprecated" : "\(name) is deprecated no more")
      }
      result.add(comparison, use)
    }
    for header in rest {
      result.add(
        .headerAdded, "\(subject) header `\(header.name)`",
        "\(subject) has the header field `\(header.name)`", old: old.location,
        new: header.location, [])
    }
  }
}

extension ResponseStatus {
  /// Whether the call succeeded. Redirects count, since a client follows them.
  fileprivate var succeeds: Bool { isSuccess || isRedirect }
}
