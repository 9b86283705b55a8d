import Testing

@testable import Summaries

/// What a summary is before it is read.
struct SummaryModelTests {
  @Test func anEmptySummaryHasNoPeriod() {
    #expect(Summary(form: .text).period == nil)
  }
}
