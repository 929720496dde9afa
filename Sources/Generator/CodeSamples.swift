import Diagnostics
import SDKModel
import SDKModelBuilder
import SwiftEmitter

/// A program with the SDK's call of each operation.
public struct CodeSamples: Sendable {
  /// Which arguments the calls have.
  public typealias Arguments = SampleArguments

  public struct Sample: Encodable, Sendable {
    /// The name of the sample in the documentation.
    public let label: String
    /// The program.
    public let source: String
  }

  /// An operation of the document.
  public struct Operation: Encodable, Sendable {
    /// The HTTP method.
    public let method: String
    /// The path as the document writes it.
    public let path: String
    /// The operation's id; `nil` if the document states none.
    public let id: String?
    /// Empty if no values were found.
    public let samples: [Sample]
    /// What is wrong with the values that were found, if none of them agrees with its schema.
    public let obstacle: String?

    let key: OperationKey

    private enum CodingKeys: String, CodingKey {
      case method, path, id, samples, obstacle
    }
  }

  /// All operations in document order.
  public let operations: [Operation]
  let title: String

  /// - Parameters:
  ///   - model: The model of the document, read with the same input.
  ///   - label: The name of the samples in the documentation.
  /// - Throws: `InvalidTemplate` if a template cannot be used.
  public init(
    of model: DocumentModel, _ input: Generator.Input, arguments: Arguments, label: String
  ) throws {
    let sdk = model.sdk
    title = sdk.title
    let configuration = input.settings.configuration(for: sdk)
    let emitter = try CodeSampleEmitter(
      sdk, configuration, module: input.settings.module ?? configuration.client)
    let builder = SampleCallBuilder(
      sdk: sdk, document: model.openAPI,
      part: SDKPart(of: sdk, input.settings.selection, model.selected), arguments: arguments)
    var samples: [OperationKey: [Sample]] = [:]
    for call in builder.allCalls() where !call.operation.isLeftover {
      guard let label = Self.label(of: call.operation.form, label),
        let program = emitter.program(call)
      else { continue }
      samples[call.operation.key.inAnyForm, default: []].append(
        Sample(label: label, source: program))
    }
    operations = builder.operations.filter { $0.form == .whole && !$0.isLeftover }.map {
      let key = $0.key.inAnyForm
      let found = samples[key] ?? []
      return Operation(
        method: $0.method, path: key.pathText, id: $0.hasOwnID ? $0.id : nil, samples: found,
        obstacle: found.isEmpty ? builder.obstacle(to: $0) : nil, key: key)
    }
  }

  /// The name of a sample; `nil` for forms of an operation that get none.
  private static func label(of form: OperationKey.Form, _ label: String) -> String? {
    switch form {
    case .whole: label
    case .stream: label + " (stream)"
    case .response, .request: nil
    }
  }
}
