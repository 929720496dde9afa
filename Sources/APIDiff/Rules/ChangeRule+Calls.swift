extension ChangeRule {
  static let operationRemoved = ChangeRule(
    "operation-removed", .breaking, "An operation is gone.")
  static let operationMoved = ChangeRule(
    "operation-moved", .breaking, "An operation, known by its id, has another method or path.")
  static let operationAdded = ChangeRule(
    "operation-added", .compatible, "There is a new operation.")
  static let operationRenamed = ChangeRule(
    "operation-renamed", .none,
    "An operation has another id, or none, of which the wire knows nothing.")
  static let deprecated = ChangeRule(
    "deprecated", .caution, "Something is deprecated: it works, but should no longer be used.")
  static let undeprecated = ChangeRule(
    "undeprecated", .compatible, "Something is no longer deprecated.")
  static let sunsetChanged = ChangeRule(
    "sunset-changed", .caution, "Something deprecated may be removed on another day.")
  static let webhookRemoved = ChangeRule(
    "webhook-removed", .breaking, "The API no longer sends a message.")
  static let webhookAdded = ChangeRule(
    "webhook-added", .compatible, "The API sends a new message.")

  static let calls: [ChangeRule] = [
    operationRemoved, operationMoved, operationAdded, operationRenamed, deprecated, undeprecated,
    sunsetChanged, webhookRemoved, webhookAdded,
  ]
}

// MARK: Parameters

extension ChangeRule {
  static let parameterRemoved = ChangeRule(
    "parameter-removed", .caution,
    "A parameter is gone: a call that sends it means something else, or is refused.")
  static let parameterAdded = ChangeRule(
    "parameter-added", .compatible, "There is a new parameter, which can be left out.")
  static let requiredParameterAdded = ChangeRule(
    "required-parameter-added", .breaking, "There is a new parameter that cannot be left out.")
  static let parameterBecameRequired = ChangeRule(
    "parameter-became-required", .breaking, "A parameter is required now.")
  static let parameterBecameOptional = ChangeRule(
    "parameter-became-optional", .compatible, "A parameter can be left out.")
  static let parameterStyleChanged = ChangeRule(
    "parameter-style-changed", .breaking, "A parameter is written in another way.")

  static let parameters: [ChangeRule] = [
    parameterRemoved, parameterAdded, requiredParameterAdded, parameterBecameRequired,
    parameterBecameOptional, parameterStyleChanged,
  ]
}

// MARK: Bodies

extension ChangeRule {
  static let bodyRemoved = ChangeRule(
    "request-body-removed", .breaking, "A call no longer has a body.")
  static let bodyAdded = ChangeRule(
    "request-body-added", .compatible, "A call can have a body.")
  static let requiredBodyAdded = ChangeRule(
    "required-request-body-added", .breaking, "A call must have a body.")
  static let bodyBecameRequired = ChangeRule(
    "request-body-became-required", .breaking, "The body of a call is required now.")
  static let bodyBecameOptional = ChangeRule(
    "request-body-became-optional", .compatible, "The body of a call can be left out.")
  static let mediaTypeRemoved = ChangeRule(
    "media-type-removed", .breaking, "A body is no longer available in a media type.")
  static let mediaTypeAdded = ChangeRule(
    "media-type-added", .compatible, "A body can be had in one more media type.")
  static let mediaTypeSpecialized = ChangeRule.narrowed(
    "media-type-specialized", "A body is in a form of the media type that it was in.")
  static let mediaTypeGeneralized = ChangeRule.widened(
    "media-type-generalized", "A body is in a media type of which it was in a form.")
  static let mediaTypeParametersChanged = ChangeRule(
    "media-type-parameters-changed", .caution,
    "What follows the name of a media type, such as a character set, is another one.")
  static let schemaAdded = ChangeRule.narrowed(
    "schema-added", "The content of a body or a string is described now.")
  static let schemaRemoved = ChangeRule.widened(
    "schema-removed", response: .caution,
    "The content of a body or a string is no longer described.")
  static let successRemoved = ChangeRule(
    "success-removed", .breaking, "A call no longer succeeds with a status.")
  static let successAdded = ChangeRule(
    "success-added", .compatible, "A call can succeed with one more status.")
  static let failureRemoved = ChangeRule(
    "failure-removed", .compatible, "A call no longer fails with a status.")
  static let failureAdded = ChangeRule(
    "failure-added", .compatible, "A failure is described that was not.")
  static let headerRemoved = ChangeRule(
    "header-removed", .breaking, "A response no longer has a header field that it always had.")
  static let optionalHeaderRemoved = ChangeRule(
    "optional-header-removed", .caution, "A response no longer has a header field.")
  static let headerAdded = ChangeRule(
    "header-added", .compatible, "A response has one more header field.")
  static let headerBecameOptional = ChangeRule(
    "header-became-optional", .breaking, "A header field of a response may be missing.")
  static let headerBecameRequired = ChangeRule(
    "header-became-required", .compatible, "A header field of a response is always there.")

  static let bodies: [ChangeRule] = [
    bodyRemoved, bodyAdded, requiredBodyAdded, bodyBecameRequired, bodyBecameOptional,
    mediaTypeRemoved, mediaTypeAdded, mediaTypeSpecialized, mediaTypeGeneralized,
    mediaTypeParametersChanged, schemaAdded, schemaRemoved, successRemoved, successAdded,
    failureRemoved, failureAdded, headerRemoved, optionalHeaderRemoved, headerAdded,
    headerBecameOptional, headerBecameRequired,
  ]
}

// MARK: Servers and security

extension ChangeRule {
  static let securityAdded = ChangeRule(
    "security-added", .breaking, "A call that was open to all needs a credential.")
  static let securityRemoved = ChangeRule(
    "security-removed", .compatible, "A call no longer needs a credential.")
  static let securityAlternativeRemoved = ChangeRule(
    "security-alternative-removed", .breaking, "A call no longer accepts a credential.")
  static let securityAlternativeAdded = ChangeRule(
    "security-alternative-added", .compatible, "A call accepts one more credential.")
  static let scopeAdded = ChangeRule(
    "scope-added", .breaking, "A credential needs one more scope.")
  static let scopeRemoved = ChangeRule(
    "scope-removed", .compatible, "A credential no longer needs a scope.")
  static let credentialChanged = ChangeRule(
    "credential-changed", .breaking, "A credential travels in another way.")
  static let credentialSourceChanged = ChangeRule(
    "credential-source-changed", .caution, "A credential is granted at another address.")
  static let serverRemoved = ChangeRule(
    "server-removed", .caution, "An address of the API is no longer documented.")
  static let serverAdded = ChangeRule(
    "server-added", .compatible, "There is one more address of the API.")
  static let defaultServerChanged = ChangeRule(
    "default-server-changed", .caution, "The API's first address is another one.")
  static let operationServerChanged = ChangeRule(
    "operation-server-changed", .caution, "An operation is at another address.")

  static let access: [ChangeRule] = [
    securityAdded, securityRemoved, securityAlternativeRemoved, securityAlternativeAdded,
    scopeAdded, scopeRemoved, credentialChanged, credentialSourceChanged, serverRemoved,
    serverAdded, defaultServerChanged, operationServerChanged,
  ]
}
