/// What a progress bar shows at one moment.
struct ProgressLine {
  /// Of the current work; nil where that is not known.
  let share: Double?
  /// How many were read.
  let rows: Int
  /// Since the current work began.
  let seconds: Double
  /// Whether all rows were read, and findings are being written.
  let isWriting: Bool

  /// One line, shorter than `columns`.
  func text(columns: Int) -> String {
    if rows == 0 { return String("reading".prefix(max(0, columns - 1))) }
    var parts: [String] = []
    if let share { parts.append("\(percent(share)) \(bar(share))") }
    parts.append("\(ProgressLine.grouped(rows)) rows")
    if isWriting {
      parts.append("writing findings")
    } else if seconds > 0 {
      parts.append("\(ProgressLine.grouped(Int(Double(rows) / seconds)))/s")
    }
    if let share, share > 0.02 { parts.append("\(time(seconds * (1 - share) / share)) left") }
    return String(parts.joined(separator: "  ").prefix(max(0, columns - 1)))
  }

  private func percent(_ share: Double) -> String {
    let text = "\(Int(share * 100))%"
    return String(repeating: " ", count: max(0, 4 - text.count)) + text
  }

  private func bar(_ share: Double) -> String {
    let width = 20
    let done = Int(share * Double(width))
    return "[" + String(repeating: "=", count: done) + String(repeating: " ", count: width - done) + "]"
  }

  private func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }

  /// `1234567` → `1,234,567`.
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
