import OpenAPIDocument
import SDKModel

/// A string with names in braces, such as `/pets/{id}`.
package enum PathTemplate {
  package static func parts(of template: String) -> [PathPart] {
    var parts: [PathPart] = []
    var literal = ""
    var rest = template.unicodeScalars[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      literal += String(rest[..<open])
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = ""
      parts.append(.parameter(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    literal += String(rest)
    if !literal.isEmpty { parts.append(.literal(literal)) }
    return parts
  }
}

extension OperationKey {
  package init(_ operation: OperationObject) {
    self.init(method: operation.method, path: PathTemplate.parts(of: operation.path))
  }
}
