import Documents
import TestSupport

/// A Word document as its reader has it: tables with their captions, and charts with their numbers.
struct WordText {
  /// A chart.
  struct Chart {
    let title: String
    /// What a reader is told who does not see it.
    let words: String
    let bars: [String]
    /// By what the legend says: the part of each bar, nil where it has none.
    let series: [(name: String, values: [Int?])]
  }

  /// Rows of cells, that of headings first.
  private(set) var tables: [(caption: String, rows: [[String]])] = []
  /// In the order of the text.
  private(set) var charts: [Chart] = []

  init(_ bytes: [UInt8]) throws {
    let parts = try ArchiveText.parts(bytes)
    let body = parts["word/document.xml"] ?? ""
    tables = WordText.pieces(body, "<w:tbl>", "</w:tbl>").map { table in
      let rows = WordText.pieces(table, "<w:tr>", "</w:tr>").map { row in
        WordText.pieces(row, "<w:tc>", "</w:tc>").map { WordText.texts($0, "w:t xml:space=\"preserve\"").joined() }
      }
      return (WordText.pieces(table, "<w:tblCaption w:val=\"", "\"").map(WordText.decoded).joined(), rows)
    }
    let words = WordText.pieces(body, " descr=\"", "\"").map(WordText.decoded)
    charts = words.enumerated().map { number, words in
      WordText.chart(parts["word/charts/chart\(number + 1).xml"] ?? "", words)
    }
  }

  private static func chart(_ part: String, _ words: String) -> Chart {
    let series = pieces(part, "<c:ser>", "</c:ser>")
    let bars = series.first.map { pieces($0, "<c:cat>", "</c:cat>").flatMap { texts($0, "c:v") } } ?? []
    let all = series.map { series in
      var values = [Int?](repeating: nil, count: bars.count)
      for point in pieces(series, "<c:val>", "</c:val>").flatMap({ pieces($0, "<c:pt idx=\"", "</c:pt>") }) {
        let place = Int(point.prefix(while: \.isNumber)) ?? 0
        if place < values.count { values[place] = texts(point, "c:v").first.flatMap { Int($0) } }
      }
      return (pieces(series, "<c:tx>", "</c:tx>").flatMap { texts($0, "c:v") }.joined(), values)
    }
    return Chart(title: texts(part, "a:t").joined(), words: words, bars: bars, series: all)
  }

  private static func texts(_ xml: String, _ tag: String) -> [String] {
    pieces(xml, "<\(tag)>", "</\(tag.prefix { $0 != " " })>").map(decoded)
  }

  /// What stands between these, each time.
  private static func pieces(_ text: String, _ open: String, _ close: String) -> [String] {
    var rest = text[...]
    var found: [String] = []
    while let start = rest.firstRange(of: open) {
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: close) else { break }
      found.append(String(rest[..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return found
  }

  private static func decoded(_ text: String) -> String { XMLText.decoded(Array(text.utf8)[...]) }
}
