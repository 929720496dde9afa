import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page of HTML in XML syntax, parsed by a strict parser.
struct Page {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// The names of the enclosing elements, the innermost last.
    var path: [String]
    /// The text inside of the element.
    var text = ""

    func isIn(class name: String) -> Bool {
      attributes["class"]?.split(separator: " ").contains(Substring(name)) ?? false
    }
  }

  var elements: [Element]
  /// The content of the style and the script, which XML would parse as markup.
  var style: String
  var script: String

  /// - Throws: The parser's error if the page is not well-formed.
  init(_ html: String) throws {
    var text = html
    style = Self.take("style", from: &text)
    script = Self.take("script", from: &text)
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    guard parser.parse() else {
      throw Malformed(
        reason: parser.parserError.map { "\($0)" } ?? "unknown", line: parser.lineNumber,
        text: text.split(separator: "\n", omittingEmptySubsequences: false)
          .dropFirst(parser.lineNumber - 1).first.map { String($0.prefix(400)) } ?? "")
    }
    elements = reader.elements
  }

  struct Malformed: Error {
    var reason: String
    var line: Int
    var text: String
  }

  func all(_ name: String, class style: String? = nil) -> [Element] {
    elements.filter { $0.name == name && (style.map($0.isIn) ?? true) }
  }

  /// The values of an attribute in the whole page, in order.
  func values(_ attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }

  private static func take(_ element: String, from text: inout String) -> String {
    guard let start = text.range(of: "<\(element)>"), let end = text.range(of: "</\(element)>")
    else { return "" }
    let content = String(text[start.upperBound..<end.lowerBound])
    text.replaceSubrange(start.upperBound..<end.lowerBound, with: "")
    return content
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements.append(
        Element(name: name, attributes: attributes, path: open.map { elements[$0].name }))
      open.append(elements.count - 1)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      for index in open { elements[index].text += string }
    }
  }
}
