import OpenAPIDocument
import SDKModel

/// A string with names in braces, such as `/pets/{id}`.
package enum PathTemplate {
  package static func parts(of template: String) -> [PathPart] {
    var parts: [PathPart] = []
    var rest = template[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if rest.startIndex < open { parts.append(.literal(String(rest[..<open]))) }
      parts.append(.parameter(String(rest[rest.utf8.index(after: open)..<close])))
      rest = rest[rest.utf8.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    return parts
  }
}

extension OperationKey {
  package init(_ operation: OperationObject) {
    self.init(method: operation.method, path: PathTemplate.parts(of: operation.path))
  }
}
