import Diagnostics

/// Quotes the lines of both documents around a change.
struct ExcerptBuilder {
  /// Returns the bytes of a file; `nil` if it is not available.
  private let contents: (String) -> [UInt8]?
  private var sources: [String: SourceLines] = [:]
  /// The number of lines that can still be added to the page.
  private(set) var remainingLines: Int

  init(remainingLines: Int, contents: @escaping (String) -> [UInt8]?) {
    self.contents = contents
    self.remainingLines = remainingLines
  }

  /// The excerpts for changes that are reported together; empty if no location is known.
  mutating func excerpts(of edit: Edit) -> [ExcerptModel] {
    let change = edit.first
    var excerpts: [ExcerptModel]
    if !edit.values.isEmpty {
      let old = regions(edit.changes.compactMap(\.old), .before)
      let new = regions(edit.changes.compactMap(\.new), .after)
      excerpts = (0..<max(old.count, new.count)).map { index in
        ExcerptModel(
          old: index < old.count ? old[index] : .silent(.before, "of these values"),
          new: index < new.count ? new[index] : .silent(.after, "of these values"))
      }
    } else if change.rule == .sourceChanged, change.old == nil || change.new == nil {
      // An added or removed name may be in a list that only one document has, so other lines are
      // quoted.
      excerpts = []
    } else if change.old == nil, change.new == nil {
      excerpts = []
    } else {
      excerpts = [pair(change.old, change.new)]
    }
    let count = excerpts.reduce(0) { $0 + $1.old.lines.count + $1.new.lines.count }
    if count > remainingLines {
      for index in excerpts.indices { excerpts[index].leaveOutLines() }
    } else {
      remainingLines -= count
    }
    return excerpts
  }

  private mutating func pair(_ old: SourceLocation?, _ new: SourceLocation?) -> ExcerptModel {
    if let old, let new, let before = passage(at: old), let after = passage(at: new),
      let pair = PassagePair(before.passage, in: before.source, after.passage, in: after.source)
    {
      let quotation = Quotation.of(
        pair, before.passage, in: before.source, after.passage, in: after.source)
      return ExcerptModel(
        old: .quoting(quotation.old, of: before.source, at: old, .before),
        new: .quoting(quotation.new, of: after.source, at: new, .after))
    }
    return ExcerptModel(
      old: side(old, .before, isAlone: new == nil), new: side(new, .after, isAlone: old == nil))
  }

  private mutating func side(
    _ location: SourceLocation?, _ side: ExcerptSide, isAlone: Bool
  ) -> ExcerptSideModel {
    guard let location else { return .silent(side, "of it") }
    guard let found = passage(at: location) else { return .unknown(side, location) }
    let quotation = Quotation.of(
      found.passage, in: found.source, as: isAlone ? side.kind : .same)
    return .quoting(quotation, of: found.source, at: location, side)
  }

  /// An excerpt for each group of nearby locations.
  private mutating func regions(
    _ locations: [SourceLocation], _ side: ExcerptSide
  ) -> [ExcerptSideModel] {
    var regions: [[SourceLocation]] = []
    for location in locations.sorted() {
      if let last = regions.last?.last, last.file == location.file,
        location.line - last.line <= 2 * Quotation.context + 1
      {
        regions[regions.count - 1].append(location)
      } else {
        regions.append([location])
      }
    }
    return regions.map { region in
      guard let source = source(region[0].file) else { return .unknown(side, region[0]) }
      let quotation = Quotation.of(region.map(\.line), in: source, as: side.kind)
      return .quoting(quotation, of: source, at: region[0], side)
    }
  }

  private mutating func passage(
    at location: SourceLocation
  ) -> (passage: Passage, source: SourceLines)? {
    guard let source = source(location.file) else { return nil }
    return Passage(at: location, in: source).map { ($0, source) }
  }

  private mutating func source(_ file: String) -> SourceLines? {
    if let known = sources[file] { return known }
    guard let bytes = contents(file) else { return nil }
    let source = SourceLines(bytes)
    sources[file] = source
    return source
  }
}

/// The older or the newer document.
enum ExcerptSide: String {
  case before = "Before"
  case after = "After"

  var kind: ExcerptLineModel.Kind { self == .before ? .removed : .added }
}

extension ExcerptModel {
  /// Removes the lines and keeps only the location.
  fileprivate mutating func leaveOutLines() {
    for side in [\ExcerptModel.old, \.new] where !self[keyPath: side].lines.isEmpty {
      self[keyPath: side].lines = []
      self[keyPath: side].silence = "Not quoted: the page would become too large."
    }
  }
}

extension ExcerptSideModel {
  fileprivate static func silent(_ side: ExcerptSide, _ what: String) -> ExcerptSideModel {
    let document = side == .before ? "older" : "newer"
    return ExcerptSideModel(
      side: side.rawValue, location: "", silence: "The \(document) document says nothing \(what).",
      lines: [])
  }

  fileprivate static func unknown(
    _ side: ExcerptSide, _ location: SourceLocation
  ) -> ExcerptSideModel {
    ExcerptSideModel(
      side: side.rawValue, location: "\(location.file):\(location.line)",
      silence: "The text of this file is not at hand.", lines: [])
  }

  fileprivate static func quoting(
    _ quotation: Quotation, of source: SourceLines, at location: SourceLocation, _ side: ExcerptSide
  ) -> ExcerptSideModel {
    let lines = quotation.lines.map { line in
      ExcerptLineModel(
        number: line.number,
        text: line.number.map { number in
          LineCut.text(
            source.bytes(of: number) ?? [],
            around: number == location.line ? location.column : 1)
        } ?? line.text,
        kind: line.kind, isSubject: line.isSubject)
    }
    return ExcerptSideModel(
      side: side.rawValue, location: "\(location.file):\(location.line)", silence: "", lines: lines)
  }
}
