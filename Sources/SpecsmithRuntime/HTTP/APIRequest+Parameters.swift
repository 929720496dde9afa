import Foundation
import TextGrammar

@_spi(Generated) extension APIRequest {
  /// Adds a parameter to the query in the usual style; `nil` leaves it out.
  public mutating func setQuery<Value: ParameterValue>(_ name: String, _ value: Value?) {
    setQuery(name, value, style: .form)
  }

  /// Adds a parameter to the query; `nil` leaves it out.
  ///
  /// - Parameters:
  ///   - explode: Whether each element of a list or an object is its own pair. By default, only
  ///     with the style ``QueryStyle/form``.
  ///   - allowsReserved: Whether reserved characters are not encoded (`allowReserved`).
  ///   - keepsEmpty: Whether an empty list or object is sent as an empty value, because the parameter is
  ///     required. By default, nothing is sent of it.
  public mutating func setQuery<Value: ParameterValue>(
    _ name: String, _ value: Value?, style: QueryStyle = .form, explode: Bool? = nil,
    allowsReserved: Bool = false, keepsEmpty: Bool = false
  ) {
    guard let value else { return }
    setQuery(
      value.parameterContent,
      QuerySerialization(
        name: name, style: style, explode: explode ?? (style == .form),
        allowsReserved: allowsReserved, keepsEmpty: keepsEmpty))
  }

  /// Adds a record to the query by its JSON properties; `nil` leaves it out.
  public mutating func setQuery<Value: Encodable>(
    _ name: String, object: Value?, style: QueryStyle = .form, explode: Bool? = nil,
    allowsReserved: Bool = false, keepsEmpty: Bool = false
  ) {
    guard let object, let value = json(object) else { return }
    setQuery(
      name, value, style: style, explode: explode, allowsReserved: allowsReserved,
      keepsEmpty: keepsEmpty)
  }

  /// Adds a parameter whose content the document says is JSON; `nil` leaves it out.
  public mutating func setQuery<Value: Encodable>(_ name: String, json value: Value?) {
    guard let value, let json = json(value) else { return }
    setQuery(name, .some(json.description))
  }

  /// Makes a value the whole query, each property a parameter; `nil` leaves it out.
  public mutating func setQueryString<Value: Encodable>(form value: Value?) {
    guard let value, let json = json(value) else { return }
    noting {
      let form = try URLEncodedForm(of: json, encodings: FormEncodings())
      $0.query.append(QueryParameter(name: "", pairs: form.pairs))
    }
  }

  /// Sets the whole query to the JSON of a value; `nil` leaves the query out.
  public mutating func setQueryString<Value: Encodable>(json value: Value?) {
    guard let value, let json = json(value) else { return }
    setQueryString(json.description)
  }

  /// Uses a string as the whole query, percent-encoded; `nil` leaves it out.
  public mutating func setQueryString(_ text: String?) {
    guard let text else { return }
    query.append(QueryParameter(name: "", pairs: [PercentEncoding.encoded(text)]))
  }

  /// Sets a header; `nil` leaves it out.
  public mutating func setHeader<Value: ParameterValue>(
    _ name: String, _ value: Value?, explode: Bool = false
  ) {
    guard let value else { return }
    noting {
      let header = HeaderSerialization(name: name, explode: explode)
      guard let text = try header.text(of: value.parameterContent) else { return }
      $0.headers.append(HeaderParameter(name: name, value: text))
    }
  }

  /// Sets a header to the properties of a value; `nil` leaves it out.
  public mutating func setHeader<Value: Encodable>(
    _ name: String, object: Value?, explode: Bool = false
  ) {
    guard let object, let value = json(object) else { return }
    setHeader(name, .some(value), explode: explode)
  }

  /// Sets a header to the JSON of a value; `nil` leaves it out.
  public mutating func setHeader<Value: Encodable>(_ name: String, json value: Value?) {
    guard let value, let json = json(value) else { return }
    setHeader(name, .some(json.description))
  }

  /// Adds a cookie; `nil` leaves it out.
  ///
  /// - Parameters:
  ///   - isEscaped: Whether the value is in the form that is sent (OpenAPI 3.2's style `cookie`). Otherwise
  ///     it is percent-encoded.
  ///   - allowsReserved: Whether reserved characters are not encoded (`allowReserved`), except for the
  ///     semicolon, which ends a cookie.
  ///   - keepsEmpty: Whether an empty list or object is sent as an empty value.
  public mutating func setCookie<Value: ParameterValue>(
    _ name: String, _ value: Value?, explode: Bool = true, isEscaped: Bool = false,
    allowsReserved: Bool = false, keepsEmpty: Bool = false
  ) {
    guard let value else { return }
    let serialization = CookieSerialization(
      name: name, explode: explode, isEscaped: isEscaped, allowsReserved: allowsReserved,
      keepsEmpty: keepsEmpty)
    noting { $0.cookies += try serialization.cookies(of: value.parameterContent) }
  }

  /// Adds a cookie of the properties of a value; `nil` leaves it out.
  public mutating func setCookie<Value: Encodable>(
    _ name: String, object: Value?, explode: Bool = true, isEscaped: Bool = false,
    allowsReserved: Bool = false, keepsEmpty: Bool = false
  ) {
    guard let object, let value = json(object) else { return }
    setCookie(
      name, .some(value), explode: explode, isEscaped: isEscaped, allowsReserved: allowsReserved,
      keepsEmpty: keepsEmpty)
  }

  /// Adds a cookie of the JSON of a value; `nil` leaves it out.
  public mutating func setCookie<Value: Encodable>(_ name: String, json value: Value?) {
    guard let value, let json = json(value) else { return }
    setCookie(name, .some(json.description))
  }

  private mutating func setQuery(
    _ content: ParameterContent, _ serialization: QuerySerialization
  ) {
    query.removeAll { $0.name == serialization.name }
    noting {
      let pairs = try serialization.pairs(of: content)
      $0.query.append(QueryParameter(name: serialization.name, pairs: pairs))
    }
  }

  private mutating func json(_ value: some Encodable) -> JSONValue? {
    noting { _ in try JSONValue(encoding: value) }
  }

  /// Writes a part of the request. Sending throws the first error.
  @discardableResult
  private mutating func noting<Result>(_ write: (inout Self) throws -> Result) -> Result? {
    do {
      return try write(&self)
    } catch {
      problem = problem ?? error
      return nil
    }
  }
}

struct QueryParameter: Sendable {
  let name: String
  /// Percent-encoded, `name=value`.
  let pairs: [String]
}

struct HeaderParameter: Sendable {
  let name: String
  let value: String
}
