import Texts

/// Which byte stands between a text's fields, and how many fields its records have.
struct CSVDialect {
  /// What stands between fields.
  var delimiter: UInt8
  /// The fields of the first record that has as many as most have.
  var width: Int

  /// Tried in this order; of two that fit alike the first is taken.
  private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  private static let mostRecords = 100

  /// The candidate by which most of the first records have the same number of fields, more than one.
  init(of text: Bytes, isEnd: Bool) {
    delimiter = Self.candidates[0]
    width = 1
    var best = 0
    for candidate in Self.candidates where text.contains(candidate) {
      let counts = Self.fieldCounts(text, candidate, isEnd: isEnd)
      let (common, records) = Self.mostCommon(counts)
      // Agreement counts most, and among equals the wider table: a stray comma in each cell of a `;` file is rarer.
      let score = records * 1_000 / max(1, counts.count) * 64 + min(common, 63)
      if common > 1, score > best {
        best = score
        delimiter = candidate
        width = common
      }
    }
  }

  /// How many fields each of the first records has.
  private static func fieldCounts(_ text: Bytes, _ delimiter: UInt8, isEnd: Bool) -> [Int] {
    var counts: [Int] = []
    var fields = 1
    var quoted = false
    var atStart = true
    var recordStart = 0
    for index in text.indices where counts.count < mostRecords {
      let byte = text[index]
      if quoted {
        // A doubled pair closes and opens again.
        if byte == UInt8(ascii: "\"") { quoted = false }
        continue
      }
      let reopens = byte == UInt8(ascii: "\"") && index > recordStart && text[index - 1] == UInt8(ascii: "\"")
      if byte == UInt8(ascii: "\""), atStart || reopens {
        quoted = true
        atStart = false
      } else if byte == delimiter {
        fields += 1
        atStart = true
      } else if byte == 0x0A || byte == 0x0D {
        if index > recordStart { counts.append(fields) }
        fields = 1
        atStart = true
        recordStart = index + 1
      } else {
        atStart = false
      }
    }
    if isEnd, recordStart < text.count, counts.count < mostRecords { counts.append(fields) }
    return counts
  }

  /// The number of fields over one that most records have, and how many these are.
  private static func mostCommon(_ counts: [Int]) -> (fields: Int, records: Int) {
    var seen: [Int: Int] = [:]
    for count in counts where count > 1 { seen[count, default: 0] += 1 }
    let best = seen.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return (best?.key ?? 1, best?.value ?? 0)
  }
}
