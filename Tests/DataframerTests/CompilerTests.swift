import Foundation
import Testing

@Suite(
  "Programs that import Dataframer",
  .enabled(if: UserProgram.canBeCompiled, "The compiler or the built modules are not to be found"))
struct CompilerTests {
  private func warnings(creating arguments: String) throws -> [String] {
    try UserProgram.diagnostics(
      of: """
        import Dataframer
        import Foundation

        func program(client: Dataframer, specID: UUID) async throws {
          try await client.dataframer.runs.create(\(arguments))
        }
        """)
  }

  private static let deprecation = """
    is deprecated: Use revision_types and filtering_types instead. When set to true without those \
    fields, enables all revision types and structural filtering.
    """

  @Test("A deprecated argument causes a warning with the document's text")
  func deprecatedArgument() throws {
    let warnings = try warnings(
      creating: "specID: specID, numberOfSamples: 500, enableRevisions: true")
    #expect(warnings.count == 1)
    #expect(warnings.first?.contains("program.swift:5:") == true)
    #expect(warnings.first?.contains(": warning: ") == true)
    #expect(warnings.first?.contains(Self.deprecation) == true)
  }

  @Test("Leaving out the deprecated argument causes no warning")
  func noDeprecatedArgument() throws {
    #expect(try warnings(creating: "specID: specID, numberOfSamples: 500").isEmpty)
    #expect(
      try warnings(
        creating: """
          specID: specID, numberOfSamples: 500, generationModel: .openaiGpt5_4,
          revisionTypes: [.consistency], tools: [], options: RequestOptions(maxRetries: 0)
          """
      ).isEmpty)
  }

  @Test("A deprecated property or initializer causes a warning")
  func deprecatedProperty() throws {
    let warnings = try UserProgram.diagnostics(
      of: """
        import Dataframer
        import Foundation

        func program(specID: UUID) -> Bool? {
          let body = RunCreate(specID: specID, numberOfSamples: 500, enableRevisions: true)
          return body.enableRevisions
        }
        """)
    #expect(warnings.count == 2)
    #expect(warnings.allSatisfy { $0.contains(Self.deprecation) })
  }

  @Test("No other import is needed, in Swift 6 mode too")
  func oneImport() throws {
    let diagnostics = try UserProgram.diagnostics(
      of: """
        import Dataframer

        @MainActor final class Model {
          let client: Dataframer
          var run: Run?
          var message = ""

          init() throws(ConfigurationError) {
            client = try Dataframer()
          }

          func load() async {
            do {
              let id = try await client.dataframer.runs.list().first?.id
              guard let id else { return }
              for try await run in client.dataframer.runs.updates(of: id) { self.run = run }
            } catch let error as ValidationError {
              message = error.violations.map(\\.description).joined(separator: ", ")
            } catch APIError.unauthorized(let response) {
              message = response.documentation ?? response.description
            } catch let error as APIError {
              message = "\\(error) \\(error.requestID ?? "")"
            } catch PollingError<Run>.failed(let failure) {
              run = failure.value
            } catch {
              message = "\\(error)"
            }
          }
        }
        """)
    #expect(diagnostics == [])
  }

  @Test("Names of SwiftUI and Foundation stay unambiguous")
  func noAmbiguousNames() throws {
    // A module with declarations of SwiftUI, to test for conflicts on all systems.
    let other = """
      @propertyWrapper public struct Environment<Value> {
        public init(_ keyPath: KeyPath<String, Value>) { wrappedValue = ""[keyPath: keyPath] }
        public var wrappedValue: Value
      }
      @propertyWrapper public struct State<Value> {
        public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
        public var wrappedValue: Value
      }
      public protocol View {}
      """
    let diagnostics = try UserProgram.diagnostics(
      of: """
        import Dataframer
        import Foundation
        import Other

        struct RunView: View {
          @Environment(\\.count) var count: Int
          @State var run: Run? = nil
          var queue: [Operation] = []
          var date: Date?
          var address: URL?
        }
        """, beside: other)
    #expect(diagnostics == [])
  }
}
