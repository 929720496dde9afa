import Diagnostics
import DocumentTree

/// One setting of a group: its key, the values that it can have, and the property that has its
/// value. Both the reader of `specsmith.yaml` and its JSON Schema are made of such fields.
struct SettingField<Group>: Sendable {
  let key: String
  /// The JSON Schema of the value, with a description for editors.
  let schema: OrderedJSON
  /// Reads a value. The last parameter names the setting in messages.
  let read: @Sendable (inout Group, Node, String) throws(InvalidInput) -> Void

  private init(
    key: String, schema: OrderedJSON,
    read: @escaping @Sendable (inout Group, Node, String) throws(InvalidInput) -> Void
  ) {
    self.key = key
    self.schema = schema
    self.read = read
  }

  /// - Parameters:
  ///   - summary: The meaning of the setting, in a few sentences, with Markdown's backticks.
  ///   - initial: The group whose values are the defaults.
  init<Value>(
    _ key: String, _ property: WritableKeyPath<Group, Value> & Sendable, _ form: SettingForm<Value>,
    _ summary: String, in initial: Group
  ) {
    let standard = form.literal(initial[keyPath: property]).map { [(key: "default", value: $0)] }
    self.init(
      key: key,
      schema: form.schema.adding([(key: "description", value: .string(summary))] + (standard ?? []))
    ) { group, node, setting throws(InvalidInput) in
      group[keyPath: property] = try form.read(node, setting)
    }
  }

  /// The same setting of a group that contains this one.
  func within<Outer>(
    _ property: WritableKeyPath<Outer, Group> & Sendable
  ) -> SettingField<Outer> {
    let read = read
    return SettingField<Outer>(key: key, schema: schema) {
      outer, node, setting throws(InvalidInput) in
      try read(&outer[keyPath: property], node, setting)
    }
  }
}
