/// Finds the word that was probably intended.
public enum Spelling {
  /// The candidate with the smallest edit distance to `word`, if it is close enough to be a typo.
  ///
  /// - Returns: `nil` if no word is within a third of the word's length and within three letters.
  ///   Long names that share most of their words are usually different names.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.unicodeScalars)
    let limit = max(1, min(letters.count / 3, 3))
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.unicodeScalars)
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = editDistance(letters, other)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// Counts letters that are missing, added or changed. Two swapped neighbors count as one
  /// difference.
  private static func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array(0...second.count)
    for (line, letter) in first.enumerated() {
      var row = [line + 1]
      for (column, other) in second.enumerated() {
        var distance = min(
          above[column] + (letter == other ? 0 : 1), row[column] + 1, above[column + 1] + 1)
        if line > 0, column > 0, letter == second[column - 1], first[line - 1] == other {
          distance = min(distance, before[column - 1] + 1)
        }
        row.append(distance)
      }
      before = above
      above = row
    }
    return above[second.count]
  }
}
