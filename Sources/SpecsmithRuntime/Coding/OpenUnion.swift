import Foundation

/// A value of one of several documented types, which also accepts values that match none of them.
///
/// The discriminator selects the type. Without one, the required properties, the properties with
/// fixed values and the JSON type do. A value that matches several types equally well is decoded as
/// the first of them.
public protocol OpenUnion: Codable, Hashable, Sendable, ParameterValue, Validatable {
  /// The property whose value selects the type; `nil` if there is none.
  @_spi(Generated) static var discriminator: String? { get }

  /// The facts that distinguish the documented types, in document order.
  @_spi(Generated) static var variants: [UnionVariant] { get }

  /// Decodes a value of the type with an index in ``variants``.
  ///
  /// - Throws: `DecodingError` if the value does not have that type.
  @_spi(Generated) init(variant index: Int, from decoder: any Decoder) throws

  /// Reports all violations of the constraints of the decoded type.
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
    let choice = UnionChoice(discriminator: Self.discriminator, variants: Self.variants)
    let candidates = try choice.candidates(for: decoder)
    if let tape = (decoder as? TapeDecoder)?.tape, let leniency = tape.activeLeniency {
      self = try leniency.preferringStrictness { try Self(firstOf: candidates, from: decoder) }
    } else {
      self = try Self(firstOf: candidates, from: decoder)
    }
  }

  /// Decodes a value of the first type that it has.
  private init(firstOf candidates: [Int], from decoder: any Decoder) throws {
    var failure: (any Error)?
    for index in candidates {
      do {
        self = try Self(variant: index, from: decoder)
        return
      } catch {
        // The first type is the most likely one.
        failure = failure ?? error
        (decoder as? TapeDecoder)?.discardOmissions()
      }
    }
    if let failure { throw failure }
    self = .unrecognized(try JSONValue(from: decoder))
  }

  /// Reports all violations, unless the value is valid as another documented type.
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
    guard let data = try? JSONCoding.data(of: self, sortsNames: false) else { return false }
    // Without this option, a value of an unknown type inside of this one would violate nothing.
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

/// A value of a union whose type is known in advance.
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
