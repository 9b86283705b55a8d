extension XMLPart {
  /// Takes back that a sheet is one of those that the workbook opens on; whether it was.
  mutating func closeSheet() -> Bool {
    var found: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = XMLTagScanner(buffer, from: root.open.upperBound)
      // Views stand before the rows, which are many.
      while let tag = scanner.next(), !isOwn(tag, "sheetData") {
        guard isOwn(tag, "sheetView"), let isOpen = attribute("tabSelected", in: tag.range) else { continue }
        if ["1", "true"].contains(isOpen) { found.append(tag.range) }
      }
    }
    for tag in found { set("tabSelected", of: tag, to: "0") }
    return !found.isEmpty
  }
}
