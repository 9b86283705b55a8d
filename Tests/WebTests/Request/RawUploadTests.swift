import Testing

@testable import Web

/// Programs may send the file alone.
@Suite struct RawUploadTests {
  @Test(arguments: [
    ("text/csv", true), ("Text/CSV; charset=utf-8", true), ("", true), ("application/octet-stream", true),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true),
    ("application/x-www-form-urlencoded", false),
    ("image/png", false), ("text/html", false), ("multipart/form-data; boundary=B", false),
    ("text/csv; charset=\"", false),
  ])
  func `has the type of a file`(type: String, isFile: Bool) { #expect(RawUpload.isNamed(by: type) == isFile) }

  @Test(arguments: [
    ("", ""), ("name=plan.xlsx", "plan.xlsx"), ("name=my+plan%20%C3%B6.csv", "my plan ö.csv"), ("name=", ""),
    ("name=100%", "100%"), ("name=a=b", "a=b"), ("name=%zz", "%zz"), ("name=%+1", "% 1"), ("name=a&name=b", nil),
    ("rules=x", nil),
    ("name=a&period=2024-01", nil), ("name", nil),
  ])
  func `is called as its query says`(query: String, name: String?) { #expect(RawUpload.name(inQuery: query) == name) }
}
