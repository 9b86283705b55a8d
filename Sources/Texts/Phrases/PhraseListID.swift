/// A phrase list of a rule set, by its position among them.
package struct PhraseListID: Hashable, Sendable {
  /// Its position, from 0.
  package let index: Int
  package init(index: Int) { self.index = index }

  /// Lists are sought in banks of `PhraseLists.width`: the one that it is in, and its place there.
  package var bank: Int { index >> 6 }
  /// Its place in the bank, from 0.
  var place: Int { index & 63 }
}

/// A set of phrase lists of one bank.
package struct PhraseLists: OptionSet, Hashable, Sendable {
  /// How many lists a bank has.
  package static let width = UInt64.bitWidth

  /// A bit for each list, by its place in the bank.
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }
  /// The set of the one list.
  package init(_ list: PhraseListID) { rawValue = 1 << UInt64(list.place) }

  // These are asked of every row, and the standard library's own go through a table of witnesses.
  /// Whether there is none.
  package var isEmpty: Bool { rawValue == 0 }
  /// Whether all of `other` are in the set.
  package func contains(_ other: PhraseLists) -> Bool { rawValue & other.rawValue == other.rawValue }
  /// Whether nothing of `other` is in the set.
  package func isDisjoint(with other: PhraseLists) -> Bool { rawValue & other.rawValue == 0 }
  /// What is in both sets.
  package func intersection(_ other: PhraseLists) -> PhraseLists { PhraseLists(rawValue: rawValue & other.rawValue) }
  /// What is in either set.
  package func union(_ other: PhraseLists) -> PhraseLists { PhraseLists(rawValue: rawValue | other.rawValue) }
  /// Adds all of another set.
  package mutating func formUnion(_ other: PhraseLists) { self = union(other) }
}
