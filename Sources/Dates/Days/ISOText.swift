extension Day {
  /// Reads `2024-01-31`; nil where the text is no day from 1900 to 2099.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let month = Month(iso: parts[0] + "-" + parts[1]), let day = digits(parts[2], count: 2)
    else {
      return nil
    }
    self.init(year: month.year, month: month.month, day: day)
  }
}

extension Month {
  /// Reads `2024-01`; nil where the text is no month from 1900 to 2099.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = digits(parts[0], count: 4), let month = digits(parts[1], count: 2),
      Month.years.contains(year), (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }
}

/// The number that just so many decimal digits make.
private func digits(_ text: some StringProtocol, count: Int) -> Int? {
  guard text.utf8.count == count, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
  return Int(text)
}
