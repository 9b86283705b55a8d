import Testing

@testable import Reports

@Suite struct Base64Tests {
  /// Those of RFC 4648, and every digit that differs between variants.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("~~~??>", "fn5+Pz8+"),
  ])
  func writes(text: String, expected: String) { #expect(Base64.text(Array(text.utf8)) == expected) }

  @Test func writesAnyByte() { #expect(Base64.text([0xFB, 0xFF, 0xFE, 0x00]) == "+//+AA==") }
}
