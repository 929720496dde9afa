import Diagnostics

/// A template that was checked against the fields of `Root` and is ready to be rendered.
///
/// Several threads may render the same template at the same time.
public struct CompiledTemplate<Root: ViewModel>: Sendable {
  let program: Program

  /// Appends the output for `model`, in UTF-8.
  ///
  /// - Returns: Facts about the output.
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

/// A template that cannot be used, with all of its errors.
public struct InvalidTemplate: Error, Sendable, CustomStringConvertible {
  /// The errors, at least one, each with its location in the template's file.
  public let diagnostics: [Diagnostic]

  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
