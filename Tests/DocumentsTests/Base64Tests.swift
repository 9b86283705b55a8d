import Documents
import FoundationEssentials
import TestSupport
import Testing

struct Base64Tests {
  /// RFC 4648, 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func `what its standard shows`(text: String, encoded: String) {
    #expect(Base64.text(Array(text.utf8)) == encoded)
  }

  /// Around the lines that libxml2 makes, and the pieces that it is given.
  @Test(arguments: [53, 54, 55, 56, 57, 58, 114, 3_000, (3 << 20) - 1, 3 << 20, (3 << 20) + 1, (6 << 20) + 2])
  func `any bytes, as another library has them`(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(Base64.line(bytes) == Array(Data(bytes).base64EncodedData()))
    let lines: Data.Base64EncodingOptions = [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ]
    #expect(Base64.lines(bytes) == Data(bytes).base64EncodedString(options: lines))
  }
}
