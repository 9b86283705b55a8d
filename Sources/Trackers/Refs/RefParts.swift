/// The parts of a ref, by which it is told what another one is the beginning of: runs of letters and runs of digits.
package struct RefParts: Sendable, Hashable {
  /// In the order of the ref: letters in lower case, digits without leading zeros. Signs between count for nothing.
  private let parts: [String]
  /// The ref up to the end of each part, as typed.
  package let beginnings: [String]

  /// Takes a ref apart.
  package init(_ ref: String) {
    var parts: [String] = []
    var beginnings: [String] = []
    var index = ref.startIndex
    while index < ref.endIndex {
      let isWanted: (Character) -> Bool = ref[index].isNumber ? { $0.isNumber } : { $0.isLetter }
      let run = ref[index...].prefix(while: isWanted)
      if run.isEmpty {
        index = ref.index(after: index)
        continue
      }
      let bare = run.drop { $0 == "0" }
      parts.append(bare.isEmpty ? "0" : bare.lowercased())
      index = run.endIndex
      beginnings.append(String(ref[..<index]))
    }
    self.parts = parts
    self.beginnings = beginnings
  }

  /// Whether there is neither letter nor digit in it.
  package var isEmpty: Bool { parts.isEmpty }

  /// Whether another ref begins with all of these parts: `OC.A2` begins `OC.A2.1`, and not `OC.A20.1`.
  package func begins(_ other: RefParts) -> Bool { other.parts.starts(with: parts) }
}
