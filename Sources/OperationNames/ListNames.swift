/// What APIs call the property of a response that has the things of a list.
public enum ListNames {
  /// The most usual first.
  public static let usual = [
    "data", "items", "results", "result", "records", "entries", "values", "value", "list",
    "elements", "content",
  ]
}
