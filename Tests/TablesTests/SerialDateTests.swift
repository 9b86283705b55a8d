import Dates
import Tables
import Testing
import Texts

struct SerialDateTests {
  @Test(arguments: [
    ("45230", "2023-10-31", "2027-11-01"), ("45,230", "2023-10-31", "2027-11-01"),
    ("45230.75", "2023-10-31", "2027-11-01"), ("45230.0", "2023-10-31", "2027-11-01"),
    ("10000", "1927-05-18", "1931-05-19"), ("73050", "2099-12-31", nil), ("73051", nil, nil), ("99999", nil, nil),
    ("2024", nil, nil), ("9999", nil, nil), ("045230", nil, nil), ("01234", nil, nil), ("452301", nil, nil),
    ("4,5230", nil, nil), ("45230,", nil, nil), ("45230.x", nil, nil), ("45230 d", nil, nil), ("-45230", nil, nil),
    ("4.5230", nil, nil), ("", nil, nil), (".", nil, nil), ("45230.1.2", nil, nil),
    ("45230." + String(repeating: "1", count: 40), nil, nil),
  ])
  func `reads a day's number as a cell shows it`(text: String, from1900: String?, from1904: String?) {
    text.withBytes { bytes in
      #expect(SerialDate.from1900.day(written: bytes)?.iso == from1900)
      #expect(SerialDate.from1904.day(written: bytes)?.iso == from1904)
    }
  }
}
