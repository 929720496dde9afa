/// Decides that values that cannot be decoded are left out, and collects them.
///
/// It belongs to one ``JSONTape``, which one task decodes.
final class DecodingLeniency {
  /// A value that was left out.
  private struct Omission {
    let index: Int
    /// Only of the first ones: to find a location, the text is read from its beginning.
    let issues: [DecodingIssue]
  }

  /// How many values are described.
  static let describedAtMost = 100

  /// The checks that elements must pass; `nil` if violations are left for later.
  private let validation: ValidationOptions?

  private var omissions: [Omission] = []
  private var isSuspended = false

  init(validation: ValidationOptions? = nil) {
    self.validation = validation
  }

  /// Whether values are left out now.
  var isActive: Bool { !isSuspended }

  /// Whether the locations of undecodable values will be read.
  var needsLocations: Bool { !isSuspended && omissions.count < Self.describedAtMost }

  /// How many values were left out.
  var count: Int { omissions.count }

  /// What is wrong with the first of these values.
  var issues: [DecodingIssue] { omissions.flatMap(\.issues) }

  /// - Throws: ``ValidationError`` if the element violates constraints that it must not violate.
  func check(_ element: some Any) throws(ValidationError) {
    guard let validation, let element = element as? any Validatable else { return }
    try element.validate(in: .response, options: validation)
  }

  /// Leaves a value out.
  ///
  /// - Parameter error: Why it cannot be decoded.
  func leaveOut(_ index: Int, of tape: JSONTape, because error: any Error) {
    discardOmissions(within: index, of: tape)
    let describes = omissions.count < Self.describedAtMost
    omissions.append(
      Omission(
        index: index,
        issues: describes ? DecodingIssue.issues(of: error, leavingOut: tape.path(to: index)) : []))
  }

  /// Forgets what was left out within a value that is itself left out, or is decoded again.
  func discardOmissions(within index: Int, of tape: JSONTape) {
    while let last = omissions.last, index <= last.index, last.index < tape.next(index) {
      omissions.removeLast()
    }
  }

  /// Decodes a value strictly, and leniently only if that fails: of the types of a union, one that
  /// matches strictly precedes one that matches without a property.
  func preferringStrictness<Value>(_ decode: () throws -> Value) throws -> Value {
    isSuspended = true
    let value = try? decode()
    isSuspended = false
    return try value ?? decode()
  }
}

extension JSONTape {
  /// `nil` if values are decoded strictly, or are so for now.
  var activeLeniency: DecodingLeniency? { leniency.flatMap { $0.isActive ? $0 : nil } }

  /// Leaves a value out.
  ///
  /// - Throws: The error, if values are decoded strictly.
  func leaveOut(_ index: Int, because error: any Error) throws {
    guard let leniency = activeLeniency else { throw error }
    leniency.leaveOut(index, of: self, because: error)
  }

  /// The elements of an array, without those that cannot be decoded.
  ///
  /// - Throws: `DecodingError` if the value is not an array.
  func elements<Element>(
    of index: Int, by leniency: DecodingLeniency, _ read: (Int) throws -> Element
  ) throws -> [Element] {
    guard kind(index) == .array else { throw mismatch(index, [Any].self, "an array") }
    var elements: [Element] = []
    elements.reserveCapacity(count(index))
    var place = index + 1
    for _ in 0..<count(index) {
      if let element = part(at: place, by: leniency, read) { elements.append(element) }
      place = next(place)
    }
    return elements
  }

  /// The members of an object, without those whose values cannot be decoded.
  ///
  /// - Throws: `DecodingError` if the value is not an object.
  func members<Value>(
    of index: Int, by leniency: DecodingLeniency, _ read: (Int) throws -> Value
  ) throws -> [String: Value] {
    guard kind(index) == .object else { throw mismatch(index, [String: Any].self, "an object") }
    var members: [String: Value] = [:]
    members.reserveCapacity(count(index))
    var name = index + 1
    for _ in 0..<count(index) {
      if let value = part(at: name + 1, by: leniency, read) { members[string(name)] = .some(value) }
      name = next(name + 1)
    }
    return members
  }

  private func part<Value>(
    at index: Int, by leniency: DecodingLeniency, _ read: (Int) throws -> Value
  ) -> Value? {
    do {
      let value = try read(index)
      try leniency.check(value)
      return value
    } catch {
      leniency.leaveOut(index, of: self, because: error)
      return nil
    }
  }
}

/// A collection whose elements can be decoded one by one.
protocol TapeCollection {
  /// Decodes the elements, without those that cannot be decoded.
  ///
  /// - Throws: `DecodingError` if the value is no such collection.
  init(_ tape: JSONTape, _ index: Int, by leniency: DecodingLeniency) throws
}

extension Array: TapeCollection where Element: Decodable {
  init(_ tape: JSONTape, _ index: Int, by leniency: DecodingLeniency) throws {
    self = try tape.elements(of: index, by: leniency) { try tape.decode($0) }
  }
}

extension Dictionary: TapeCollection where Key == String, Value: Decodable {
  init(_ tape: JSONTape, _ index: Int, by leniency: DecodingLeniency) throws {
    self = try tape.members(of: index, by: leniency) { try tape.decode($0) }
  }
}
