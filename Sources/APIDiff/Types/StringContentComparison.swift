import SDKModel
import TextGrammar

/// Compares the content of strings: encoding, media type and schema.
struct StringContentComparison {
  let site: ComparisonSite

  func compare(_ before: StringContent?, _ after: StringContent?, _ result: inout Comparison) {
    let old = before?.encoding
    let new = after?.encoding
    // `contentEncoding: base64` has the same meaning as a `format`.
    if old != new, ![old, new].allSatisfy({ $0 == nil || $0 == "base64" }) {
      result.add(
        .contentEncodingChanged, at: site,
        "\(site.subject) is written in \(new ?? "no encoding") instead of \(old ?? "none")",
        detail: "\(old ?? "none") → \(new ?? "none")")
    }
    if let old = before?.mediaType, let new = after?.mediaType,
      MediaTypeName(old) != MediaTypeName(new)
    {
      result.add(
        .contentTypeChanged, at: site, "\(site.subject) holds `\(new)` instead of `\(old)`",
        detail: "\(old) → \(new)")
    }
    let wasDescribed = before?.isDescribed ?? false
    let isDescribed = after?.isDescribed ?? false
    if wasDescribed != isDescribed {
      result.add(
        isDescribed ? .schemaAdded : .schemaRemoved, at: site,
        "what \(site.subject) holds is \(isDescribed ? "described" : "not described any more")")
    }
  }
}
