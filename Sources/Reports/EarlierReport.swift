import Documents
import Workbooks

/// A file that may be a report as slipgauge wrote it, with as much of it as shows that.
///
/// Each format is told by what no other program writes and no tracker holds. A file that somebody has saved since from
/// a program of their own is theirs: of a workbook that shows, as such a program writes every part anew.
package struct EarlierReport {
  /// Bytes of the beginning, and of the end, that are looked at.
  package static let headSize = 1 << 18
  /// Bytes of the end that are looked at.
  package static let tailSize = 1 << 12

  /// The first bytes; all of a short file.
  let head: [UInt8]
  /// The last bytes; all of a short file.
  let tail: [UInt8]
  /// All of the file; nil where it is too large to be looked at whole.
  private let whole: () -> [UInt8]?

  /// A file of which `head` and `tail` were read.
  package init(head: [UInt8], tail: [UInt8], whole: @escaping () -> [UInt8]?) {
    self.head = head
    self.tail = tail
    self.whole = whole
  }

  /// A file that was read whole.
  package init(_ bytes: [UInt8]) {
    self.init(head: Array(bytes.prefix(Self.headSize)), tail: Array(bytes.suffix(Self.tailSize))) { bytes }
  }

  // MARK: Formats

  /// Whether it begins as `json` does.
  var isJSON: Bool { begins(withJSON: #"{"tool":{"name":"slipgauge","version":"#) }

  /// Whether it begins as `sarif` does.
  var isSARIF: Bool {
    begins(
      withJSON: #"{"$schema":"\#(SARIFReport.schema)","version":"2.1.0","runs":[{"tool":{"driver":{"name":"slipgauge","#
    )
  }

  /// The first line is a finding with all its members, or what stands for no finding at all.
  var isNDJSON: Bool {
    let line = head.prefix { $0 != 0x0A }
    if ["{\"waived\":{\"finding\":{\"rule\":", "{\"summary\":{\"tool\":{\"name\":\"slipgauge\","].contains(where: {
      line.starts(with: $0.utf8)
    }) {
      return true
    }
    let source = SourceText(path: "", bytes: Array(line))
    guard let node = try? JSONDocument.read(source), case .object(let members) = node.value else {
      return false
    }
    return Set(members.map(\.name)).isSuperset(of: NDJSONReport.members)
  }

  /// Whether its head says that we made it.
  var isHTML: Bool {
    let start = text(head.prefix(1 << 12))
    return start.hasPrefix("<!DOCTYPE html>") && start.contains("<meta name=\"generator\" content=\"Slipgauge ")
  }

  /// Whether its first suite is ours.
  var isJUnit: Bool {
    text(head.prefix(1 << 10)).hasPrefix(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite id=\"0\" package=\"slipgauge\" ")
  }

  /// Whether its first record has our titles.
  var isCSV: Bool {
    let header = text(head.prefix { $0 != 0x0D && $0 != 0x0A })
    return header.hasPrefix("\u{FEFF}" + CSVReport.columns.prefix(5).joined(separator: ",") + ",")
      && header.contains(",Fingerprint,")
  }

  /// Whether its heading and its end are ours.
  var isMarkdown: Bool {
    let lines = self.lines(4)
    let titles = ["# Tracker check, ", "# Summary check, "]
    return lines.count > 2 && titles.contains(where: lines[0].hasPrefix)
      && lines[2].contains(", rule set ")
      && lines[2].contains(", slipgauge ") && lines[2].hasSuffix(".")
  }

  /// Commands for the log, then the sentence that says what it came to.
  var isGitHub: Bool {
    guard endsWithSummary, let first = lines(1).first else { return false }
    let isCommand =
      ["::error ", "::warning ", "::notice "].contains { first.hasPrefix($0) } && first.contains("title=")
    return isCommand || first.hasPrefix("::group::") || SummaryLine.matches(first)
  }

  /// The tracker's path, its format with period and rule set, and in the end the sentence that says what it came to.
  var isText: Bool {
    let lines = self.lines(2)
    return endsWithSummary && lines.count == 2 && lines[1].contains(" · ") && lines[1].contains(" · rule set ")
  }

  /// Whether it has our sheet, and nobody has saved it since.
  var isWorkbook: Bool { archive.map(WorkbookReport.isOwn) ?? false }

  /// Whether it says that it is ours, and nobody has saved it since.
  var isWord: Bool { archive.map { WordDocument.isOwn($0, kind: .check) } ?? false }

  /// All bytes of an archive; nil of other files.
  private var archive: [UInt8]? { head.starts(with: [0x50, 0x4B, 3, 4]) ? whole() : nil }

  // MARK: Parts

  /// Whether the text begins so, white space aside; `start` holds none.
  private func begins(withJSON start: String) -> Bool {
    head.prefix(1 << 12).lazy.filter { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }.starts(with: start.utf8)
  }

  /// The first lines, as far as they are looked at.
  private func lines(_ most: Int) -> [String] {
    head.prefix(1 << 14).split(separator: 0x0A, maxSplits: most, omittingEmptySubsequences: false).prefix(most).map(
      text)
  }

  private var endsWithSummary: Bool {
    let lines = tail.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.count > 1 && lines[lines.count - 1].isEmpty && SummaryLine.matches(text(lines[lines.count - 2]))
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
