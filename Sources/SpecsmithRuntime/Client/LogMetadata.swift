import HTTPTypes
import Logging

extension APIRequest {
  func metadata(_ head: ResponseHead? = nil, redaction: Redaction) -> Logger.Metadata {
    var metadata: Logger.Metadata = [
      "operation": "\(redaction.redact(operation))", "request": "\(redaction.redact(summary))",
    ]
    if let head { metadata["status"] = "\(head.status)" }
    if let requestID = head?.requestID {
      metadata["request-id"] = "\(Excerpt.plain(redaction.redact(requestID)))"
    }
    return metadata
  }
}

extension HTTPFields {
  /// The fields without the values that may be secret: only what is known to be harmless is shown.
  func metadata(redaction: Redaction) -> Logger.MetadataValue {
    let harmless: Set<HTTPField.Name> = [
      .accept, .acceptEncoding, .acceptLanguage, .age, .allow, .cacheControl, .contentEncoding,
      .contentLanguage, .contentLength, .contentRange, .contentType, .date, .expires, .lastModified,
      .retryAfter, .server, .transferEncoding, .userAgent, .vary,
    ]
    let texts = map { field in
      let isShown =
        harmless.contains(field.name)
        || field.name.canonicalName.contains("ratelimit")
        || field.name.canonicalName.hasSuffix("request-id")
      let value = isShown ? Excerpt.plain(redaction.redact(field.value)) : Redaction.mark
      return Logger.MetadataValue.string("\(field.name): \(value)")
    }
    return .array(texts)
  }
}
