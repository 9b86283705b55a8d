package import Texts

extension DateReader {
  /// How an unreadable cell may have been meant, where one slip of the keyboard in one word explains it
  /// (`Ocr 23` → `Oct 23`); several where several words are as near, none where none is.
  package func suggestions(for cell: Bytes) -> [String] {
    let bytes = TidiedCell(cell).bytes
    guard bytes.count <= 64 else { return [] }
    let text = bytes.withUnsafeBufferPointer { NormalisedText(Bytes($0), vocabulary: words.vocabulary) }
    var found = inOtherOrder(bytes)
    for (index, word) in text.words.enumerated() where (3...16).contains(word.length) && word.shape == .letters {
      let typed = Array(text.word(index))
      for name in dateNames where isOneSlip(typed, Array(name.utf8)) {
        let capital = bytes[word.sourceRange.lowerBound].isASCIICapital
        let shown = capital ? name.prefix(1).uppercased() + name.dropFirst() : name
        let candidate =
          bytes[..<word.sourceRange.lowerBound] + Array(shown.utf8) + bytes[word.sourceRange.upperBound...]
        let suggestion = String(decoding: candidate, as: UTF8.self)
        if suggestion.withBytes({ isDate(DateCell($0)) }), !found.contains(suggestion) { found.append(suggestion) }
      }
    }
    return Array(found.prefix(3))
  }

  /// Whether the cell as a whole is a date, its year aside.
  package func isDate(_ cell: DateCell) -> Bool {
    switch read(cell).due {
    case .reading(let reading): reading.kind == .interval && !reading.marks.contains(.extracted)
    case .yearless(_, let marks): !marks.contains(.extracted)
    case .revised: false
    }
  }

  /// The cell with the first two numbers of a date changed about, where only the other order reads it:
  /// `03/14/2024` → `14/03/2024`.
  private func inOtherOrder(_ bytes: [UInt8]) -> [String] {
    bytes.withUnsafeBufferPointer { buffer in
      let text = DateText(cell: Bytes(buffer), words: words, order: order)
      guard let place = placesOfOtherOrder(text).first else { return [] }
      let first = text.text.words[place].sourceRange
      let second = text.text.words[place + 1].sourceRange
      let changed =
        bytes[..<first.lowerBound] + bytes[second] + bytes[first.upperBound..<second.lowerBound] + bytes[first]
        + bytes[second.upperBound...]
      let suggestion = String(decoding: changed, as: UTF8.self)
      return suggestion.withBytes { isDate(DateCell($0)) } ? [suggestion] : []
    }
  }

  /// The names that dates are written with, months first.
  private var dateNames: [String] {
    let source = words.source
    let year = source.financialYear
    var names = source.months.joined() + source.seasons.flatMap(\.words) + source.partsOfYear.flatMap(\.words)
    names += source.partsOfMonth + source.weekdays.joined() + source.ordinals.joined() + source.numbers.joined()
    for unit in year.units { names += unit.words + unit.behind + unit.last }
    names += year.parts.flatMap(\.words) + source.schoolYear.terms.flatMap(\.words) + source.schoolYear.termWords
    for name in year.names + source.schoolYear.names { names += name.split(separator: " ").map(String.init) }
    return names
  }
}

/// Whether one substitution, insertion, deletion or swap of neighbours makes one word of the other.
package func isOneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  guard a != b, abs(a.count - b.count) <= 1 else { return false }
  var head = 0
  while head < min(a.count, b.count), a[head] == b[head] { head += 1 }
  var tail = 0
  while tail < min(a.count, b.count) - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
  let left = a[head..<a.count - tail]
  let right = b[head..<b.count - tail]
  if left.count <= 1, right.count <= 1 { return true }
  return left.count == 2 && right.count == 2 && left.first == right.last && left.last == right.first
}
