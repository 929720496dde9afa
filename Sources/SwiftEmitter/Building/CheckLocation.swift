import SDKModel
import TemplateEngine
import TextGrammar

/// The location of a value's schema in the document, relative to that of the enclosing checks.
struct CheckLocation {
  /// The schema of the declared type that contains the checks; `nil` if there is none.
  private let owner: String?
  /// The path from there to the value's schema.
  private var steps = ""
  private var isElement = false

  init(_ owner: String?) {
    self.owner = owner
  }

  func property(_ name: String) -> CheckLocation {
    var location = self
    location.steps += "/properties/" + SchemaSource.step(name)
    return location
  }

  func element(_ keyword: String) -> CheckLocation {
    var location = self
    location.steps += "/" + keyword
    location.isElement = true
    return location
  }

  /// The location for a check if its schema is elsewhere, as a literal; otherwise empty.
  func literal(_ pointer: String?) -> Layout {
    guard let pointer, pointer != (owner ?? "") + steps else { return "" }
    // The check of the collection prepends its own steps to those of an element.
    if let owner, !isElement, pointer.hasScalarPrefix(owner + "/"), !pointer.contains("%") {
      return .literal(String(pointer.dropFirst(owner.count)))
    }
    return .literal(pointer)
  }
}

extension EmissionContext {
  /// The location of a declared type's schema, as a literal.
  func pointerLiteral(of declaration: TypeDeclaration) -> Layout {
    pointer(of: declaration.schema).map(Layout.literal) ?? ""
  }
}
