/// A set of keywords.
public struct KeywordSet: Hashable, Sendable, SetAlgebra {
  @usableFromInline var bits: UInt64 = 0

  public init() {}

  /// Without an array, where the compiler sees the literal.
  @inlinable
  public init(arrayLiteral keywords: Keyword...) {
    for keyword in keywords { bits |= Self.bit(of: keyword) }
  }

  public init(_ keywords: some Sequence<Keyword>) {
    for keyword in keywords { insert(keyword) }
  }

  @inlinable public var isEmpty: Bool { bits == 0 }

  @inlinable public func contains(_ keyword: Keyword) -> Bool { bits & Self.bit(of: keyword) != 0 }

  @discardableResult
  public mutating func insert(
    _ keyword: Keyword
  ) -> (inserted: Bool, memberAfterInsert: Keyword) {
    let isNew = !contains(keyword)
    bits |= Self.bit(of: keyword)
    return (isNew, keyword)
  }

  @discardableResult
  public mutating func remove(_ keyword: Keyword) -> Keyword? {
    guard contains(keyword) else { return nil }
    bits &= ~Self.bit(of: keyword)
    return keyword
  }

  @discardableResult
  public mutating func update(with keyword: Keyword) -> Keyword? {
    insert(keyword).inserted ? nil : keyword
  }

  public func union(_ other: KeywordSet) -> KeywordSet { KeywordSet(bits: bits | other.bits) }

  @inlinable
  public func intersection(_ other: KeywordSet) -> KeywordSet {
    KeywordSet(bits: bits & other.bits)
  }

  public func symmetricDifference(_ other: KeywordSet) -> KeywordSet {
    KeywordSet(bits: bits ^ other.bits)
  }

  public func subtracting(_ other: KeywordSet) -> KeywordSet {
    KeywordSet(bits: bits & ~other.bits)
  }

  public mutating func formUnion(_ other: KeywordSet) { bits |= other.bits }
  public mutating func formIntersection(_ other: KeywordSet) { bits &= other.bits }
  public mutating func formSymmetricDifference(_ other: KeywordSet) { bits ^= other.bits }

  @usableFromInline init(bits: UInt64) { self.bits = bits }

  @inlinable
  static func bit(of keyword: Keyword) -> UInt64 { 1 << UInt64(keyword.rawValue) }
}

extension KeywordSet {
  /// The keywords, in the order in which values are checked.
  public var members: Members { Members(bits: bits) }

  /// The keywords of a set, without an array.
  public struct Members: Sequence, IteratorProtocol {
    private var bits: UInt64

    init(bits: UInt64) { self.bits = bits }

    public mutating func next() -> Keyword? {
      guard bits != 0 else { return nil }
      defer { bits &= bits - 1 }
      return Keyword(rawValue: UInt8(bits.trailingZeroBitCount))
    }
  }

  /// The first of the members.
  public var first: Keyword? {
    bits == 0 ? nil : Keyword(rawValue: UInt8(bits.trailingZeroBitCount))
  }

  private static func make(where isMember: (Keyword) -> Bool) -> KeywordSet {
    KeywordSet(Keyword.all.filter(isMember))
  }

  /// The keywords that describe a value without restricting it.
  public static let annotations = make { keyword in
    if case .annotation = keyword.role { return true }
    return false
  }

  /// The annotations that have a meaning only for people.
  public static let words: KeywordSet = [.title, .description, .deprecated, .example, .examples]

  /// The keywords that apply schemas to the value itself.
  public static let inPlaceApplicators = make { keyword in
    if case .inPlaceApplicator = keyword.role { return true }
    return false
  }

  /// The keywords that modify another one.
  public static let companions = make { keyword in
    if case .companion = keyword.role { return true }
    return false
  }

  /// The keywords for the parts of a value that no other schema applies to.
  public static let unevaluated: KeywordSet = [.unevaluatedItems, .unevaluatedProperties]

  /// The keywords that apply all or some of several schemas to the same value.
  public static let combiners: KeywordSet = [.reference, .allOf, .anyOf, .oneOf]

  /// The keywords that apply to values of one type.
  public static func about(_ subject: Keyword.Subject) -> KeywordSet {
    switch subject {
    case .anyValue: aboutAnyValue
    case .numbers: aboutNumbers
    case .strings: aboutStrings
    case .arrays: aboutArrays
    case .objects: aboutObjects
    }
  }

  private static let aboutAnyValue = make { $0.subject == .anyValue }
  private static let aboutNumbers = make { $0.subject == .numbers }
  private static let aboutStrings = make { $0.subject == .strings }
  private static let aboutArrays = make { $0.subject == .arrays }
  private static let aboutObjects = make { $0.subject == .objects }
}
