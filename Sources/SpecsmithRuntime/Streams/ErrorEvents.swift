import Foundation

/// What happens to an error that a server reports within a stream, after its successful status: by an
/// event named `error`, or by JSON whose member `error` is an object.
public enum ErrorEvents: Hashable, Sendable {
  /// The error is an element if the type of the elements documents it, and is thrown otherwise.
  ///
  /// A union documents an error if one of its types has that discriminator or fixed value, or a
  /// property `error`. What is documented may be a part of the conversation, after which the stream
  /// goes on; what is not would be lost, or read as an element without content.
  case automatic
  /// The error is always thrown, as ``APIError/streamFailed(_:)``.
  case thrown
  /// The error is an element like all others.
  case elements
}

/// A frame holds an error that is to be thrown.
struct ReportedError: Error {}

extension ErrorEvents {
  /// - Parameters:
  ///   - name: The name of the event.
  ///   - text: The JSON of the element.
  /// - Throws: ``ReportedError`` if the element is an error that is to be thrown.
  func check(_ name: String, _ text: JSONTape, as type: Any.Type) throws {
    guard self != .elements, name == ErrorEvents.name || text.reportsError else { return }
    if self == .automatic, let union = type as? any OpenUnion.Type, union.documents(text) { return }
    throw ReportedError()
  }

  /// The name of events that are errors.
  static let name = "error"
}

extension JSONTape {
  /// Whether the text is an object whose member `error` is an object.
  var reportsError: Bool { errorMember.map { kind($0) == .object } ?? false }

  /// Whether the text is an object whose member `error` says something.
  var mentionsError: Bool {
    guard let error = errorMember else { return false }
    return kind(error) == .object || kind(error) == .string && count(error) > 0
  }

  /// The index of the member `error` of an object.
  private var errorMember: Int? { member("error") }

  /// The index of the value of a member; `nil` where there is none.
  func member(_ name: StaticString) -> Int? {
    guard kind(0) == .object else { return nil }
    let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    var member = 1
    for _ in 0..<count(0) {
      if isString(member, equalTo: name) { return member + 1 }
      member = next(member + 1)
    }
    return nil
  }
}

extension OpenUnion {
  /// Whether one of the types is documented to be what this error is.
  fileprivate static func documents(_ error: JSONTape) -> Bool {
    guard case .object(let members) = error.json(0) else { return false }
    let tag = discriminator.flatMap { members[$0]?.plainText }
    return variants.contains { variant in
      if let tag, variant.tags.contains(tag) { return true }
      guard case .object(_, let constants, let properties) = variant.evidence else { return false }
      if properties.contains("error"), error.reportsError { return true }
      return constants.contains { name, values in
        members[name]?.plainText.map(values.contains) ?? false
      }
    }
  }
}
