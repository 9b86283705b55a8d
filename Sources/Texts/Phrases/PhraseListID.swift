/// A phrase list of a rule set, by its position among them; at most `PhraseLists.width` lists.
package struct PhraseListID: Hashable, Sendable {
  package let index: Int
  package init(index: Int) { self.index = index }

  /// A list that holds nothing: no list has the last number.
  package static let none = PhraseListID(index: PhraseLists.width - 1)
}

/// A set of phrase lists.
package struct PhraseLists: OptionSet, Hashable, Sendable {
  /// How many lists there can be.
  package static let width = UInt64.bitWidth

  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }
  package init(_ list: PhraseListID) { rawValue = 1 << UInt64(list.index) }

  // These are asked of every row, and the standard library's own go through a table of witnesses.
  package var isEmpty: Bool { rawValue == 0 }
  package func contains(_ other: PhraseLists) -> Bool { rawValue & other.rawValue == other.rawValue }
  package func isDisjoint(with other: PhraseLists) -> Bool { rawValue & other.rawValue == 0 }
  package func intersection(_ other: PhraseLists) -> PhraseLists { PhraseLists(rawValue: rawValue & other.rawValue) }
  package func union(_ other: PhraseLists) -> PhraseLists { PhraseLists(rawValue: rawValue | other.rawValue) }
  package mutating func formUnion(_ other: PhraseLists) { self = union(other) }
}
