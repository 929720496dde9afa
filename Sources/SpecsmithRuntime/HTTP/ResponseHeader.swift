import HTTPTypes

/// A header field of a response, and the type of its value.
///
/// A generated client lists those that its API documents. Others can be described by hand:
///
/// ```swift
/// let age = try response.header(ResponseHeader<Int?>("Age"))
/// ```
public struct ResponseHeader<Value: Decodable & Sendable>: Sendable {
  /// The name of the field.
  public let name: String

  /// Describes a header field whose value has this type.
  ///
  /// - Parameter name: The name of the field, in any case of letters. The type is optional for a
  ///   field that may be missing, and an array for a list whose elements are separated by commas.
  public init(_ name: String) {
    self.name = name
  }
}

extension ResponseHead {
  /// The value of a header field.
  ///
  /// - Throws: ``InvalidResponseHeader`` if the field has no value of the type.
  public func header<Value>(_ header: ResponseHeader<Value>) throws -> Value {
    try HeaderDecoder(headers, name: header.name).decode(Value.self)
  }
}

extension FailedResponse {
  /// The value of a header field.
  ///
  /// - Throws: ``InvalidResponseHeader`` if the field has no value of the type.
  public func header<Value>(_ header: ResponseHeader<Value>) throws -> Value {
    try ResponseHead(status: status, headers: headers).header(header)
  }
}
