/// Identifies a kind of diagnostic: the name in brackets after its message, in kebab case.
///
/// The name stays the same when the wording changes. `specsmith explain` shows the page of each
/// code, which is in `DiagnosticCatalog` or belongs to a lint rule.
public enum DiagnosticCode: String, Sendable, CaseIterable, Encodable {
  // MARK: Reading YAML and JSON

  case yamlSyntax = "yaml-syntax"
  case tabIndentation = "tab-indentation"
  case duplicateKey = "duplicate-key"
  case keyNotScalar = "key-not-scalar"
  case unknownAlias = "unknown-alias"
  case cyclicAlias = "cyclic-alias"
  case aliasLimit = "alias-limit"
  case mergeKey = "merge-key"
  case tagMismatch = "tag-mismatch"
  case multipleDocuments = "multiple-documents"
  case emptyDocument = "empty-document"
  case nestingTooDeep = "nesting-too-deep"
  case controlCharacter = "control-character"
  case invalidEncoding = "invalid-encoding"
  case documentTooLarge = "document-too-large"
  case outOfMemory = "out-of-memory"

  // MARK: The OpenAPI document

  case notOpenAPI = "not-openapi"
  case unsupportedVersion = "unsupported-version"
  case missingField = "missing-field"
  case unexpectedType = "unexpected-type"
  case emptyField = "empty-field"
  case invalidPath = "invalid-path"
  case invalidParameter = "invalid-parameter"
  case unknownPathParameter = "unknown-path-parameter"
  case undeclaredPathParameter = "undeclared-path-parameter"
  case invalidStatus = "invalid-status"
  case duplicateOperationID = "duplicate-operation-id"
  case ambiguousCall = "ambiguous-call"
  case externalReference = "external-reference"
  case referenceNotFound = "reference-not-found"
  case circularReference = "circular-reference"
  case schemaChainTooLong = "schema-chain-too-long"
  case schemaLimit = "schema-limit"
  case unknownType = "unknown-type"
  case unknownRequired = "unknown-required"
  case duplicateEnumValue = "duplicate-enum-value"
  case invalidSecurityScheme = "invalid-security-scheme"
  case unknownSecurityScheme = "unknown-security-scheme"
  case undeclaredServerVariable = "undeclared-server-variable"
  case transportSecurityScheme = "transport-security-scheme"
  case invalidWait = "invalid-wait"
  case invalidPagination = "invalid-pagination"
  case invalidSending = "invalid-sending"
  case leftOutPart = "left-out-part"

  // MARK: Accepted deviations

  case inexactField = "inexact-field"
  case inexactType = "inexact-type"
  case inexactPath = "inexact-path"
  case inexactReference = "inexact-reference"
  case inexactExample = "inexact-example"
  case ignoredField = "ignored-field"
  case referenceSiblings = "reference-siblings"
  case missingDefinition = "missing-definition"
  case unknownMapping = "unknown-mapping"
  case defaultMismatch = "default-mismatch"
  case emptyEnum = "empty-enum"

  // MARK: Contradictions

  case ambiguousPath = "ambiguous-path"
  case ambiguousContent = "ambiguous-content"
  case ambiguousName = "ambiguous-name"
  case undefinedStyle = "undefined-style"
  case conflictingFields = "conflicting-fields"
  case conflictingParameters = "conflicting-parameters"
  case duplicateParameter = "duplicate-parameter"
  case duplicateHeader = "duplicate-header"
  case duplicateStatus = "duplicate-status"
  case unsatisfiableSchema = "unsatisfiable-schema"
  case contradictoryKeywords = "contradictory-keywords"
  case invalidName = "invalid-name"
  case invalidStyle = "invalid-style"
  case invalidMethod = "invalid-method"
  case invalidMediaType = "invalid-media-type"
  case unusedBody = "unused-body"
  case unsupportedCollectionFormat = "unsupported-collection-format"
  case unsupportedFlow = "unsupported-flow"

  // MARK: Examples

  case exampleMismatch = "example-mismatch"
  case exampleUndecided = "example-undecided"
  case externalExample = "external-example"
  case untestedExample = "untested-example"

  // MARK: What is not carried over

  case degradedType = "degraded-type"
  case degradedParameter = "degraded-parameter"
  case degradedBody = "degraded-body"
  case degradedWebhook = "degraded-webhook"
  case droppedConstraint = "dropped-constraint"
  case droppedPattern = "dropped-pattern"
  case indistinctProperty = "indistinct-property"
  case unsupportedField = "unsupported-field"
  case unsupportedSecurityScheme = "unsupported-security-scheme"
  case ignoredCredential = "ignored-credential"
  case unusedHeader = "unused-header"
  case unusedMediaType = "unused-media-type"
  case unusedResponse = "unused-response"
  case unusedServer = "unused-server"
  case unusedSecurityScheme = "unused-security-scheme"

  // MARK: Overlays

  case overlayStructure = "overlay-structure"
  case overlayVersion = "overlay-version"
  case overlayNoMatch = "overlay-no-match"
  case overlayNoChange = "overlay-no-change"
  case overlayRemoveRoot = "overlay-remove-root"
  case overlayCopySource = "overlay-copy-source"
  case overlayMixedTargets = "overlay-mixed-targets"
  case overlayIncompatibleUpdate = "overlay-incompatible-update"
  case overlayLimit = "overlay-limit"
  case jsonPathSyntax = "jsonpath-syntax"

  // MARK: The command and its configuration

  case noSuchFile = "no-such-file"
  case unreadableFile = "unreadable-file"
  case output
  case jsonNumber = "json-number"
  case invalidOutput = "invalid-output"
  case invalidModule = "invalid-module"
  case unknownSpecsmith = "unknown-specsmith"
  case invalidConfiguration = "invalid-configuration"
  case unknownSetting = "unknown-setting"
  case unknownSelection = "unknown-selection"
  case emptySelection = "empty-selection"
  case invalidAcceptance = "invalid-acceptance"
  case unusedAcceptance = "unused-acceptance"

  // MARK: Templates

  case templateUnknownField = "template-unknown-field"
  case templateUnknownTemplate = "template-unknown-template"
  case templateWrongKind = "template-wrong-kind"
  case templateInvalidName = "template-invalid-name"
  case templateMissingName = "template-missing-name"
  case templateUnclosedTag = "template-unclosed-tag"
  case templateUnclosedSection = "template-unclosed-section"
  case templateUnopenedSection = "template-unopened-section"
  case templateMismatchedSection = "template-mismatched-section"
  case templateUnbalancedGroup = "template-unbalanced-group"
  case templateUnknownGroup = "template-unknown-group"
  case templateInvalidDelimiters = "template-invalid-delimiters"
  case templateEndlessRecursion = "template-endless-recursion"
  case templateTooDeep = "template-too-deep"
  case templateEncoding = "template-encoding"
  case unusedTemplate = "unused-template"

  // MARK: Lint rules

  case missingOperationID = "missing-operation-id"
  case repeatedOperationID = "repeated-operation-id"
  case mixedOperationIDs = "mixed-operation-ids"
  case generatedOperationID = "generated-operation-id"
  case untaggedOperation = "untagged-operation"
  case inlineObject = "inline-object"
  case repeatedObject = "repeated-object"
  case repeatedEnum = "repeated-enum"
  case repeatedPathParameter = "repeated-path-parameter"
  case unnameableEnum = "unnameable-enum"
  case proseDeprecated = "prose-deprecated"
  case proseRequired = "prose-required"
  case proseConditionalRequired = "prose-conditional-required"
  case proseValues = "prose-values"
  case proseRange = "prose-range"
  case proseDefault = "prose-default"
  case missingFormat = "missing-format"
  case unhiddenSecret = "unhidden-secret"
  case missingItems = "missing-items"
  case missingProperties = "missing-properties"
  case responseWithoutSchema = "response-without-schema"
  case missingSuccess = "missing-success"
  case missingServers = "missing-servers"
  case credentialParameter = "credential-parameter"
  case unappliedSecurity = "unapplied-security"
  case bodyOnGet = "body-on-get"
  case missingDescription = "missing-description"
  case contradictoryDefault = "contradictory-default"
  case contradictoryExample = "contradictory-example"
}

extension DiagnosticCode: CustomStringConvertible {
  public var description: String { rawValue }
}
