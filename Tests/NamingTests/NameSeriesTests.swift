import Naming
import Testing

@Suite("A series of names")
struct NameSeriesTests {
  @Test("keeps the first use of a name, and derives the others from it")
  func derives() {
    var series = NameSeries()
    let names = (0..<4).map { _ in series.next("pet", word: "other") }
    #expect(names == ["pet", "pet_other", "pet_other_2", "pet_other_3"])
  }

  @Test("skips derived names that are in use")
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

  @Test("treats names with the same key as equal")
  func keys() {
    var series = NameSeries { $0.lowercased() }
    #expect(series.next("Pet") { "Pet\($0)" } == "Pet")
    #expect(series.contains("PET"))
    #expect(series.next("PET") { "PET\($0)" } == "PET2")
  }
}
