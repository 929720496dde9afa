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
  public mutating func setQuery<Value: ParameterValue>(
    _ name: String, _ value: Value?, style: QueryStyle = .form, explode: Bool? = nil,
    allowsReserved: Bool = false
  ) {
    guard let value else { return }
    setQuery(
      name, content: value.parameterContent, style: style, explode: explode,
      allowsReserved: allowsReserved)
  }

  /// Adds a record to the query by its JSON properties; `nil` leaves it out.
  public mutating func setQuery<Value: Encodable>(
    _ name: String, object: Value?, style: QueryStyle = .form, explode: Bool? = nil,
    allowsReserved: Bool = false
  ) {
    guard let object, let value = json(object) else { return }
    setQuery(
      name, content: ParameterContent(value), style: style, explode: explode,
      allowsReserved: allowsReserved)
  }

  /// Adds a parameter whose content the document says is JSON; `nil` leaves it out.
  public mutating func setQuery<Value: Encodable>(_ name: String, json value: Value?) {
    guard let value, let json = json(value) else { return }
    setQuery(name, .some(json.description))
  }

  /// Makes a value the whole query, each property a parameter; `nil` leaves it out.
  public mutating func setQueryString<Value: Encodable>(form value: Value?) {
    guard let value, let json = json(value) else { return }
    let encodings = FormEncodings(usual: .automatic, exceptions: [:])
    do {
      let form = try URLEncodedForm(of: json, encodings: encodings)
      query.append(QueryParameter(name: "", pairs: form.pairs))
    } catch {
      problem = problem ?? error
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
    guard let value, let text = value.parameterContent.simpleText(explode: explode) else { return }
    headers.append(HeaderParameter(name: name, value: text))
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
  public mutating func setCookie<Value: ParameterValue>(
    _ name: String, _ value: Value?, explode: Bool = true
  ) {
    guard let value else { return }
    let pairs = QuerySerialization(
      name: name, style: .form, explode: explode, allowsReserved: false
    ).pairs(of: value.parameterContent)
    cookies.append(contentsOf: pairs)
  }

  /// Adds a cookie of the properties of a value; `nil` leaves it out.
  public mutating func setCookie<Value: Encodable>(
    _ name: String, object: Value?, explode: Bool = true
  ) {
    guard let object, let value = json(object) else { return }
    setCookie(name, .some(value), explode: explode)
  }

  /// Adds a cookie of the JSON of a value; `nil` leaves it out.
  public mutating func setCookie<Value: Encodable>(_ name: String, json value: Value?) {
    guard let value, let json = json(value) else { return }
    setCookie(name, .some(json.description))
  }

  private mutating func setQuery(
    _ name: String, content: ParameterContent, style: QueryStyle, explode: Bool?,
    allowsReserved: Bool
  ) {
    let serialization = QuerySerialization(
      name: name, style: style, explode: explode ?? (style == .form),
      allowsReserved: allowsReserved)
    query.removeAll { $0.name == name }
    query.append(QueryParameter(name: name, pairs: serialization.pairs(of: content)))
  }

  private mutating func json(_ value: some Encodable) -> JSONValue? {
    do {
      return try JSONValue(encoding: value)
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
