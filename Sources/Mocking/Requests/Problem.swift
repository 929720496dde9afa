import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel
import SchemaChecking
import TextGrammar

/// What is wrong in a request.
public struct Problem: Sendable {
  /// The part of the request.
  public enum Place: String, Sendable {
    case target, path, query, header, cookie, body, method, authentication
  }

  public var place: Place
  /// The name of the parameter or of the header.
  public var name: String?
  /// What is wrong, as a sentence without its subject.
  public var message: String
  /// The part of the value, as a JSON Pointer; `nil` for the whole value.
  public var pointer: String?
  /// The line and the column of that part in the body, counted from 1.
  public var line: Int?
  public var column: Int?
  /// The keyword that the value violates.
  public var keyword: String?
  /// The location in the document.
  public var location: SourceLocation?
  /// The same place as a JSON Pointer, if it is in the document's own file.
  public var documentPointer: String?

  init(
    _ place: Place, named name: String? = nil, _ message: String, location: SourceLocation? = nil
  ) {
    self.place = place
    self.name = name
    self.message = message
    self.location = location
  }

  /// - Parameters:
  ///   - value: The value that was checked.
  ///   - document: The root of the document.
  init(
    _ place: Place, named name: String? = nil, _ mismatch: Mismatch, in value: Node, document: Node
  ) {
    self.init(place, named: name, mismatch.message)
    let pointer = mismatch.pointer(from: value)
    self.pointer = pointer.tokens.isEmpty ? nil : pointer.description
    keyword = mismatch.keyword?.name
    location = mismatch.schema.location
    documentPointer = JSONPointer(from: document, to: mismatch.schema)?.description
  }

  /// The part of the request that is wrong.
  public var subject: String {
    var subject =
      switch place {
      case .path, .query, .cookie: "the \(place.rawValue) parameter"
      case .target: "the path"
      case .header: "the header"
      case .body: "the body"
      case .method: "the method"
      case .authentication: "the request"
      }
    if let name { subject += " `\(name)`" }
    if let pointer { subject += " at \(pointer)" }
    return subject
  }

  /// The problem on one line.
  public var text: String {
    subject + " " + message + (location.map { " (\($0))" } ?? "")
  }

  var literal: Literal {
    var members: [Literal.Member] = []
    func add(_ name: String, _ value: String?) {
      if let value { members.append(Literal.Member(name: name, value: .string(value))) }
    }
    func add(_ name: String, _ value: Int?) {
      if let value {
        members.append(Literal.Member(name: name, value: .number(ExactDecimal(value))))
      }
    }
    add("in", place.rawValue)
    add("name", name)
    add("pointer", pointer)
    add("line", line)
    add("column", column)
    add("keyword", keyword)
    add("message", "\(subject) \(message)")
    add("document", location?.description)
    add("documentPointer", documentPointer)
    return .object(members)
  }
}
