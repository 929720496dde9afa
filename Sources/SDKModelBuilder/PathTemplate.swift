import OpenAPIDocument
import SDKModel

/// A string with names in braces, such as `/pets/{id}`.
package enum PathTemplate {
  package static func parts(of template: String) -> [PathPart] {
    var template = template
    return template.withUTF8 { bytes in
      var parts: [PathPart] = []
      // Most templates have no more parameters.
      parts.reserveCapacity(6)
      var rest = bytes[...]
      while let open = rest.firstIndex(of: UInt8(ascii: "{")),
        let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
      {
        if rest.startIndex < open {
          parts.append(.literal(String(decoding: rest[..<open], as: UTF8.self)))
        }
        parts.append(.parameter(String(decoding: rest[(open + 1)..<close], as: UTF8.self)))
        rest = rest[(close + 1)...]
      }
      if !rest.isEmpty { parts.append(.literal(String(decoding: rest, as: UTF8.self))) }
      return parts
    }
  }
}

extension OperationKey {
  package init(_ operation: OperationObject) {
    self.init(method: operation.method, path: PathTemplate.parts(of: operation.path))
  }
}
