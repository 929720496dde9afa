import Diagnostics
import SDKModel

@testable import SwiftEmitter

/// Small parts of an SDK, for tests that compare them with the generated Swift code.
enum Snippet {
  static let location = SourceLocation(file: "snippet.yaml", line: 1, column: 1)

  static func property(
    _ name: String, _ kind: ValueType.Kind, isRequired: Bool = false, isNullable: Bool = false
  ) -> Property {
    Property(
      name: name, type: ValueType(kind, isNullable: isNullable),
      requirement: isRequired ? .always : .never,
      location: location)
  }

  static func record(
    _ name: String, _ properties: [Property], rules: [Rule] = [], nested: [TypeDeclaration] = []
  ) -> TypeDeclaration {
    TypeDeclaration(
      id: TypeID([name]), documentation: Documentation(),
      kind: .record(
        Record(properties: properties, additionalProperties: .undocumented, rules: rules)),
      nested: nested, location: location)
  }

  static func enumeration(_ path: [String], _ values: [String]) -> TypeDeclaration {
    TypeDeclaration(
      id: TypeID(path), documentation: Documentation(),
      kind: .enumeration(
        Enumeration(
          rawType: .string,
          cases: values.map {
            Enumeration.Case(
              value: .string($0), documentation: Documentation(), location: location)
          })), location: location)
  }

  static func parameter(
    _ name: String, _ part: Parameter.Location, _ kind: ValueType.Kind, isRequired: Bool = false
  ) -> Parameter {
    Parameter(
      name: name, in: part, style: .simple, explode: false, isJSON: false,
      type: ValueType(kind), isRequired: isRequired, documentation: Documentation(),
      deprecation: nil, defaultValue: nil, location: location)
  }

  static func body(
    _ type: ValueType, _ encoding: RequestBody.Encoding = .json, isRequired: Bool = true
  ) -> RequestBody {
    RequestBody(
      encoding: encoding, contentType: "application/json", type: type, isRequired: isRequired,
      documentation: Documentation(), location: location)
  }

  static func operation(
    _ method: String, parameters: [Parameter] = [], body: RequestBody? = nil,
    success: Success = Success(content: .nothing, documentation: ""),
    poll: Poll? = nil
  ) -> Operation {
    Operation(
      id: "call", name: "call", method: method, path: [.literal("/things")],
      documentation: Documentation(), deprecation: nil, parameters: parameters, body: body,
      success: success, failures: [], exchange: Exchange(), security: nil, poll: poll,
      location: location)
  }

  static func sdk(_ types: [TypeDeclaration], operations: [Operation] = []) -> SDK {
    SDK(
      title: "Snippet", version: "1", documentation: Documentation(), servers: [], credentials: [],
      security: [], types: types,
      root: Resource(name: "", operations: operations))
  }

  static let configuration = Configuration(client: "Snippet", environmentPrefix: "SNIPPET")

  static func context(_ types: [TypeDeclaration]) -> EmissionContext {
    EmissionContext(sdk: sdk(types), configuration: configuration)
  }
}
