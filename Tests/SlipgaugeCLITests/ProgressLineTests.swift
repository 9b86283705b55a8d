import Testing

@testable import SlipgaugeCLI

struct ProgressLineTests {
  @Test(arguments: [
    (ProgressLine(share: nil, rows: 0, seconds: 1, isWriting: false), 80, "reading"),
    (
      ProgressLine(share: 0.25, rows: 1_234_567, seconds: 2, isWriting: false), 80,
      " 25% [=====               ]  1,234,567 rows  617,283/s  6 s left"
    ),
    (ProgressLine(share: nil, rows: 999, seconds: 2, isWriting: false), 80, "999 rows  499/s"),
    (
      ProgressLine(share: 1, rows: 1000, seconds: 2, isWriting: false), 80,
      "100% [====================]  1,000 rows  500/s  0 s left"
    ),
    (
      ProgressLine(share: 0.1, rows: 1000, seconds: 10, isWriting: true), 80,
      " 10% [==                  ]  1,000 rows  writing findings  1 min 30 s left"
    ),
    (
      ProgressLine(share: 0.05, rows: 1000, seconds: 600, isWriting: true), 80,
      "  5% [=                   ]  1,000 rows  writing findings  3 h 10 min left"
    ),
    (ProgressLine(share: 0.25, rows: 1_234_567, seconds: 2, isWriting: false), 20, " 25% [=====        "),
  ])
  func `says how far work is in less than the terminal's width`(line: ProgressLine, columns: Int, text: String) {
    #expect(line.text(columns: columns) == text)
  }
}
