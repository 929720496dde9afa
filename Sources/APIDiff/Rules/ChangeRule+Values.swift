extension ChangeRule {
  static let typeChanged = ChangeRule(
    "type-changed", .breaking, "A value is of another type.")
  static let typeWidened = ChangeRule.widened(
    "type-widened", "A value may be of a type that it was not of before.")
  static let typeNarrowed = ChangeRule.narrowed(
    "type-narrowed", "A value no longer has a type that it could have.")
  static let formatAdded = ChangeRule.narrowed(
    "format-added", "A string must have a format.")
  static let formatRemoved = ChangeRule.widened(
    "format-removed", "A string no longer needs a format.")
  static let formatChanged = ChangeRule(
    "format-changed", .breaking, "A string has another format.")
  static let contentEncodingChanged = ChangeRule(
    "content-encoding-changed", .breaking, "The bytes of a string have another encoding.")
  static let contentTypeChanged = ChangeRule(
    "content-type-changed", .breaking, "The content of a string has another media type.")
  static let becameNullable = ChangeRule.widened("became-nullable", "A value may be null.")
  static let noLongerNullable = ChangeRule.narrowed(
    "no-longer-nullable", "A value may no longer be null.")
  static let propertyAdded = ChangeRule(
    "property-added", .compatible, "An object can have one more property.")
  static let requiredPropertyAdded = ChangeRule.narrowed(
    "required-property-added", "An object must have one more property.")
  static let propertyRemoved = ChangeRule(
    "property-removed", .caution, "An object no longer has a property that it could have.")
  static let requiredPropertyRemoved = ChangeRule(
    "required-property-removed", request: .caution, response: .breaking,
    "An object no longer has a property that it always had.")
  static let propertyBecameRequired = ChangeRule.narrowed(
    "property-became-required", "An object must have a property that it could be without.")
  static let propertyBecameOptional = ChangeRule.widened(
    "property-became-optional", "An object may be without a property that it always had.")
  static let becameReadOnly = ChangeRule(
    "became-read-only", request: .caution, response: .compatible,
    "A property is no longer sent: the server sets it.")
  static let noLongerReadOnly = ChangeRule(
    "no-longer-read-only", .compatible, "A property can be sent.")
  static let becameWriteOnly = ChangeRule(
    "became-write-only", request: .compatible, response: .caution,
    "A property is no longer in responses.")
  static let noLongerWriteOnly = ChangeRule(
    "no-longer-write-only", .compatible, "A property is in responses.")
  static let defaultChanged = ChangeRule(
    "default-changed", request: .caution, response: .compatible,
    "A value that is left out means something else.")
  static let becameClosed = ChangeRule.narrowed(
    "became-closed", "An object has no other properties than those that are described.")
  static let becameOpen = ChangeRule.widened(
    "became-open", response: .compatible,
    "An object may have other properties than those that are described.")

  static let values: [ChangeRule] = [
    typeChanged, typeWidened, typeNarrowed, formatAdded, formatRemoved, formatChanged,
    contentEncodingChanged, contentTypeChanged,
    becameNullable, noLongerNullable, propertyAdded, requiredPropertyAdded, propertyRemoved,
    requiredPropertyRemoved, propertyBecameRequired, propertyBecameOptional, becameReadOnly,
    noLongerReadOnly, becameWriteOnly, noLongerWriteOnly, defaultChanged, becameClosed, becameOpen,
  ]
}

// MARK: Listed values and types

extension ChangeRule {
  static let enumValueAdded = ChangeRule.widened(
    "enum-value-added", response: .caution, "A value is added to a list.")
  static let enumValueRemoved = ChangeRule.narrowed(
    "enum-value-removed", "A value is removed from a list.")
  static let becameEnum = ChangeRule.narrowed(
    "became-enum", "The values that are allowed are listed.")
  static let noLongerEnum = ChangeRule.widened(
    "no-longer-enum", response: .caution, "The allowed values are no longer listed.")
  static let variantAdded = ChangeRule.widened(
    "variant-added", "A value may be of one more type.")
  static let variantRemoved = ChangeRule.narrowed(
    "variant-removed", "A value no longer has one of the types.")
  static let discriminatorAdded = ChangeRule(
    "discriminator-added", request: .caution, response: .compatible,
    "A discriminator selects the type of a value, which only its other properties did.")
  static let discriminatorRemoved = ChangeRule(
    "discriminator-removed", request: .compatible, response: .caution,
    "The type of a value no longer has a discriminator.")
  static let discriminatorChanged = ChangeRule(
    "discriminator-changed", .breaking, "The discriminator of a type is another property.")
  static let discriminatorValueAdded = ChangeRule.widened(
    "discriminator-value-added", response: .caution, "A discriminator has one more value.")
  static let discriminatorValueRemoved = ChangeRule.narrowed(
    "discriminator-value-removed", "A discriminator no longer has a value.")

  static let lists: [ChangeRule] = [
    enumValueAdded, enumValueRemoved, becameEnum, noLongerEnum, variantAdded, variantRemoved,
    discriminatorAdded, discriminatorRemoved, discriminatorChanged, discriminatorValueAdded,
    discriminatorValueRemoved,
  ]
}

// MARK: Limits

extension ChangeRule {
  static let minimumRaised = ChangeRule.narrowed(
    "minimum-raised", "A number, a length or a count must be greater.")
  static let minimumLowered = ChangeRule.widened(
    "minimum-lowered", "A number, a length or a count may be smaller.")
  static let maximumLowered = ChangeRule.narrowed(
    "maximum-lowered", "A number, a length or a count must be smaller.")
  static let maximumRaised = ChangeRule.widened(
    "maximum-raised", "A number, a length or a count may be greater.")
  static let patternAdded = ChangeRule.narrowed(
    "pattern-added", "A string must match a pattern.")
  static let patternRemoved = ChangeRule.widened(
    "pattern-removed", response: .caution, "A string no longer needs to match a pattern.")
  static let patternChanged = ChangeRule(
    "pattern-changed", request: .breaking, response: .caution,
    "A string must match another pattern.")
  static let ruleAdded = ChangeRule.narrowed(
    "rule-added", "A value must satisfy one more rule.")
  static let ruleRemoved = ChangeRule.widened(
    "rule-removed", "A value no longer needs to satisfy a rule.")
  static let ruleTightened = ChangeRule.narrowed(
    "rule-tightened", "A rule asks for more than it did.")
  static let ruleLoosened = ChangeRule.widened(
    "rule-loosened", "A rule asks for less than it did.")
  static let ruleChanged = ChangeRule(
    "rule-changed", .breaking, "A value must satisfy another rule.")

  static let limits: [ChangeRule] = [
    minimumRaised, minimumLowered, maximumLowered, maximumRaised, patternAdded, patternRemoved,
    patternChanged, ruleAdded, ruleRemoved, ruleTightened, ruleLoosened, ruleChanged,
  ]
}

// MARK: Source code

extension ChangeRule {
  static let sourceChanged = ChangeRule(
    "source-changed", .none,
    "Only the SDK's source is another one: a name, an order of arguments, a type.")

  static let typeRenamed = ChangeRule(
    "type-renamed", .none, "A type of the SDK has another name, and is the same on the wire.")

  static let sources: [ChangeRule] = [typeRenamed, sourceChanged]
}
