import Synchronization
import Texts

/// The text of a rule or waiver file, and where its lines begin.
package final class SourceText: Sendable {
  /// The file as the user named it.
  package let path: String
  /// The file's bytes, a byte order mark among them.
  package let bytes: [UInt8]
  /// Made when a place is first asked for: most files have nothing to tell.
  private let places = Mutex<Places?>(nil)

  /// What positions are worked out from.
  private struct Places {
    /// Where lines begin.
    let lineStarts: [Int]
    /// How many characters stand before every so many bytes: a line may be as long as the file.
    let characters: [Int]

    static let stride = 1024

    /// The line of a byte, from 1.
    func line(of offset: Int) -> Int {
      max(1, lineStarts.firstPlace { $0 > offset })
    }
  }

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Line and column of a byte, both from 1; columns count Unicode scalars, a byte order mark in front none.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(0, offset), bytes.count)
    return withPlaces { places in
      let line = places.line(of: offset)
      let start = min(places.lineStarts[line - 1], offset)
      return (line, 1 + characters(before: offset, places) - characters(before: start, places))
    }
  }

  /// The line of a byte, from 1.
  package func line(of offset: Int) -> Int { withPlaces { $0.line(of: offset) } }

  private func withPlaces<Value>(_ body: (Places) -> Value) -> Value {
    places.withLock { known in
      let places = known ?? makePlaces()
      known = places
      return body(places)
    }
  }

  private func characters(before offset: Int, _ places: Places) -> Int {
    let place = offset / Places.stride
    return places.characters[place] + bytes[place * Places.stride..<offset].count { $0 & 0xC0 != 0x80 }
  }

  /// CR LF, LF and CR each end a line.
  private func makePlaces() -> Places {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var characters: [Int] = []
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % Places.stride == 0 { characters.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      let isEnd = byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
      if isEnd { starts.append(index + 1) }
    }
    if bytes.count % Places.stride == 0 { characters.append(count) }
    return Places(lineStarts: starts, characters: characters)
  }
}
