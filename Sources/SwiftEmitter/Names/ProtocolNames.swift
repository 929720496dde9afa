/// The names of what the setting `protocols` adds to an SDK.
enum ProtocolNames {
  /// The type that lists the operations.
  static let operations = "Operations"

  /// The name of a type's protocol.
  static func name(of type: String) -> String { type + "Protocol" }
}

extension Configuration {
  /// The names of the client and of what is declared beside it, which no type of the document gets.
  var reservedTypes: Set<String> {
    hasProtocols ? [client, ProtocolNames.name(of: client), ProtocolNames.operations] : [client]
  }
}
