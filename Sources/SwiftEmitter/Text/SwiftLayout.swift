import TemplateEngine

/// Swift constructs that are broken into several lines if they are too long.
extension Layout {
  /// A call: `name(first, label: second)`.
  static func call(_ name: Layout, _ arguments: [Layout]) -> Layout {
    var call = name
    call.append("(")
    call.append(.arguments, arguments)
    call.append(")")
    return call
  }

  /// A call with an array as its only argument, whose bracket follows the parenthesis directly.
  static func call(_ name: Layout, list elements: [Layout]) -> Layout {
    name + "(" + .list(elements) + ")"
  }

  /// A call with a trailing closure, which must be appended.
  static func callWithClosure(_ name: Layout, _ arguments: [Layout]) -> Layout {
    arguments.isEmpty ? name : name + "(" + .group(.parameters, arguments) + ")"
  }

  /// An array: `[first, second]`.
  static func list(_ elements: [Layout]) -> Layout {
    var list: Layout = "["
    list.append(.elements, elements)
    list.append("]")
    return list
  }

  /// An array of string literals.
  static func list(ofTexts texts: [String]) -> Layout { list(texts.map(literal)) }

  /// A dictionary: `[first: 1, second: 2]`.
  static func dictionary(_ entries: [(key: Layout, value: Layout)]) -> Layout {
    entries.isEmpty ? "[:]" : list(entries.map { $0.key + ": " + $0.value })
  }

  /// A string as a literal.
  static func literal(_ text: String) -> Layout { StringLiteral(text).layout }

  /// A string as a literal; empty for `nil`.
  static func literal(ifPresent text: String?) -> Layout { text.map(literal) ?? "" }

  /// The qualified name of a type, `Client.PetsResource`, with possible line breaks before its
  /// dots.
  static func typeName(_ path: [String], indentation: Int = 2) -> Layout {
    var layout = Layout(path.first ?? "")
    for name in path.dropFirst() {
      layout.appendLineEndIfNeeded(indentation: indentation)
      layout.append("." + name)
    }
    return layout
  }

  /// A parameter's declaration, with its default value.
  static func parameter(_ name: String, _ type: Layout, default value: Layout = "") -> Layout {
    var typed = type
    if !value.isEmpty {
      typed.append(" = ")
      typed.append(value)
    }
    var parameter = Layout(name + ": ")
    parameter.append(.value, [typed])
    return parameter
  }

  /// An argument with its label.
  static func argument(_ label: String, _ value: Layout) -> Layout { Layout(label + ": ") + value }
}
