import TemplateEngine

/// The forms of Swift's code that are broken into lines where they are too long.
extension Layout {
  /// A call: `name(first, label: second)`.
  static func call(_ name: Layout, _ arguments: [Layout]) -> Layout {
    name + "(" + .group(.arguments, arguments) + ")"
  }

  /// A call with one argument, a list, whose bracket follows the parenthesis directly.
  static func call(_ name: Layout, list elements: [Layout]) -> Layout {
    name + "(" + .list(elements) + ")"
  }

  /// A call with a closure behind it, which is still to be written.
  static func callWithClosure(_ name: Layout, _ arguments: [Layout]) -> Layout {
    arguments.isEmpty ? name : name + "(" + .group(.parameters, arguments) + ")"
  }

  /// An array: `[first, second]`.
  static func list(_ elements: [Layout]) -> Layout {
    "[" + .group(.elements, elements) + "]"
  }

  /// An array of strings.
  static func list(ofTexts texts: [String]) -> Layout { list(texts.map(literal)) }

  /// A dictionary: `[first: 1, second: 2]`.
  static func dictionary(_ entries: [(key: Layout, value: Layout)]) -> Layout {
    entries.isEmpty ? "[:]" : list(entries.map { $0.key + ": " + $0.value })
  }

  /// A string as a literal.
  static func literal(_ text: String) -> Layout { StringLiteral(text).layout }

  /// A string as a literal; empty for `nil`.
  static func literal(ifPresent text: String?) -> Layout { text.map(literal) ?? "" }

  /// A type's name from the outside, `Client.PetsResource`, which is broken at its dots.
  static func typeName(_ path: [String]) -> Layout {
    var layout = Layout(path.first ?? "")
    for name in path.dropFirst() {
      layout.appendLineEndIfNeeded(indentation: 2)
      layout.append("." + name)
    }
    return layout
  }

  /// A parameter's declaration, with its default value.
  static func parameter(_ name: String, _ type: Layout, default value: Layout = "") -> Layout {
    let typed = type + (value.isEmpty ? "" : " = " + value)
    return Layout(name + ": ") + .group(.value, [typed])
  }

  /// An argument with its label.
  static func argument(_ label: String, _ value: Layout) -> Layout { Layout(label + ": ") + value }
}
