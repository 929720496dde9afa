import DocumentTree
import OpenAPIDocument

extension DocumentLint {
  /// An overlay with all proposed actions, and the number of actions that are not comments.
  ///
  /// Actions are in the order of rules and of locations. Removals come last, from the end of the
  /// document to its beginning, so that no removal changes the target of another one.
  ///
  /// - Parameters:
  ///   - title: The API's title.
  ///   - document: The document's file.
  public func overlay(title: String, document: String) -> (text: String, count: Int) {
    let writer = OverlayWriter(results)
    let name = document.split(separator: "/").last.map(String.init) ?? document
    var lines = [
      "# What \(YAMLText.comment(name)) does not say, as `specsmith lint` proposes it. Read each",
      "# action before it is applied; those in comments have to be completed or confirmed.",
      "overlay: 1.0.0", "info:",
      "  title: " + YAMLText.scalar("Proposals for " + YAMLText.comment(title)),
      "  version: '1.0.0'", "actions:",
    ]
    lines += writer.lines
    return (lines.joined(separator: "\n") + "\n", writer.count)
  }
}

/// Sorts the actions of findings so that each selects the right node when it is applied.
private struct OverlayWriter {
  /// An action, and the comment above it.
  private struct Entry {
    var comment: [String]
    var lines: [String]
  }

  /// The nodes that findings replace.
  private let superseded: ReplacedNodes
  private(set) var count = 0
  private var updates: [(rule: LintRule, entries: [Entry])] = []
  private var removals: [(node: Node, rule: LintRule, entry: Entry)] = []
  /// An overlay contains no action twice.
  private var written: Set<[String]> = []
  /// Nodes that an update replaces: no other action removes them.
  private let replaced: Set<Node>

  init(_ results: [DocumentLint.Result]) {
    let findings = results.flatMap(\.findings)
    superseded = ReplacedNodes(findings)
    let actions = findings.flatMap(\.actions)
    replaced = Set(actions.filter { !$0.isSketch }.flatMap(\.replaced).map(\.node))
    for result in results { add(result) }
  }

  private mutating func add(_ result: DocumentLint.Result) {
    var entries: [Entry] = []
    for finding in result.findings {
      // The removals of a finding with several actions depend on the others, so they stay together.
      let isGroup = finding.actions.count > 1
      // If the replacement of a node also needs a fix, the next run of lint finds that.
      let actions = finding.actions.filter { !superseded.hold($0, of: finding) }
      for (index, action) in actions.enumerated() {
        if case .remove = action.change, replaced.contains(action.node) { continue }
        guard written.insert(action.lines).inserted else { continue }
        if !action.isSketch { count += 1 + action.replaced.count }
        let comment = index == 0 ? Self.comment(finding) : []
        let entry = Entry(comment: comment, lines: action.lines)
        if case .remove = action.change, !isGroup {
          removals.append((action.node, result.rule, entry))
        } else {
          entries.append(entry)
        }
      }
    }
    if !entries.isEmpty { updates.append((result.rule, entries)) }
  }

  private static func comment(_ finding: Finding) -> [String] {
    let line = finding.location.map { "Line \($0.line): " } ?? ""
    let question = finding.question.map { ". To confirm: " + $0 } ?? ""
    return LineFolding.fold(YAMLText.comment(line + finding.message + question), width: 92)
      .map { "# " + $0 }
  }

  /// The lines of `actions`.
  var lines: [String] {
    var groups = updates
    let last = removals.sorted { $1.node.precedes($0.node) }
    for (_, rule, entry) in last {
      if groups.last?.rule.id == rule.id, groups.count > updates.count {
        groups[groups.count - 1].entries.append(entry)
      } else {
        groups.append((rule, [entry]))
      }
    }
    var lines: [String] = []
    for (rule, entries) in groups {
      lines += ["", "  # \(rule.summary) [\(rule.id)]"]
      for entry in entries { lines += (entry.comment + entry.lines).map { "  " + $0 } }
    }
    return lines
  }
}

/// The nodes of a document that findings replace.
private struct ReplacedNodes {
  /// Sorted, and not nested.
  private var nodes: [Node] = []

  init(_ findings: [Finding]) {
    let removals = findings.filter { $0.actions.count > 1 }.flatMap(\.actions).filter { action in
      if case .remove = action.change { !action.isSketch } else { false }
    }
    for node in removals.map(\.node).sorted(by: { $0 != $1 && $0.precedes($1) })
    where nodes.last?.contains(node) != true {
      nodes.append(node)
    }
  }

  /// Whether another finding replaces a node that an action changes.
  func hold(_ action: OverlayAction, of finding: Finding) -> Bool {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].precedes(action.node) { low = middle + 1 } else { high = middle }
    }
    guard low > 0, nodes[low - 1].contains(action.node) else { return false }
    return !finding.actions.contains { $0.node == nodes[low - 1] }
  }
}

/// Breaks a string into lines.
enum LineFolding {
  static func fold(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + word.count + 1 > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
