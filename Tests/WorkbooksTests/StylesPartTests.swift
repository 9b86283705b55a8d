import Testing

@testable import Workbooks

@Suite struct StylesPartTests {
  @Test func keepsAllButTheFill() throws {
    let xf =
      "<xf numFmtId=\"17\" fontId=\"0\" fillId=\"0\" borderId=\"1\" applyFill=\"0\"><alignment wrapText=\"1\"/></xf>"
    let text =
      "<styleSheet><fonts count=\"1\"><font/></fonts><fills count=\"2\"><fill/><fill/></fills>"
      + "<cellXfs count=\"2\"><xf/>\(xf)</cellXfs><dxfs/></styleSheet>"
    var styles = StylesPart(try #require(XMLPart(text)))
    #expect(styles.tinted(1, .error) == 2)
    #expect(styles.tinted(1, .error) == 2)
    #expect(styles.tinted(1, .note) == 3)
    let made = String(decoding: styles.finished(), as: UTF8.self)
    #expect(made.contains("<fills count=\"4\"><fill/><fill/>"))
    #expect(made.contains("<cellXfs count=\"4\"><xf/>\(xf)"))
    let clone =
      "<xf numFmtId=\"17\" fontId=\"0\" fillId=\"2\" borderId=\"1\" applyFill=\"1\"><alignment wrapText=\"1\"/></xf>"
    #expect(made.contains(clone))
    #expect(made.hasSuffix("</cellXfs><dxfs/></styleSheet>"))
  }

  @Test(arguments: [
    ("white", "<color rgb=\"FFFFFFFF\"/>", true), ("the theme's background", "<color theme=\"0\"/>", true),
    ("black", "<color rgb=\"FF000000\"/>", false), ("the theme's text", "<color theme=\"1\"/>", false),
    ("none", "", false),
  ])
  func darkensLightLetters(name: String, colour: String, isDarkened: Bool) throws {
    let text =
      "<styleSheet><fonts count=\"1\"><font><b/>\(colour)<sz/></font></fonts>"
      + "<cellXfs count=\"1\"><xf fontId=\"0\"/></cellXfs></styleSheet>"
    var styles = StylesPart(try #require(XMLPart(text)))
    _ = styles.tinted(0, .warning)
    let made = String(decoding: styles.finished(), as: UTF8.self)
    #expect(made.contains("<font><b/><sz/></font></fonts>") == (isDarkened || colour.isEmpty), "\(name)")
    #expect(made.contains("fontId=\"1\"/>") || !isDarkened, "\(name)")
  }

  @Test(arguments: ["<styleSheet/>", "<styleSheet></styleSheet>", "<x:styleSheet><x:dxfs/></x:styleSheet>"])
  func makesTheListsThatAreMissing(text: String) throws {
    var styles = StylesPart(try #require(XMLPart(text)))
    #expect(styles.tinted(0, .error) == 1)
    #expect(styles.add("<font><b/></font>", to: "fonts") == 1)
    let part = try #require(XMLPart(styles.finished()))
    let lists = part.children(of: part.root)
    #expect(lists.map(\.name).prefix(4) == ["fonts", "fills", "borders", "cellXfs"])
    #expect(lists.prefix(4).map { part.children(of: $0).count } == [2, 3, 1, 2])
  }
}
