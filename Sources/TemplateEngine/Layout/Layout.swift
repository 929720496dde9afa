/// Text with possible line breaks.
///
/// It is made of its parts, as a string is, and broken into lines when a template writes it in a
/// group, since only then its column is known: each group is written on one line where it fits, and
/// otherwise in lines, the outer groups first.
///
/// ```swift
/// let call = Layout("send" + "(") + .group(.arguments, ["body", "options: options"]) + ")"
/// ```
public struct Layout: Sendable {
  /// The text on one line.
  public internal(set) var text: String
  var marks: [LayoutMark] = []
  var foldables: [any FoldableText] = []
  /// The names of other modules in the text, in order.
  var names: [PlacedName] = []

  /// Text that is never broken.
  public init(_ text: String) { self.text = text }

  public var isEmpty: Bool { text.isEmpty }

  /// Text that is broken into several lines if it does not fit on one.
  public init(_ foldable: some FoldableText) {
    text = foldable.text
    marks = [LayoutMark(offset: 0, kind: .foldable(length: Int32(text.utf8.count)))]
    foldables = [foldable]
  }

  /// A name of another module, which is written as the template's library spells it.
  public init(_ name: ExternalName) {
    text = name.name
    names = [PlacedName(offset: 0, name: name)]
  }

  /// A group of items with commas between them, without the brackets around it.
  public static func group(_ kind: GroupKind, _ items: [Layout]) -> Layout {
    var result = Layout("")
    guard !items.isEmpty else { return result }
    kind.markOpening { result.mark($0) }
    for (index, item) in items.enumerated() {
      if index > 0 {
        result.text += ","
        result.mark(kind.separator)
        result.text += " "
      }
      result.append(item)
    }
    kind.markClosing(ofSeveral: items.count > 1) { result.mark($0) }
    return result
  }

  /// Text that is written on one line if all of it fits, and otherwise broken at each of its own
  /// line ends.
  public static func group(_ content: Layout) -> Layout {
    var result = Layout("")
    result.mark(.open)
    result.append(content)
    result.mark(.close)
    return result
  }

  public mutating func append(_ other: Layout) {
    let offset = text.utf8.count
    text += other.text
    for mark in other.marks {
      marks.append(LayoutMark(offset: offset + mark.offset, kind: mark.kind))
    }
    foldables += other.foldables
    for name in other.names {
      names.append(PlacedName(offset: offset + name.offset, name: name.name))
    }
  }

  public mutating func append(_ other: String) { text += other }

  /// Appends a space, or the end of a line where the group around it is in lines.
  public mutating func appendSpaceOrLineEnd(indentation: Int) {
    mark(.spaceOrLineEnd(indentation: Int32(indentation)))
    text += " "
  }

  /// Appends a possible line break in a broken group, which is used if the next part does not fit
  /// on this line.
  public mutating func appendLineEndIfNeeded(indentation: Int) {
    mark(.lineEndIfNeeded(indentation: Int32(indentation)))
  }

  private mutating func mark(_ kind: LayoutMark.Kind) {
    marks.append(LayoutMark(offset: text.utf8.count, kind: kind))
  }

  public static func + (left: Layout, right: Layout) -> Layout {
    var result = left
    result.append(right)
    return result
  }

  public static func += (left: inout Layout, right: Layout) { left.append(right) }
}

/// Text that can be written on one line, or on several that mean the same.
public protocol FoldableText: Sendable {
  /// The text on one line.
  var text: String { get }

  /// The text in lines: the first continues the current line, and the text after it continues the
  /// last.
  ///
  /// - Parameter width: The most characters that a line should have.
  func lines(width: Int) -> [String]
}

extension Layout: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self.init(value) }

  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.layout }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var layout = Layout("")

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { layout.append(literal) }
    public mutating func appendInterpolation(_ value: Layout) { layout.append(value) }
    public mutating func appendInterpolation(_ name: ExternalName) { layout.append(Layout(name)) }
    public mutating func appendInterpolation(_ value: String) { layout.append(value) }
  }
}
