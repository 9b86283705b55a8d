import Dates
import TestSupport
import Testing

@testable import Tables

struct NumberFormatTests {
  /// What each format makes of 31 January 2024, 14:05:09.
  @Test(arguments: [
    ("dd/mm/yyyy", SheetDate.Shape.day, "31/01/2024"), ("d/m/yy", .day, "31/1/24"), ("yyyy-mm-dd", .day, "2024-01-31"),
    ("d-mmm-yy", .day, "31-Jan-24"), ("dddd, d mmmm yyyy", .day, "Wednesday, 31 January 2024"),
    ("[$-809]dd mmmm yyyy;@", .day, "31 January 2024"),
    ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .day, "Wednesday, January 31, 2024"),
    ("dd\\.mm\\.yyyy", .day, "31.01.2024"), ("[Red]dd/mm/yyyy", .day, "31/01/2024"),
    ("dd/mm/yyyy hh:mm", .day, "31/01/2024 14:05"),
    ("d/m/yyyy h:mm:ss AM/PM", .day, "31/1/2024 2:05:09 PM"), ("\"due \"d mmm yy", .day, "due 31 Jan 24"),
    ("yyyy/mm/dd;@", .day, "2024/01/31"), ("DD/MM/YYYY", .day, "31/01/2024"),
    ("yyyy\"年\"m\"月\"d\"日\"", .day, "2024年1月31日"),
    ("mmm-yy", .month, "Jan-24"), ("yy-mmm", .month, "24-Jan"), ("mmmm yyyy", .month, "January 2024"),
    ("[$-409]mmm\\-yy;@", .month, "Jan-24"), ("mm/yyyy", .month, "01/2024"), ("mmmmm-yy", .month, "J-24"),
    ("d-mmm", .dayWithoutYear, "31-Jan"), ("dd/mm", .dayWithoutYear, "31/01"), ("mmmm", .dayWithoutYear, "January"),
    ("ddd", .dayWithoutYear, "Wed"), ("d mmm h:mm", .dayWithoutYear, "31 Jan 14:05"),
  ])
  func `shows a date`(code: String, shape: SheetDate.Shape, text: String) {
    let format = NumberFormat(code)
    #expect(format.shape == shape, "\(code)")
    #expect(NumberText(serials: .from1900).shown(45322.5869097222, format) == text, "\(code)")
  }

  @Test(arguments: [
    ("General", 2024, "2024"), ("General", -0.5, "-0.5"), ("General", 0.00001, "1E-05"), ("General", 1e15, "1E+15"),
    ("General", 123_456.789, "123456.789"), ("@", 7, "7"), ("0", 2.5, "2"), ("0.00", 2.345, "2.35"),
    ("0.##", 2.5, "2.5"),
    ("#,##0", 1_234_567, "1,234,567"), ("#,##0.00", -1234.5, "-1,234.50"), ("0%", 0.256, "26%"),
    ("0.0%", 0.256, "25.6%"),
    ("\"£\"#,##0", 1500, "£1,500"), ("[$£-809]#,##0.00", 2, "£2.00"), ("000", 7, "007"),
    ("0.00E+00", 12345, "1.23E+04"),
    ("#,##0,", 1_234_567, "1,235"), ("0;(0)", -5, "(5)"), ("0;-0;\"nil\"", 0, "nil"), ("\"Phase \"0", 2, "Phase 2"),
    ("General\" days\"", 3, "3 days"), ("# ?/?", 0.5, "0.5"),
    ("yyyy", 45322, "2024"), ("h:mm", 0.5, "12:00"), ("hh:mm:ss", 0.999999, "00:00:00"), ("[h]:mm", 1.5, "36:00"),
    ("mm:ss.0", 0.000_017_361_111_111, "00:01.5"), ("h:mm AM/PM", 0.25, "6:00 AM"),
  ])
  func `shows a number`(code: String, number: Double, text: String) {
    let format = NumberFormat(code)
    #expect(format.shape == nil, "\(code)")
    #expect(NumberText(serials: .from1900).shown(number, format) == text, "\(code)")
  }

  @Test(arguments: [
    (14, SheetDate.Shape.day), (15, .day), (16, .dayWithoutYear), (17, .month), (18, nil), (20, nil), (22, .day),
    (27, .month),
    (30, .day), (31, .day), (36, .month), (45, nil), (47, nil), (50, .month), (58, .dayWithoutYear), (0, nil), (9, nil),
    (49, nil),
  ])
  func `knows the built-in dates`(id: Int, shape: SheetDate.Shape?) throws {
    #expect(NumberFormat(try #require(NumberFormat.builtIn(id))).shape == shape, "\(id)")
  }

  @Test(arguments: [
    "", ";;;", "\"", "\\", "[", "[$", "_", "*", "AM", "e+", "0.", "%%%%%%%%", "yyyyyyyyyyyy", "0,,,,,,,,", "\u{1F600}",
  ])
  func `takes any code`(code: String) {
    for number in [0, -1, 1e300, -1e300, 45322.5, .infinity, .nan] {
      _ = NumberText(serials: .from1904).shown(number, NumberFormat(code))
    }
  }
}
