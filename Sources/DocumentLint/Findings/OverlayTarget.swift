import DocumentTree
import TextGrammar

/// Writes a JSONPath (RFC 9535) that selects exactly one node of a document.
enum OverlayTarget {
  /// - Returns: `nil` if the node is in another document.
  static func path(from root: Node, to node: Node) -> String? {
    guard root.contains(node) else { return nil }
    var path = "$"
    var parent = root
    while parent != node {
      guard let (segment, next) = step(from: parent, towards: node) else { return nil }
      path += segment
      parent = next
    }
    return path
  }

  /// The mapping in which the node is a value, with its key; `nil` if it is an element of a list.
  static func holder(of node: Node, from root: Node) -> (node: Node, key: String)? {
    guard root.contains(node) else { return nil }
    var place = root
    while true {
      if let entry = place.entries.first(where: { $0.value == node }) {
        return (place, entry.key.text)
      }
      guard place != node, let (_, next) = step(from: place, towards: node) else { return nil }
      place = next
    }
  }

  private static func step(from parent: Node, towards node: Node) -> (String, Node)? {
    for (key, value) in parent.entries where value.contains(node) {
      return (segment(key.text), value)
    }
    for (number, element) in parent.elements.enumerated() where element.contains(node) {
      return (filter(for: element, in: parent) ?? "[\(number)]", element)
    }
    return nil
  }

  private static func segment(_ key: String) -> String {
    let isShorthand =
      key.utf8.allSatisfy { isLetter($0) || isDigit($0) } && key.utf8.first.map(isLetter) == true
    return isShorthand ? ".\(key)" : "[\(JSONString.quoted(key, by: "'"))]"
  }

  /// A filter by name for an element of a list, if the names are unique. Unlike an index, it
  /// remains valid when the list grows.
  private static func filter(for element: Node, in list: Node) -> String? {
    if let reference = element["$ref"]?.string {
      let others = list.elements.filter { $0["$ref"]?.hasText(reference) == true }
      return others.count == 1 ? "[?@['$ref']==\(JSONString.quoted(reference, by: "'"))]" : nil
    }
    guard let name = element["name"]?.string else { return nil }
    let others = list.elements.filter { $0["name"]?.hasText(name) == true }
    let test = "@.name==\(JSONString.quoted(name, by: "'"))"
    if others.count == 1 { return "[?\(test)]" }
    guard let location = element["in"]?.string,
      others.filter({ $0["in"]?.hasText(location) == true }).count == 1
    else { return nil }
    return "[?\(test) && @.in==\(JSONString.quoted(location, by: "'"))]"
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
