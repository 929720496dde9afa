import Foundation

/// A value of one of several documented types, which also holds values that fit none of them.
///
/// The discriminator selects the type. Without one, the required properties, the properties with
/// fixed values and the JSON type do; a value that fits several types equally well is decoded as
/// the first of them.
public protocol OpenUnion: Codable, Hashable, Sendable, ParameterValue, Validatable {
  /// The property whose value selects the type; `nil` where there is none.
  @_spi(Generated) static var discriminator: String? { get }

  /// What distinguishes the documented types, in the order of the document.
  @_spi(Generated) static var variants: [UnionVariant] { get }

  /// Reads a value of the type with this index among ``variants``.
  ///
  /// - Throws: `DecodingError` when the value is not of that type.
  @_spi(Generated) init(variant index: Int, from decoder: any Decoder) throws

  /// Adds every rule that the value breaks as one of the type that it was taken for.
  @_spi(Generated) func validateVariant(into report: inout ValidationReport)

  /// A value that fits none of the documented types.
  static func unrecognized(_ value: JSONValue) -> Self
}

extension OpenUnion {
  @_spi(Generated) public static var discriminator: String? { nil }
  @_spi(Generated) public static var variants: [UnionVariant] { [] }

  @_spi(Generated) public init(variant index: Int, from decoder: any Decoder) throws {
    self = .unrecognized(try JSONValue(from: decoder))
  }

  @_spi(Generated) public func validateVariant(into report: inout ValidationReport) {}

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

  /// Adds every rule that the value breaks, unless it breaks none as a value of another documented
  /// type.
  @_spi(Generated) public func validate(into report: inout ValidationReport) {
    let count = report.violations.count
    validateVariant(into: &report)
    guard report.violations.count > count, Self.discriminator == nil,
      isValidOtherwise(report.options, in: report.message)
    else { return }
    report.violations.removeSubrange(count...)
  }

  private func isValidOtherwise(
    _ options: ValidationOptions, in message: MessageKind?
  ) -> Bool {
    guard let data = try? JSONCoding.data(of: self) else { return false }
    // What is of no documented type at all breaks no rule of any.
    var options = options
    options.refusesUnrecognizedValues = true
    return Self.variants.indices.contains { index in
      guard let value: Self = try? VariantReading.read(index, from: data) else { return false }
      var report = ValidationReport(options: options, in: message)
      value.validateVariant(into: &report)
      return report.violations.isEmpty
    }
  }

  @_spi(Generated) public var parameterContent: ParameterContent {
    (try? JSONValue(encoding: self)).map { ParameterContent($0) } ?? .absent
  }
}

/// A union's value, decoded as a type that is known beforehand.
private struct VariantReading<Union: OpenUnion>: Decodable {
  let value: Union

  init(from decoder: any Decoder) throws {
    let index = CodingUserInfoKey(rawValue: "variant").flatMap { decoder.userInfo[$0] as? Int }
    value = try Union(variant: index ?? 0, from: decoder)
  }

  static func read(_ index: Int, from data: Data) throws -> Union {
    var decoder = SpecsmithJSONDecoder()
    if let key = CodingUserInfoKey(rawValue: "variant") { decoder.userInfo[key] = index }
    return try decoder.decode(VariantReading.self, from: data).value
  }
}
