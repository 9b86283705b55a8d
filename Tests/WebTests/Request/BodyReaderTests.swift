import Testing

@testable import Web

/// A body is read as far as it is said to be long, and no further than its limit.
@Suite struct BodyReaderTests {
  /// What comes in, a few bytes at a time.
  private final class Input {
    var rest: ArraySlice<UInt8>

    init(_ text: String) { rest = Array(text.utf8)[...] }

    func read(_ most: Int) -> [UInt8] {
      let taken = Array(rest.prefix(min(most, 3)))
      rest = rest.dropFirst(taken.count)
      return taken
    }
  }

  @Test(arguments: [
    (RequestHead.BodyLength.known(0), "", "rest"), (.known(2), "re", "st"), (.known(4), "rest", ""),
    (.untilEnd, "rest", ""),
  ])
  func `is as long as it is said to be`(length: RequestHead.BodyLength, body: String, left: String) throws {
    let input = Input("rest")
    var head = RequestHead()
    head.length = length
    let read = try BodyReader.read(after: head, most: 4) { input.read($0) }
    #expect(read == Array(body.utf8))
    #expect(input.rest == Array(left.utf8)[...])
  }

  @Test(arguments: [
    (RequestHead.BodyLength.known(5), BodyReader.Failure.cut, 0), (.known(11), .tooLarge, 5),
    (.known(.max), .tooLarge, 5),
    (.broken, .brokenLength, 5), (.missing, .missingLength, 5),
  ])
  func `is refused`(length: RequestHead.BodyLength, failure: BodyReader.Failure, left: Int) {
    let input = Input(failure == .cut ? "cut" : "whole")
    var head = RequestHead()
    head.length = length
    #expect(throws: failure) { try BodyReader.read(after: head, most: 10) { input.read($0) } }
    #expect(input.rest.count == left)
  }

  @Test func `is refused where it goes on and on`() {
    var head = RequestHead()
    head.length = .untilEnd
    var asked = 0
    #expect(throws: BodyReader.Failure.tooLarge) {
      try BodyReader.read(after: head, most: 1 << 20) { most in
        asked += most
        return [UInt8](repeating: 0x20, count: most)
      }
    }
    #expect(asked == 1 + 1 << 20)
  }
}
