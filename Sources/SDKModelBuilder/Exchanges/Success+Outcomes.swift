import SDKModel

extension Success {
  /// Determines what one method returns for all outcomes.
  ///
  /// Equal contents are one type, and one content beside none is an optional. Everything else is an
  /// enumeration of the outcomes.
  mutating func combine() {
    var contents: [Content] = []
    for outcome in outcomes where !contents.contains(where: { $0.isSame(as: outcome.content) }) {
      contents.append(outcome.content)
    }
    let valued = contents.filter { !$0.isNothing }
    let isUnchangedDistinct = outcomes.contains { $0.status == .code(304) }
    let hasEmptySuccess = outcomes.contains { $0.status.isSuccess && $0.content.isNothing }
    // Elements that arrive one by one are the whole result.
    if valued.contains(where: \.isStream) {
      outcomes.removeAll { !$0.content.isStream }
    } else if valued.count > 1 || isUnchangedDistinct && (hasEmptySuccess || valued.isEmpty)
      || valued.contains(where: \.isLocation) && hasEmptySuccess
    {
      content = .oneOfSeveral
    } else if let only = valued.first {
      content = only
      // A string or a body without content is an empty one.
      isOptional = isUnchangedDistinct || hasEmptySuccess && only.type != nil
    } else {
      content = .nothing
    }
  }
}

extension Success.Content {
  fileprivate var isNothing: Bool { if case .nothing = self { true } else { false } }
  fileprivate var isStream: Bool { if case .stream = self { true } else { false } }
  fileprivate var isLocation: Bool { if case .location = self { true } else { false } }

  /// Whether the values have the same type.
  fileprivate func isSame(as other: Success.Content) -> Bool {
    switch (self, other) {
    case (.nothing, .nothing), (.text, .text), (.bytes, .bytes), (.location, .location): true
    case (.json(let type, _), .json(let other, _)): type.isSame(as: other)
    case (.nothing, _), (.json, _), (.text, _), (.bytes, _), (.stream, _), (.location, _),
      (.oneOfSeveral, _):
      false
    }
  }
}

extension ValueType {
  /// Whether the values are represented by the same type, whatever their constraints.
  func isSame(as other: ValueType) -> Bool {
    guard isNullable == other.isNullable, replacement == other.replacement else { return false }
    func isOther(_ holds: (Kind) -> Bool) -> Bool { holds(other.kind) }
    return switch kind {
    case .array(let element):
      isOther { if case .array(let other) = $0 { element.isSame(as: other) } else { false } }
    case .map(let value):
      isOther { if case .map(let other) = $0 { value.isSame(as: other) } else { false } }
    case .named(let id): isOther { if case .named(id) = $0 { true } else { false } }
    case .integer(let width):
      isOther { if case .integer(let other) = $0 { width == other } else { false } }
    case .number(let width):
      isOther { if case .number(let other) = $0 { width == other } else { false } }
    case .string: isOther { if case .string = $0 { true } else { false } }
    case .boolean: isOther { if case .boolean = $0 { true } else { false } }
    case .dateTime: isOther { if case .dateTime = $0 { true } else { false } }
    case .date: isOther { if case .date = $0 { true } else { false } }
    case .uuid: isOther { if case .uuid = $0 { true } else { false } }
    case .base64: isOther { if case .base64 = $0 { true } else { false } }
    case .file: isOther { if case .file = $0 { true } else { false } }
    case .json: isOther { if case .json = $0 { true } else { false } }
    }
  }
}

extension Exchange.Response {
  /// Whether a redirect is not followed: its address is the result.
  ///
  /// Beside a success, a redirect with an undocumented address only states where the success is;
  /// 303 always leads to something else.
  func isOutcome(besidesSuccess hasSuccess: Bool) -> Bool {
    guard status.namesLocation else { return false }
    return !hasSuccess || status == .code(303) || headers.contains { $0.name == "location" }
  }
}
