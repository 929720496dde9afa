/// A value of one of several documented types, which also holds values that fit none of them.
///
/// Which type a value is of is told by its discriminator where there is one, and otherwise by the
/// properties that it has to have, by those with fixed values and by its JSON type; only values that
/// fit several types equally well go to the first.
public protocol OpenUnion: Codable, Hashable, Sendable, ParameterValue, Validatable {
  /// The property whose value tells the type; `nil` where there is none.
  static var discriminator: String? { get }

  /// What tells the documented types apart, in the order of the document.
  static var variants: [UnionVariant] { get }

  /// Reads a value of the type with this index among ``variants``.
  ///
  /// - Throws: `DecodingError` when the value is not of that type.
  init(variant index: Int, from decoder: any Decoder) throws

  /// A value that fits none of the documented types.
  static func unrecognized(_ value: JSONValue) -> Self
}

extension OpenUnion {
  public static var discriminator: String? { nil }

  public init(from decoder: any Decoder) throws {
    var failure: (any Error)?
    let choice = UnionChoice(discriminator: Self.discriminator, variants: Self.variants)
    for index in try choice.candidates(for: decoder) {
      do {
        self = try Self(variant: index, from: decoder)
        return
      } catch {
        // The first is the one that the value looks most like.
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    self = .unrecognized(try JSONValue(from: decoder))
  }

  public var parameterContent: ParameterContent {
    (try? JSONValue(encoding: self)).map { ParameterContent($0) } ?? .absent
  }
}
