import Trackers

/// Joins the numbers of up to four sources into one.
struct SourceKey: BitwiseCopyable {
  private var sources: InlineArray<4, NumberedSource> = .init(repeating: .statuses)
  private let count: Int

  /// The key of these sources, of which there are four at most.
  init(_ sources: [NumberedSource]) {
    precondition(sources.count <= 4, "numbers of more sources do not stand side by side")
    count = sources.count
    for (place, source) in sources.enumerated() { self.sources[place] = source }
  }

  /// What the sources show of the current row; nil where one of them shows something that few rows do.
  @inline(__always)
  func value(_ numbers: inout SourceNumbers) -> UInt64? {
    var value: UInt64 = 0
    for place in 0..<count {
      let number = numbers.number(of: sources[place])
      if number < 0 { return nil }
      value = value &<< 16 | UInt64(number)
    }
    return value
  }
}
