extension History {
  /// How a finding's end is kept; rows of before, which say nothing, were resolved.
  private static let endings: [NightWord] = [.resolved, .leftBehind, .gone, .notChecked, .standing]

  /// The number that stands for the end of a finding.
  static func ending(_ end: NightWord) -> Int { endings.firstIndex(of: end) ?? 0 }

  /// The end of that number, which a file says.
  static func end(_ number: Int?) -> NightWord {
    number.flatMap { endings.indices.contains($0) ? endings[$0] : nil } ?? .resolved
  }
}
