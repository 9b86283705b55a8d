import Synchronization

/// The text of a rule or waiver file, and where its lines begin.
package final class SourceText: Sendable {
  /// The file as the user named it.
  package let path: String
  package let bytes: [UInt8]
  /// Found when a place is first asked for: most files have nothing to tell.
  private let lineStarts = Mutex<[Int]>([])

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Line and column of a byte, both from 1; columns count Unicode scalars, a byte order mark in front none.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(0, offset), bytes.count)
    let (line, start) = lineStarts.withLock { starts in
      if starts.isEmpty { starts = findLineStarts() }
      var low = 0
      var high = starts.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= offset { low = middle } else { high = middle }
      }
      return (low + 1, starts[low])
    }
    return (line, 1 + bytes[min(start, offset)..<offset].count { $0 & 0xC0 != 0x80 })
  }

  /// CR LF, LF and CR each end a line.
  private func findLineStarts() -> [Int] {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() {
      let isEnd = byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
      if isEnd { starts.append(index + 1) }
    }
    return starts
  }
}
