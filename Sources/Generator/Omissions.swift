import Diagnostics
import DocumentTree
import OpenAPIDocument

/// Reads a document as often as something in it is wrong, each time without the parts that are.
struct Omissions {
  /// What was left out, with the errors in it.
  private(set) var leftOut: [(part: DocumentPart, errors: [Diagnostic])] = []

  /// A document is not read more often: what is left out leads to more in a few steps.
  private static let mostReadings = 30

  /// The last reading.
  private(set) var document: OpenAPIDescription?
  private(set) var diagnostics = DiagnosticList()
  private var faults: [DocumentFault] = []

  /// - Parameters:
  ///   - keepsGoing: Whether anything may be left out.
  ///   - relevant: Which of some diagnostics matter.
  init(
    _ tree: Tree, of input: Generator.Input, keepsGoing: Bool,
    relevant: (OpenAPIDescription, [Diagnostic]) -> [Diagnostic]
  ) {
    read(tree, input)
    var count = 1
    while keepsGoing, count < Self.mostReadings, let document {
      let errors = Set(relevant(document, faults.map(\.error)))
      let broken = faults.filter { errors.contains($0.error) }
      guard !broken.isEmpty, leaveOut(broken) else { return }
      read(tree, input)
      count += 1
    }
  }

  private mutating func read(_ tree: Tree, _ input: Generator.Input) {
    (document, diagnostics, faults) = DocumentReader.read(
      tree, path: input.document.file, files: input.files,
      leavingOut: Set(leftOut.map(\.part)))
  }

  /// - Returns: Whether each of the faults is in a part that was not left out before.
  private mutating func leaveOut(_ broken: [DocumentFault]) -> Bool {
    var places = Dictionary(
      uniqueKeysWithValues: leftOut.enumerated().map { ($0.element.part, $0.offset) })
    let known = leftOut.count
    for fault in broken {
      guard let part = fault.part else { return false }
      let place = places[part] ?? leftOut.count
      guard place >= known else { return false }
      if place == leftOut.count { leftOut.append((part, [])) }
      places[part] = place
      if !leftOut[place].errors.contains(fault.error) { leftOut[place].errors.append(fault.error) }
    }
    return true
  }

  /// Whether all that is wrong could be left out.
  var canLeaveOut: Bool { !faults.isEmpty && faults.allSatisfy { $0.part != nil } }

  /// Says of each part why it is left out.
  var warnings: [Diagnostic] {
    leftOut.flatMap { part, errors in
      errors.map { error in
        Diagnostic.warning(
          error.code, error.message + ": " + part.consequence, at: error.location,
          hint: error.hint)
      }
    }
  }
}
