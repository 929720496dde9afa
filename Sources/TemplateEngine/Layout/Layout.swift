/// Text with possible line breaks.
///
/// Layouts are composed like strings. A layout is broken into lines when a template writes it in a
/// group, because its column is not known before: each group is written on one line if it fits, and
/// otherwise broken, the outer groups first.
///
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

  /// A name of another module, which is spelled as the template's library requires.
  public init(_ name: ExternalName) {
    text = name.name
    names = [PlacedName(offset: 0, name: name)]
  }

  /// A group of items separated by commas, without the surrounding brackets.
  public static func group(_ kind: GroupKind, _ items: [Layout]) -> Layout {
    var result = Layout("")
    result.append(kind, items)
    return result
  }

  /// Appends a group of items separated by commas, without the surrounding brackets.
  public mutating func append(_ kind: GroupKind, _ items: [Layout]) {
    guard !items.isEmpty else { return }
    let length = items.reduce(items.count * 2) { $0 + $1.text.utf8.count }
    text.reserveCapacity(text.utf8.count + length)
    marks.reserveCapacity(items.reduce(marks.count + items.count + 6) { $0 + $1.marks.count })
    kind.markOpening { mark($0) }
    for (index, item) in items.enumerated() {
      if index > 0 {
        text += ","
        mark(kind.separator)
        text += " "
      }
      append(item)
    }
    kind.markClosing(ofSeveral: items.count > 1) { mark($0) }
  }

  /// A group that is written on one line if it fits, and otherwise broken at each of its own line
  /// ends.
  public static func group(_ content: Layout) -> Layout {
    var result = Layout("")
    result.mark(.open)
    result.append(content)
    result.mark(.close)
    return result
  }

  public mutating func append(_ other: Layout) {
    if text.isEmpty, marks.isEmpty {
      // Foldable text and names are nowhere but in the text.
      self = other
      return
    }
    let offset = text.utf8.count
    text += other.text
    if !other.marks.isEmpty {
      marks += other.marks.lazy.map { LayoutMark(offset: offset + $0.offset, kind: $0.kind) }
    }
    if !other.foldables.isEmpty { foldables += other.foldables }
    if !other.names.isEmpty {
      names += other.names.lazy.map { PlacedName(offset: offset + $0.offset, name: $0.name) }
    }
  }

  public mutating func append(_ other: String) { text += other }

  /// Appends a space, or a line end if the enclosing group is broken.
  public mutating func appendSpaceOrLineEnd(indentation: Int) {
    mark(.spaceOrLineEnd(indentation: Int32(indentation)))
    text += " "
  }

  /// Appends a possible line break. In a broken group, it is used if the next part does not fit on
  /// the line.
  public mutating func appendLineEndIfNeeded(indentation: Int) {
    mark(.lineEndIfNeeded(indentation: Int32(indentation)))
  }

  private mutating func mark(_ kind: LayoutMark.Kind) {
    marks.append(LayoutMark(offset: text.utf8.count, kind: kind))
  }

  /// Consumes the left side, so that a sum of several grows in place.
  public static func + (left: consuming Layout, right: Layout) -> Layout {
    left.append(right)
    return left
  }

  /// Chosen for literals, so that each of them needs no layout of its own.
  public static func + (left: consuming Layout, right: String) -> Layout {
    left.append(right)
    return left
  }

  public static func += (left: inout Layout, right: Layout) { left.append(right) }
}

/// Text with an equivalent form on several lines.
public protocol FoldableText: Sendable {
  /// The text on one line.
  var text: String { get }

  /// The text on several lines. The first one continues the current line, and the text after it
  /// continues the last one.
  ///
  /// - Parameter width: The maximum number of characters in a line.
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
