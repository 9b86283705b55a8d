import TestSupport
import Testing

@testable import Web

struct HelpPageTests {
  @Test func saysWhatTheAdministratorSays() {
    let page = Markup(HelpPage(settings: .sample(privacy: "<b>Logs</b> are kept for a week.")).html())
    #expect(page.flaws.isEmpty, "\(page.flaws)")
    #expect(page.contains("&lt;b&gt;Logs&lt;/b&gt; are kept for a week.") && page.contains("smaller than 10 MB"))
    #expect(page.contains("Ask the improvement team."))
    #expect(
      page.contains("earlier month")
        && !Markup(HelpPage(settings: .sample(maxPrevious: 0)).html()).contains("earlier month"))
  }
}
