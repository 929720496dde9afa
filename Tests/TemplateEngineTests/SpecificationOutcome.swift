import Diagnostics
import DocumentTree

@testable import TemplateEngine

/// The outcome of a test of the specification.
enum SpecificationOutcome: Equatable, Sendable {
  case rendered(String)
  /// The template is invalid, with the code of its first error.
  case refused(DiagnosticCode)
  /// No view model can represent the data.
  case impossibleData(String)

  init(of test: SpecificationTest) throws {
    let templates = [(name: "test", template: test.template)] + test.partials
    let library = TemplateLibrary(
      templates: templates.map {
        TemplateSource(
          name: $0.name, file: $0.name, bytes: $0.template.utf8, keepsLineEndings: true)
      })
    do {
      self = .rendered(try Self.render(test.data, with: library))
    } catch let error as InvalidTemplate {
      self = .refused(error.diagnostics[0].code)
    } catch let error as ImpossibleData {
      self = .impossibleData(error.reason)
    }
  }

  private static func render(_ data: Node, with library: TemplateLibrary) throws -> String {
    var output: [UInt8] = []
    let options = Program.Options(escape: escapeHTML)
    switch data.kind {
    case .mapping:
      let shape = try DynamicShape(of: [data])
      let program = try library.compile("test", for: .model(shape.modelShape), options)
      _ = withUnsafePointer(to: shape.model(data)) {
        Renderer.render(program, root: $0, into: &output)
      }
    case .sequence:
      throw ImpossibleData(reason: "a list as the root")
    default:
      let program = try library.compile("test", for: .text, options)
      _ = withUnsafePointer(to: DynamicShape.text(of: data)) {
        Renderer.render(program, root: $0, into: &output)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  @Sendable private static func escapeHTML(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}
