import Slipgauge
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    (1_706_752_800, 0, "2024-02-01T02:00:00Z", "20240201T020000"),
    (1_706_745_600, 3600, "2024-02-01T01:00:00+01:00", "20240201T010000"),
    (1_706_745_600, -19_800, "2024-01-31T18:30:00-05:30", "20240131T183000"),
    (-1, 0, "1969-12-31T23:59:59Z", "19691231T235959"),
  ])
  func `shows the clock on the wall`(_ seconds: Int, _ offset: Int, _ iso: String, _ stamp: String) {
    let moment = Moment(seconds: seconds, offset: offset)
    #expect(moment.iso == iso)
    #expect(moment.stamp == stamp)
  }

  @Test(arguments: [
    ("2024-02-01", 1_706_745_600 as Int?), ("2024-02-01T02:00:00", 1_706_752_800), ("2024-02-30", nil),
    ("2024-02-01T24:00:00", nil), ("2024-02-01T02:00", nil), ("2024-02-01T", nil), ("today", nil), ("", nil),
  ])
  func `reads a time`(_ text: String, _ seconds: Int?) {
    #expect(Moment(text)?.seconds == seconds)
  }
}
