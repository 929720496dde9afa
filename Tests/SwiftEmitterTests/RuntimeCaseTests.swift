import SDKModel
@_spi(Generated) import SpecsmithRuntime
import Testing

@testable import SwiftEmitter

@Suite("Names of the runtime's cases")
struct RuntimeCaseTests {
  @Test("Each string format of the model has the runtime's name")
  func formats() {
    let runtime = SpecsmithRuntime.StringFormat.allCases.map { "\($0.rawValue): .\($0)" }
    let model = SDKModel.StringFormat.allCases.map { "\($0.rawValue): \($0.runtimeCase)" }
    #expect(model.sorted() == runtime.sorted())
  }

  @Test(
    "Each JSON type of the model has the runtime's name",
    arguments: SDKModel.JSONType.allCases)
  func types(_ type: SDKModel.JSONType) {
    let runtime = SpecsmithRuntime.JSONType(rawValue: type.rawValue)
    #expect(runtime.map { "\($0)" } == "\(type)")
  }

  @Test("Each parameter style of the model has the runtime's name")
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

  @Test("Each retry of the model has the runtime's name")
  func retries() {
    let runtime: [Sending.Retry: APIRequest.Retry] = [.never: .never, .always: .always]
    #expect(Set(runtime.keys) == Set(Sending.Retry.allCases))
    for (model, runtime) in runtime { #expect(model.runtimeCase == ".\(runtime)") }
  }
}
