import Foundation

/// A documented failure: its description, and the type of its body.
@_spi(Generated) public struct DocumentedFailure: Sendable {
  let statuses: DocumentedStatuses

  /// The document's words.
  let documentation: String

  /// Reads the body, where the document gives it a schema.
  let value: (@Sendable (Data) throws -> any Sendable)?

  /// A response with one status.
  public static func status(_ code: Int, _ documentation: String) -> DocumentedFailure {
    DocumentedFailure(statuses: .status(code), documentation: documentation, value: nil)
  }

  /// A response with one status, and the type of its body.
  public static func status<Body: Decodable & Sendable>(
    _ code: Int, _ documentation: String, body: Body.Type
  ) -> DocumentedFailure {
    DocumentedFailure(
      statuses: .status(code), documentation: documentation, value: reader(of: body))
  }

  /// The responses of a range of statuses, by its first digit: 4 for `4XX`.
  public static func range(_ digit: Int, _ documentation: String) -> DocumentedFailure {
    DocumentedFailure(statuses: .range(digit), documentation: documentation, value: nil)
  }

  /// The responses of a range of statuses, and the type of their body.
  public static func range<Body: Decodable & Sendable>(
    _ digit: Int, _ documentation: String, body: Body.Type
  ) -> DocumentedFailure {
    DocumentedFailure(
      statuses: .range(digit), documentation: documentation, value: reader(of: body))
  }

  /// All other unsuccessful responses.
  public static func `default`(_ documentation: String) -> DocumentedFailure {
    DocumentedFailure(statuses: .default, documentation: documentation, value: nil)
  }

  /// All other unsuccessful responses, and the type of their body.
  public static func `default`<Body: Decodable & Sendable>(
    _ documentation: String, body: Body.Type
  ) -> DocumentedFailure {
    DocumentedFailure(statuses: .default, documentation: documentation, value: reader(of: body))
  }

  /// The failure that describes a status: the most particular one.
  static func failure(for status: Int, among failures: [DocumentedFailure]) -> DocumentedFailure? {
    DocumentedStatuses.best(for: status, among: failures, \.statuses)
  }

  private static func reader<Body: Decodable & Sendable>(
    of type: Body.Type
  ) -> @Sendable (Data) throws -> any Sendable {
    { data in try JSONCoding.value(of: type, from: data) }
  }
}
