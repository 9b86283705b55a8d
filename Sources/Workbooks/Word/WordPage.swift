/// The shape of a Word document's pages: A4, on end or on its side.
package enum WordPage: Sendable {
  case portrait, landscape

  /// Twentieths of a point.
  private static let (short, long, margin) = (11906, 16838, 1021)

  /// Twentieths of a point between the margins.
  var textWidth: Int { (self == .portrait ? Self.short : Self.long) - 2 * Self.margin }

  /// What ends the body: the shape of its pages, and their footer.
  var section: String {
    let size =
      self == .portrait
      ? "w:w=\"\(Self.short)\" w:h=\"\(Self.long)\""
      : "w:w=\"\(Self.long)\" w:h=\"\(Self.short)\" w:orient=\"landscape\""
    let margins = ["top", "right", "bottom", "left"].map { "w:\($0)=\"\(Self.margin)\"" }.joined(separator: " ")
    return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"\(WordParts.footerLink)\"/><w:pgSz \(size)/>"
      + "<w:pgMar \(margins) w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
  }
}
