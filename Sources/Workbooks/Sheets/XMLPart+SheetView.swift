extension XMLPart {
  /// Takes back that a sheet is one of those that the workbook opens on; whether it was.
  mutating func closeSheet() -> Bool {
    var found: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = XMLTagScanner(buffer, from: root.open.upperBound)
      // Views stand before the rows, which are many.
      while let tag = scanner.next(), !isOwn(tag, "sheetData") {
        if isOwn(tag, "sheetView"), attribute("tabSelected", in: tag.range) != nil { found.append(tag.range) }
      }
    }
    for tag in found { set("tabSelected", of: tag, to: "0") }
    return !found.isEmpty
  }
}
