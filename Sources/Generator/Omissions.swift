import Diagnostics
import DocumentTree
import OpenAPIDocument

/// Reads a document repeatedly, each time without the parts that were broken so far.
struct Omissions {
  /// The parts that were left out, with their errors.
  private(set) var leftOut: [(part: DocumentPart, errors: [Diagnostic])] = []

  /// The maximum number of readings. Leaving out a part can break others, but only for a few steps.
  private static let mostReadings = 30

  /// The result of the last reading.
  private(set) var document: OpenAPIDescription?
  private(set) var diagnostics = DiagnosticList()
  private var faults: [DocumentFault] = []

  /// - Parameters:
  ///   - keepsGoing: Whether broken parts may be left out.
  ///   - relevant: Returns those diagnostics that matter.
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

  /// - Returns: Whether each of the errors is in a part that was not left out before.
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

  /// Whether all broken parts can be left out.
  var canLeaveOut: Bool { !faults.isEmpty && faults.allSatisfy { $0.part != nil } }

  /// A warning for each part that was left out, with the reason.
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
