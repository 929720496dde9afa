import SDKModel
@_spi(Generated) import SpecsmithRuntime
import Testing

@testable import SwiftEmitter

@Suite("The name in generated code for a case of the runtime")
struct RuntimeCaseTests {
  @Test("is that of the runtime's format, for each format of the model")
  func formats() {
    let runtime = SpecsmithRuntime.StringFormat.allCases.map { "\($0.rawValue): .\($0)" }
    let model = SDKModel.StringFormat.allCases.map { "\($0.rawValue): \($0.runtimeCase)" }
    #expect(model.sorted() == runtime.sorted())
  }

  @Test(
    "is that of the runtime's type of JSON, for each of the model",
    arguments: SDKModel.JSONType.allCases)
  func types(_ type: SDKModel.JSONType) {
    let runtime = SpecsmithRuntime.JSONType(rawValue: type.rawValue)
    #expect(runtime.map { "\($0)" } == "\(type)")
  }

  @Test("is that of the runtime's style, for each style of a parameter")
  func styles() {
    let path: [SDKModel.Parameter.Style: PathStyle] = [
      .simple: .simple, .label: .label, .matrix: .matrix,
    ]
    let query: [SDKModel.Parameter.Style: QueryStyle] = [
      .form: .form, .spaceDelimited: .spaceDelimited, .pipeDelimited: .pipeDelimited,
      .deepObject: .deepObject,
    ]
    for (model, runtime) in path { #expect(model.runtimeCase == ".\(runtime)") }
    for (model, runtime) in query { #expect(model.runtimeCase == ".\(runtime)") }
  }

  @Test("is that of the runtime's retry, for each of the model")
  func retries() {
    let runtime: [Sending.Retry: APIRequest.Retry] = [.never: .never, .always: .always]
    #expect(Set(runtime.keys) == Set(Sending.Retry.allCases))
    for (model, runtime) in runtime { #expect(model.runtimeCase == ".\(runtime)") }
  }
}
