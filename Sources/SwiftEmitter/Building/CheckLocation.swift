import SDKModel
import TemplateEngine
import TextGrammar

/// The location of a value's schema in the document, as known from the checks around it.
struct CheckLocation {
  /// The schema of the declared type that makes the checks; `nil` where there is none.
  private let owner: String?
  /// The way to the value's schema from there.
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

  /// The location for a check whose schema is elsewhere, as a literal; otherwise nothing.
  func literal(_ pointer: String?) -> Layout {
    guard let pointer, pointer != (owner ?? "") + steps else { return "" }
    // What surrounds an element puts its own steps in front.
    if let owner, !isElement, pointer.hasScalarPrefix(owner + "/"), !pointer.contains("%") {
      return .literal(String(pointer.dropFirst(owner.count)))
    }
    return .literal(pointer)
  }
}

extension EmissionContext {
  /// Where the document states the schema of a declared type, as a literal.
  func pointerLiteral(of declaration: TypeDeclaration) -> Layout {
    pointer(of: declaration.schema).map(Layout.literal) ?? ""
  }
}
