import ArgumentParser
import Generator

/// The options that select operations and schemas. They replace the selection of the configuration.
struct SelectionOptions: ParsableArguments {
  @Option(help: "Take operations of these paths only: `/pets/*`, `/pets/**`.")
  var includePath: [String] = []

  @Option(help: "Take operations with this tag only.")
  var includeTag: [String] = []

  @Option(help: "Take the operation with this id only.")
  var includeOperation: [String] = []

  @Option(help: "Take operations of this HTTP method only.")
  var includeMethod: [String] = []

  @Option(help: "Take this component schema, with all that it is made of.")
  var includeSchema: [String] = []

  @Option(help: "Leave out the operations of these paths.")
  var excludePath: [String] = []

  @Option(help: "Leave out the operations with this tag.")
  var excludeTag: [String] = []

  @Option(help: "Leave out the operation with this id.")
  var excludeOperation: [String] = []

  @Option(help: "Leave out the operations of this HTTP method.")
  var excludeMethod: [String] = []

  /// The given options, each with its value.
  var words: [String] {
    [
      ("--include-path", includePath), ("--include-tag", includeTag),
      ("--include-operation", includeOperation), ("--include-method", includeMethod),
      ("--include-schema", includeSchema), ("--exclude-path", excludePath),
      ("--exclude-tag", excludeTag), ("--exclude-operation", excludeOperation),
      ("--exclude-method", excludeMethod),
    ].flatMap { option, values in values.map { "\(option)=\($0)" } }
  }

  func apply(to selection: inout Selection) {
    let included = Self.criteria(includePath, includeTag, includeOperation, includeMethod)
    if !included.isEmpty || !includeSchema.isEmpty {
      selection.include = included.isEmpty ? [] : [included]
      selection.includedSchemas = includeSchema.map { Selection.Term($0) }
    }
    let excluded = Self.criteria(excludePath, excludeTag, excludeOperation, excludeMethod)
    if !excluded.isEmpty { selection.exclude = excluded }
  }

  private static func criteria(
    _ paths: [String], _ tags: [String], _ operations: [String], _ methods: [String]
  ) -> Selection.Criteria {
    var criteria = Selection.Criteria()
    criteria.paths = paths.map { Selection.Term($0) }
    criteria.tags = tags.map { Selection.Term($0) }
    criteria.operations = operations.map { Selection.Term($0) }
    criteria.methods = methods.map { Selection.Term($0) }
    return criteria
  }
}
