import Testing

@testable import Web

struct WebAssetTests {
  @Test func isSmallAndReachesNowhere() {
    let script = String(decoding: WebAsset.script.bytes, as: UTF8.self)
    #expect(script.utf8.count > 1000 && script.utf8.count <= 3000)
    for way in ["fetch", "XMLHttpRequest", "sendBeacon", "import", "eval", "innerHTML", "://", ".style"] {
      #expect(!script.contains(way), "\(way)")
    }
    let style = String(decoding: WebAsset.style.bytes, as: UTF8.self)
    #expect(style.utf8.count > 1000 && style.utf8.count <= 8000)
    for way in ["url(", "@import", "@font-face", "://"] { #expect(!style.contains(way), "\(way)") }
  }

  @Test func isKnownByWhatItHolds() {
    #expect(WebAsset.style.tag.count == 64 && WebAsset.style.tag != WebAsset.script.tag)
  }

  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (1023, "1023 bytes"), (1024, "1 KB"), (35157, "34 KB"), (1 << 20, "1 MB"),
    (3 << 19, "1.5 MB"), (10 << 20, "10 MB"),
  ])
  func saysHowLargeFilesAre(bytes: Int, words: String) {
    #expect(ByteCount.words(bytes) == words)
  }
}
