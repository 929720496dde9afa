/// The rule by which an operation got its resource and the name of its method, in order of
/// precedence.
public enum NameRule: String, CaseIterable, Sendable {
  /// The settings of the SDK name it.
  case settings
  /// An extension field of the document names it, such as `x-specsmith-name`.
  case `extension`
  /// The operation id has the form of a name with its group: `repos/list-for-org`.
  case operationID = "operation-id"
  /// The last segment of the path is a verb: `/invoices/{id}/pay`.
  case pathVerb = "path-verb"
  /// The segments of the path are resources, and the HTTP method states what is done with them.
  case path
  /// The segments of the path are resources, and the verb of the operation id states what is done
  /// with them.
  case operationIDVerb = "operation-id-verb"
  /// Another operation has the name that the other rules give, so this name states the difference.
  case collision
}
