import DocumentTree
import OpenAPIDocument

/// What an extension states about the pages of an operation.
struct StatedPages {
  /// How the next page is requested. Inputs are names in the request, lists of names are paths to
  /// values of the response.
  enum Order {
    case detected
    case cursor(String, next: [String]?)
    case lastItem(String, property: String)
    case offset(String)
    case number(String)
    case link([String])
    case linkHeader
    case onePage
  }

  var order = Order.detected
  var items: [String]?
  var hasMore: [String]?
  var total: [String]?
  var pages: [String]?
}

extension StatedPages {
  /// The extension of an operation that is read.
  enum Source {
    /// `x-specsmith-pagination`
    case own(Node)
    /// Another generator's extension.
    case other(StatedPages)

    /// - Returns: `nil` if no extension speaks of pages.
    init?(_ operation: OperationObject) {
      func node(_ name: String) -> Node? {
        operation.extensions.first { $0.name == name }?.value
      }
      if let own = node(SpecsmithExtension.pagination.rawValue) {
        self = .own(own)
      } else if let stated = node("x-speakeasy-pagination").flatMap(StatedPages.init(speakeasy:))
        ?? node("x-fern-pagination").flatMap(StatedPages.init(fern:))
        ?? node("x-ms-pageable").flatMap(StatedPages.init(microsoft:))
      {
        self = .other(stated)
      } else {
        return nil
      }
    }
  }

  /// Reads `x-specsmith-pagination`, which is a mapping.
  ///
  /// - Returns: `nil` if it is not one, or if a value is not as documented.
  init?(own node: Node) {
    guard node.kind == .mapping else { return nil }
    self.init()
    func path(_ name: String) -> [String]? {
      node[name].flatMap { JSONPointer($0.text) }?.tokens
    }
    let fields = ["next", "items", "hasMore", "total", "pages"]
    let known = fields + ["cursor", "lastItem", "offset", "page", "link", "linkHeader"]
    guard node.entries.allSatisfy({ known.contains($0.key.text) }),
      fields.allSatisfy({ node[$0] == nil || path($0) != nil })
    else { return nil }
    items = path("items")
    hasMore = path("hasMore")
    total = path("total")
    pages = path("pages")
    if let cursor = node["cursor"]?.string {
      if let property = path("lastItem") {
        guard property.count == 1 else { return nil }
        order = .lastItem(cursor, property: property[0])
      } else {
        order = .cursor(cursor, next: path("next"))
      }
    } else if let offset = node["offset"]?.string {
      order = .offset(offset)
    } else if let page = node["page"]?.string {
      order = .number(page)
    } else if node["link"] != nil {
      guard let link = path("link") else { return nil }
      order = .link(link)
    } else if node["linkHeader"]?.boolean == true {
      order = .linkHeader
    }
  }

  /// `{nextLinkName: nextLink, itemName: value}`; a `null` link means one page.
  init?(microsoft node: Node) {
    guard node.kind == .mapping, let link = node["nextLinkName"] else { return nil }
    self.init()
    items = [node["itemName"]?.string ?? "value"]
    order = link.string.map { .link(Self.names($0[...])) } ?? .onePage
  }

  /// `{cursor: $request.cursor, next_cursor: $response.next, results: $response.data}`; also with
  /// `offset` or `next_uri`.
  init?(fern node: Node) {
    guard node.kind == .mapping else { return nil }
    self.init()
    func request(_ name: String) -> String? {
      node[name]?.string.flatMap { Self.names($0, after: "$request")?.last }
    }
    func response(_ name: String) -> [String]? {
      node[name]?.string.flatMap { Self.names($0, after: "$response") }
    }
    items = response("results")
    hasMore = response("has-next-page")
    if let cursor = request("cursor") {
      order = .cursor(cursor, next: response("next_cursor"))
    } else if let offset = request("offset") {
      // Fern's offset counts pages unless there is a step.
      order = node["step"] == nil ? .number(offset) : .offset(offset)
    } else if let link = response("next_uri") ?? response("next_path") {
      order = .link(link)
    }
  }

  /// `{type: cursor, inputs: [{name: cursor, in: parameters, type: cursor}], outputs: {results:
  /// $.data, nextCursor: $.next}}`; the type is also `offsetLimit` or `url`.
  init?(speakeasy node: Node) {
    guard node.kind == .mapping, let type = node["type"]?.string else { return nil }
    self.init()
    func input(_ type: String) -> String? {
      node["inputs"]?.elements.first { $0["type"]?.string == type }?["name"]?.string
    }
    func output(_ name: String) -> [String]? {
      node["outputs"]?[name]?.string.flatMap { Self.names($0, after: "$") }
    }
    items = output("results")
    pages = output("numPages")
    switch type {
    case "url":
      guard let link = output("nextUrl") else { return nil }
      order = .link(link)
    case "cursor":
      guard let cursor = input("cursor"), let next = output("nextCursor") else { return nil }
      if let last = next.firstIndex(where: { $0.hasSuffix("[-1]") }) {
        guard next.count == last + 2 else { return nil }
        items = (Array(next[..<last]) + [String(next[last].dropLast(4))]).filter { !$0.isEmpty }
        order = .lastItem(cursor, property: next[last + 1])
      } else {
        order = .cursor(cursor, next: next)
      }
    default:
      if let page = input("page") {
        order = .number(page)
      } else if let offset = input("offset") {
        order = .offset(offset)
      } else {
        return nil
      }
    }
  }

  /// The names of an expression such as `$response.page.next`.
  private static func names(_ expression: String, after root: String) -> [String]? {
    guard expression.hasScalarPrefix(root) else { return nil }
    return names(expression.dropFirst(root.count))
  }

  private static func names(_ path: Substring) -> [String] {
    let names = path.split(separator: ".").map(String.init)
    // `$[-1].id` is of a response that is the list itself.
    return names.first == "[-1]" || names.first?.isEmpty == false ? names : Array(names.dropFirst())
  }
}
