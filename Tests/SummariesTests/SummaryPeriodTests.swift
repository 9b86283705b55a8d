import Dates
import Testing

@testable import Summaries

struct SummaryPeriodTests {
  private static func period(_ text: String?) -> Period? { text.flatMap { Period(iso: $0, yearStarts: 4) } }

  private static let cases: [(stated: String?, asked: String?, checked: String?, carried: [String]?, outcome: String)] =
    [
      ("2024-01", nil, "2023-12", ["2023-12", "2024-01"], "2024-01"),
      (nil, "2024-01", "2023-12", ["2023-12", "2024-01"], "2024-01"),
      (nil, nil, "2023-12", ["2023-12", "2024-01"], "2023-12"),
      ("2024-01", "2024-01", nil, nil, "2024-01"),
      ("2024-01", "2023-12", nil, nil, "2024-01 is not 2023-12"),
      ("2024-02", nil, "2024-01", ["2023-12", "2024-01"], "2024-02 is none of 2023-12, 2024-01"),
      (nil, nil, nil, nil, "unknown"),
    ]

  @Test(arguments: cases) func `is that of the title, or the one asked for, or the one checked`(
    _ stated: String?, _ asked: String?, _ checked: String?, _ carried: [String]?, _ outcome: String
  ) {
    let summary = Summary(form: .word, period: Self.period(stated))
    func found() -> String {
      do throws(SummaryPeriod.Refusal) {
        return try SummaryPeriod.of(
          summary, asked: Self.period(asked), checked: Self.period(checked), carried: carried?.compactMap(Self.period)
        ).iso
      } catch {
        switch error {
        case .differs(let stated, let asked): return "\(stated.iso) is not \(asked.iso)"
        case .notCarried(let period, let carried):
          return "\(period.iso) is none of \(carried.map(\.iso).joined(separator: ", "))"
        case .unknown: return "unknown"
        }
      }
    }
    #expect(found() == outcome)
  }
}
