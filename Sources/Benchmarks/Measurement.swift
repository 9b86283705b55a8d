/// What one run of a stage took, as one process tells another.
package struct Measurement: Equatable, Sendable {
  /// How long it took, by a clock that never goes back.
  package var nanoseconds: Int64
  /// How many rows were read; splitting counts blank ones, too.
  package var rows: Int
  /// The most memory that the process had at a time, from its start.
  package var peakBytes: Int

  package init(nanoseconds: Int64, rows: Int, peakBytes: Int) {
    self.nanoseconds = nanoseconds
    self.rows = rows
    self.peakBytes = peakBytes
  }

  /// Reads what `line` writes.
  package init?(line: String) {
    let numbers = line.split(whereSeparator: \.isWhitespace).map { Int($0) }
    guard numbers.count == 3, let nanoseconds = numbers[0], let rows = numbers[1], let peak = numbers[2] else {
      return nil
    }
    self.init(nanoseconds: Int64(nanoseconds), rows: rows, peakBytes: peak)
  }

  /// The three numbers with spaces between and a line end, for the process that asked.
  package var line: String { "\(nanoseconds) \(rows) \(peakBytes)\n" }
}

/// A stage at one size.
package struct StageResult: Equatable, Sendable {
  /// What was measured.
  package let stage: Stage
  /// How many rows the tracker has.
  package let rows: Int
  /// Of the tracker's file.
  package let bytes: Int
  /// The median of all runs.
  package let seconds: Double
  /// The most of all runs.
  package let peakBytes: Int

  /// Takes the median of the runs' times, and the most memory of any; without runs both are 0.
  package init(stage: Stage, rows: Int, bytes: Int, _ runs: [Measurement]) {
    self.stage = stage
    self.rows = rows
    self.bytes = bytes
    let times = runs.map { Double($0.nanoseconds) / 1e9 }.sorted()
    let middle = times.count / 2
    seconds = times.isEmpty ? 0 : times.count % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2
    peakBytes = runs.map(\.peakBytes).max() ?? 0
  }

  /// Rows by seconds; 0 where no time was measured.
  package var rowsPerSecond: Double { seconds > 0 ? Double(rows) / seconds : 0 }
  /// Bytes of the file by seconds; 0 where no time was measured.
  package var bytesPerSecond: Double { seconds > 0 ? Double(bytes) / seconds : 0 }
}
