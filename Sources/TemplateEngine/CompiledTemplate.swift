import Diagnostics

/// A template that was checked against the fields of `Root` and can be rendered at once.
///
/// Several threads may render the same template at the same time.
public struct CompiledTemplate<Root: ViewModel>: Sendable {
  let program: Program

  /// Appends the output for `model`, in UTF-8.
  ///
  /// - Returns: The facts about the output that callers need.
  @discardableResult
  public func render(_ model: Root, into output: inout [UInt8]) -> Rendering {
    withUnsafePointer(to: model) {
      Renderer.render(program, root: UnsafeRawPointer($0), into: &output)
    }
  }

  /// The output for `model`.
  public func render(_ model: Root) -> String {
    var output: [UInt8] = []
    render(model, into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

/// A template that cannot be used, and all that is wrong with it.
public struct InvalidTemplate: Error, Sendable, CustomStringConvertible {
  /// The errors, at least one, each with its location in the template's file.
  public let diagnostics: [Diagnostic]

  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
