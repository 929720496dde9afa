import Naming
import Testing

@Suite("Name series")
struct NameSeriesTests {
  @Test("The first use keeps the name, and the others are derived from it")
  func derives() {
    var series = NameSeries()
    let names = (0..<4).map { _ in series.next("pet", word: "other") }
    #expect(names == ["pet", "pet_other", "pet_other_2", "pet_other_3"])
  }

  @Test("Derived names that are in use are skipped")
  func passes() {
    var series = NameSeries(besides: ["pet_other"])
    let names = ["pet", "pet_other_2", "pet", "pet"].map { series.next($0, word: "other") }
    #expect(names == ["pet", "pet_other_2", "pet_other_3", "pet_other_4"])
  }

  @Test("Names derived in another way are counted separately")
  func ways() {
    var series = NameSeries()
    let names = ["path", "cookie", "header", "cookie"].map { series.next("filter", word: $0) }
    #expect(names == ["filter", "filter_cookie", "filter_header", "filter_cookie_2"])
  }

  @Test("Names with the same key are equal")
  func keys() {
    var series = NameSeries { $0.lowercased() }
    #expect(series.next("Pet") { "Pet\($0)" } == "Pet")
    #expect(series.contains("PET"))
    #expect(series.next("PET") { "PET\($0)" } == "PET2")
  }
}
