import SDKModel

/// The public declaration of the client.
struct ClientShape {
  let typeName: String
  let credentials: [CredentialShape]
  /// `nil` if there is only one address.
  let servers: ServerShape?
  let initializer: MethodShape

  init(_ sdk: SDK, _ context: EmissionContext) {
    typeName = context.configuration.client
    credentials = CredentialShape.all(of: sdk)
    servers = ServerShape(sdk, client: typeName)
    var parameters = credentials.flatMap(\.parameters)
    func add(_ name: String, _ type: SwiftType, _ value: String) {
      parameters.append(
        SwiftParameter(name: name, type: type, defaultValue: value, element: .client))
    }
    if let servers { add("server", .optional(.nominal(servers.type)), "nil") }
    add("baseURL", .optional(.url), "nil")
    add("configuration", .clientConfiguration, ".init()")
    add("transport", .httpTransport, ".\(context.configuration.transport.rawValue)")
    add("environment", .environmentVariables, ".process")
    initializer = MethodShape(name: "init", parameters: parameters, effects: .throwing)
  }
}
