import Glibc
import Tables
import Testing

struct ReadLimitTests {
  @Test(arguments: [
    (ReadLimit.fileBytes, 5, "a,b\nc,d\n", "limit"),
    (.rows, 2, "a,b\nc,d\ne,f\n", "limit line 1"),
    (.columns, 2, "a,b\nc,d,e\n", "limit line 2"),
    (.columns, 2, "a,b,c\n", "limit line 1"),
    (.cellBytes, 3, "a,b\nc,\"d\nef\"\ng,h\n", "limit line 2, field 2"),
    (.recordBytes, 1000, String(repeating: "x", count: 600_000), "limit line 1"),
    (.jsonDepth, 3, #"[{"a":[[1]]}]"#, "limit line 1, column 8"),
    (.jsonMembers, 2, #"[{"a":1,"b":2,"c":3}]"#, "limit line 1, column 15"),
    (.jsonMembers, 2, #"{"a":1,"b":2,"c":3}"# + "\n{\"a\":1}\n", "limit line 1, column 14"),
    (.jsonBytes, 10, #"[{"ref":"A"}]"#, "limit"),
    (.rows, 1, #"[{"ref":"A"},{"ref":"B"}]"#, "limit line 1, column 14"),
    (.cells, 3, #"[{"ref":"A"},{"ref":"B"}]"#, "limit line 1, column 24"),
    (.columns, 1, #"[{"ref":"A","due":"B"}]"#, "limit line 1, column 13"),
    (.cellBytes, 3, #"[{"ref":"ABCD"}]"#, "limit line 1, column 8"),
    (.sheets, 1, #"{"themes":[{"name":"A"},{"name":"B"}]}"#, "limit line 1, column 25"),
    (.columns, 1, "{\"ref\":\"A\"}\n{\"due\":\"B\"}\n", "limit line 2, column 2"),
  ])
  func `keeps the limits of text`(limit: ReadLimit, value: Int, text: String, expected: String) {
    var limits = ReadLimits()
    #expect(refusal(Array(text.utf8), limits: limits)?.hasPrefix("limit") != true)
    limits[limit] = value
    #expect(refusal(Array(text.utf8), limits: limits) == expected, "\(limit)")
  }

  @Test func `has a flag and words for every limit`() {
    #expect(Set(ReadLimit.allCases.map(\.flag)).count == ReadLimit.allCases.count)
    #expect(ReadLimit.allCases.allSatisfy { $0.flag.hasPrefix("--max-") && !$0.subject.isEmpty && $0.standard > 0 })
  }

  @Test(arguments: [
    ("a cell of 32,767 characters", "a,\"" + String(repeating: "€", count: 32_767) + "\"\n", 1),
    ("a million quotes", "a,\"" + String(repeating: "\"", count: 1_000_000) + "\"\nb,c\n", 2),
    ("quotes where none belong", String(repeating: "a\"b,", count: 4000) + "\n", 1),
  ])
  func `reads what is large but right`(name: String, text: String, rows: Int) throws {
    #expect(try Reading(text).rows.count == rows, "\(name)")
  }

  @Test func `sees that a file was saved while it was read`() throws {
    let path = "/tmp/slipgauge-changed-\(getpid()).csv"
    defer { unlink(path) }
    #expect(write("a,b\nc,d\n", to: path))
    let file = try TableFile.open(path: path)
    #expect(write("a,b\nc,d\ne,f\n", to: path))
    do throws(TableError) {
      _ = try Reading(file)
      Issue.record("the change was not seen")
    } catch {
      #expect(error.code == .changedWhileReading)
    }
  }

  private func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    defer { fclose(file) }
    return fputs(text, file) >= 0
  }
}
