import Tables

/// The drawing that holds the boxes of a sheet's notes, in the old language of drawings that notes still use.
struct NoteDrawing {
  /// Shapes are numbered in blocks of this size.
  static let block = 1_024

  private static let head = """
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">\
    <o:idmap v:ext="edit" data="
    """
  private static let shapeType = """
    <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
    <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
    """

  /// A new drawing, whose shapes are numbered from `first` on.
  static func make(_ notes: [CellNote], _ grid: SheetGrid, firstBlock: Int) -> [UInt8] {
    let blocks = (firstBlock...firstBlock + (notes.count / block)).map(String.init).joined(separator: ",")
    var out = Array((head + blocks + "\"/></o:shapelayout>" + shapeType).utf8)
    add(notes, grid, first: firstBlock * block + 1, names: Names(), to: &out)
    out += "</xml>".utf8
    return out
  }

  /// The drawing with boxes for `notes` behind its own; nil where it has no end to put them before.
  static func extend(_ bytes: [UInt8], _ notes: [CellNote], _ grid: SheetGrid) -> [UInt8]? {
    let bytes = XMLEncoding.utf8(bytes)
    // These drawings are not always well-formed XML.
    guard let end = ByteSearch.last("</xml", in: bytes) else { return nil }
    let first = highestNumber(in: bytes) + 1
    // The shapes bring their own names for the languages, so that the drawing's do not matter.
    let names = Names(isDeclared: true)
    var out = Array(bytes[..<end])
    if ByteSearch.first("_x0000_t202\"", in: bytes) == nil { out += names.declaring(shapeType).utf8 }
    add(notes, grid, first: first, names: names, to: &out)
    out += bytes[end...]
    return out
  }

  /// Whether elements declare the prefixes that they use, and what all shapes have in common.
  private struct Names {
    private let declared: String
    /// Up to a shape's own attributes.
    let shapeStart: [UInt8]
    /// From behind its height up to where its box lies.
    let shapeMiddle: [UInt8]

    init(isDeclared: Bool = false) {
      declared =
        isDeclared
        ? " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\""
        : ""
      shapeStart = Array("<v:shape\(declared)".utf8)
      shapeMiddle = Array(
        """
        ;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>\
        <v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>\
        <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>\
        <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>
        """.utf8)
    }

    func declaring(_ element: String) -> String {
      guard let space = element.firstIndex(of: " ") else { return element }
      return element[..<space] + declared + element[space...]
    }
  }

  private static func add(
    _ notes: [CellNote], _ grid: SheetGrid, first: Int, names: Names, to out: inout [UInt8]
  ) {
    out.reserveCapacity(out.count + notes.count * 850)
    for (index, note) in notes.enumerated() {
      shape(note, NoteBox(note, grid), number: first + index, names, to: &out)
    }
  }

  private static func shape(
    _ note: CellNote, _ box: NoteBox, number: Int, _ names: Names, to out: inout [UInt8]
  ) {
    let anchor = box.anchor.map(String.init).joined(separator: ", ")
    out += names.shapeStart
    out +=
      """
       id="_x0000_s\(number)" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;\
      margin-top:1.5pt;width:\(box.width * 3 / 4)pt;height:\(box.height * 3 / 4)pt
      """.utf8
    out += names.shapeMiddle
    out += "\(anchor)</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>\(note.cell.row)</x:Row>".utf8
    out += "<x:Column>\(note.cell.column)</x:Column></x:ClientData></v:shape>".utf8
  }

  /// The highest number of a shape, so that no new one bears a number twice.
  private static func highestNumber(in bytes: [UInt8]) -> Int {
    var highest = block
    var index = 0
    while let found = ByteSearch.first("_x0000_s", in: bytes, from: index) {
      index = found + 8
      var number = 0
      while index < bytes.count, bytes[index] &- 0x30 < 10, number < 1 << 30 {
        number = number * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      highest = max(highest, number)
    }
    return highest
  }
}
