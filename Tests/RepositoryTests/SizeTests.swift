import Testing

/// A file is read in one go, and a function on one screen.
struct SizeTests {
  private static let sources = SwiftSource.all(in: "Sources") + SwiftSource.all(in: "Tests")

  @Test func `no file has more than 400 lines`() {
    #expect(SizeTests.sources.count > 400)
    for source in SizeTests.sources { #expect(source.lines.count <= 400, "\(source.path)") }
  }

  /// Code is as wide as `swift format` makes it, which leaves comments and texts as they are.
  @Test func `no comment is wider than 120 columns`() {
    var widest = 0
    for source in SizeTests.sources {
      for (index, line) in source.lines.enumerated() where line.drop(while: { $0 == " " }).hasPrefix("//") {
        widest = max(widest, line.count)
        #expect(line.count <= 120, "\(source.path):\(index + 1)")
      }
    }
    #expect(widest > 100)
  }

  @Test func `no function has more than 60 lines`() {
    var longest = 0
    for source in SizeTests.sources {
      for function in SizeTests.functions(of: source) {
        longest = max(longest, function.count)
        #expect(function.count <= 60, "\(source.path):\(function.lowerBound)")
      }
    }
    #expect(longest > 20)
  }

  /// The lines of each function, from 1.
  private static func functions(of source: SwiftSource) -> [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    var open: [Int?] = []
    var begun: Int?
    for (index, code) in source.code.enumerated() {
      if let kind = Declaration.Head(code).kind {
        // What has no braces by now is a requirement of a protocol.
        begun = ["func", "init", "subscript"].contains(kind) ? index + 1 : nil
      }
      for character in code {
        if character == "{" {
          open.append(begun)
          begun = nil
        } else if character == "}", let first = open.popLast() ?? nil {
          found.append(first...index + 1)
        }
      }
    }
    return found
  }
}
