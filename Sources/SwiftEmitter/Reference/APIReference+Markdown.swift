import TextGrammar

extension APIReference {
  /// The reference as a page of Markdown.
  ///
  /// - Parameter title: The name of the API.
  public func markdown(title: String) -> String {
    var lines = ["# \(DocumentationComment.line(title))", ""]
    lines.append("The calls of `\(client)`. Arguments in brackets can be left out.")
    for group in groups {
      lines += ["", "## `\(group.name)`", ""]
      if let documentation = group.documentation { lines += [documentation, ""] }
      lines += group.lines
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension APIReference.Group {
  /// The resource from the client on: `client.orders`.
  var name: String { resource.isEmpty ? "client" : "client.\(resource)" }

  /// The calls, as the lines of a list in Markdown.
  var lines: [String] { operations.flatMap { Self.lines($0, in: name) } }

  private static func lines(_ operation: APIReference.Operation, in group: String) -> [String] {
    let name = operation.call.split(separator: ".").last.map(String.init) ?? ""
    let result = operation.result == "Void" ? "" : " -> \(operation.result)"
    var notes = ["`\(operation.method) \(operation.path.replacing(sign: "`", with: "'"))`"]
    if operation.deprecated { notes.append("deprecated") }
    if let pagesCall = operation.pagesCall {
      notes.append("items of all pages by `client.\(pagesCall)`")
    }
    if let waitCall = operation.waitCall {
      notes.append("waited for by `client.\(waitCall)`")
    }
    if let streamCall = operation.streamCall {
      notes.append("as a stream by `client.\(streamCall)`")
    }
    var lines = [
      "- `\(group).\(name)(\(arguments(operation)))\(result)`  ",
      "  \(notes.joined(separator: ", "))",
    ]
    if let summary = operation.summary, !summary.isEmpty {
      lines[1] += "  "
      lines.append("  " + summary)
    }
    return lines
  }

  private static func arguments(_ operation: APIReference.Operation) -> String {
    let needed = operation.arguments.filter(\.required).map { $0.text($0.type) }
    // In brackets, the mark of an optional type says nothing more.
    let others = operation.arguments.filter { !$0.required }.map { argument in
      argument.text(argument.type.hasSuffix("?") ? String(argument.type.dropLast()) : argument.type)
    }
    let optional = others.isEmpty ? [] : ["[" + others.joined(separator: ", ") + "]"]
    return (needed + optional).joined(separator: ", ")
  }
}

extension APIReference.Argument {
  fileprivate func text(_ type: String) -> String { label == "_" ? type : "\(label): \(type)" }
}
