import Naming
import Testing

@Suite("A series of names")
struct NameSeriesTests {
  @Test("keeps the first of a name, and derives the others from it")
  func derives() {
    var series = NameSeries()
    let names = (0..<4).map { _ in series.next("pet", word: "other") }
    #expect(names == ["pet", "pet_other", "pet_other_2", "pet_other_3"])
  }

  @Test("passes over derived names that somebody has")
  func passes() {
    var series = NameSeries(besides: ["pet_other"])
    let names = ["pet", "pet_other_2", "pet", "pet"].map { series.next($0, word: "other") }
    #expect(names == ["pet", "pet_other_2", "pet_other_3", "pet_other_4"])
  }

  @Test("counts the names by themselves that are derived in another way")
  func ways() {
    var series = NameSeries()
    let names = ["path", "cookie", "header", "cookie"].map { series.next("filter", word: $0) }
    #expect(names == ["filter", "filter_cookie", "filter_header", "filter_cookie_2"])
  }

  @Test("takes names for the same that have one key")
  func keys() {
    var series = NameSeries { $0.lowercased() }
    #expect(series.next("Pet") { "Pet\($0)" } == "Pet")
    #expect(series.contains("PET"))
    #expect(series.next("PET") { "PET\($0)" } == "PET2")
  }
}
