import SDKModel
import Testing

@testable import SwiftEmitter

@Suite("Clients")
struct ClientShapeTests {
  private static func credential(_ name: String, _ kind: Credential.Kind) -> Credential {
    Credential(
      name: name, kind: kind, documentation: Documentation(), isRequired: true,
      location: Snippet.location)
  }

  private static func server(
    _ name: String, _ address: [Server.Part], _ variables: [Server.Variable] = []
  ) -> Server {
    Server(
      name: name, address: address, variables: variables, documentation: Documentation(),
      location: Snippet.location)
  }

  private static func initializer(_ sdk: SDK) -> String {
    ClientShape(sdk, EmissionContext(sdk: sdk, configuration: Snippet.configuration))
      .initializer.parameters.text(in: "Snippet")
  }

  private static let usual =
    "baseURL: URL? = nil, configuration: ClientConfiguration = .init(), "
    + "transport: any HTTPTransport = .urlSession, "
    + "environment: EnvironmentVariables = .process"

  @Test(
    "The initializer has credentials, the server and the settings",
    arguments: [
      ([], ""),
      (
        [credential("key", .header("X-Key"))],
        "apiKey: String? = nil, apiKeyProvider: CredentialProvider? = nil, "
      ),
      (
        [credential("key", .query("key")), credential("keyProvider", .cookie("provider"))],
        "key: String? = nil, keyProvider: String? = nil, "
          + "keyProviderProvider: CredentialProvider? = nil, "
      ),
      (
        [credential("token", .accessToken)],
        "accessToken: String? = nil, accessTokenProvider: CredentialProvider? = nil, "
      ),
      (
        [credential("login", .basic)],
        "username: String? = nil, password: String? = nil, "
          + "passwordProvider: CredentialProvider? = nil, "
      ),
      (
        [credential("default", .bearer), credential("login", .basic)],
        "default_: String? = nil, default_Provider: CredentialProvider? = nil, "
          + "login: String? = nil, loginPassword: String? = nil, "
          + "loginPasswordProvider: CredentialProvider? = nil, "
      ),
    ])
  func credentials(credentials: [Credential], parameters: String) {
    var sdk = Snippet.sdk([])
    sdk.credentials = credentials
    #expect(Self.initializer(sdk) == parameters + Self.usual)
  }

  @Test("The server is a parameter if there are several")
  func servers() {
    var sdk = Snippet.sdk([])
    sdk.servers = [Self.server("live", [.literal("https://api.example.com")])]
    #expect(Self.initializer(sdk) == Self.usual)
    sdk.servers.append(Self.server("test", [.literal("https://test.example.com")]))
    #expect(Self.initializer(sdk) == "server: ServerAddress? = nil, " + Self.usual)
  }

  @Test("A server is a constant, or a function of its variables")
  func serverAddresses() {
    var sdk = Snippet.sdk([])
    sdk.servers = [
      Self.server("live", [.literal("https://api.example.com")]),
      Self.server(
        "regional", [.literal("https://"), .variable("region"), .literal(".example.com")],
        [
          Server.Variable(
            name: "region", defaultValue: "eu", allowedValues: ["us", "eu"],
            documentation: Documentation())
        ]),
    ]
    let names = SwiftInterface(of: sdk, Snippet.configuration).declarations
      .filter { $0.path.contains("ServerAddress") }
    #expect(
      names.map(\.kind) == [
        .type, .property, .type, .enumerationCase, .enumerationCase, .property, .constant, .method,
      ])
    #expect(
      names.map(\.name).map { $0.dropFirst("Snippet.ServerAddress".count) } == [
        "", ".url", ".Region", ".Region.us", ".Region.eu", ".Region.rawValue", ".live",
        ".regional(region:)",
      ])
    #expect(
      names.last?.arguments.map(\.type.description) == ["Snippet.ServerAddress.Region"])
  }

  @Test("Each webhook has a function that reads its payload")
  func webhooks() {
    let pet = Snippet.record("Pet", [])
    var sdk = Snippet.sdk([pet])
    sdk.webhooks = [
      Webhook(
        name: "pet-moved", method: "POST", documentation: Documentation(),
        deprecation: Deprecation(message: "Moved."), payload: ValueType(.named(pet.id)),
        location: Snippet.location)
    ]
    let context = EmissionContext(sdk: sdk, configuration: Snippet.configuration)
    let methods = WebhookShape.all(of: sdk, SDKPart(wholeOf: sdk), context).map(\.method)
    #expect(methods.map(\.name) == ["petMoved"])
    #expect(
      methods.map { $0.parameters.text() } == [
        "from body: Data, validation: ValidationOptions? = .init()"
      ])
    #expect(methods.map(\.result.description) == ["Pet"])
    #expect(methods.map(\.deprecation) == ["Moved."])
  }
}
