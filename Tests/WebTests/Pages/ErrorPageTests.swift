import TestSupport
import Testing

@testable import Web

struct ErrorPageTests {
  @Test(arguments: ErrorPage.Kind.allCases)
  func standsAlone(kind: ErrorPage.Kind) {
    let page = Markup(ErrorPage(kind, settings: .sample(), home: "../").html())
    #expect(page.flaws.filter { !$0.hasSuffix("../") }.isEmpty, "\(page.flaws)")
    #expect(page.all("a").map { $0["href"] } == ["../", "../"])
    #expect(page.all("link").isEmpty && page.all("script").isEmpty && page.all("style").count == 2)
    #expect(page.all("h1").count == 1 && page.contains("<p>Ask the improvement team.</p>"))
  }

  @Test func saysWhatToDo() {
    let page = Markup(ErrorPage(.busy, settings: .sample()).html())
    #expect(GoldenFile("../Golden/busy.html").difference(from: page.recorded) == nil)
    let large = Markup(ErrorPage(.tooLarge, settings: .sample(maxUploadBytes: 3 << 19, contact: nil)).html())
    #expect(large.contains("It must be smaller than 1.5 MB"))
  }

  @Test func hasWordsOfItsOwnForEachKind() {
    let all = ErrorPage.Kind.allCases.map { Markup(ErrorPage($0, settings: .sample()).html()).text }
    #expect(Set(all).count == all.count)
  }
}
