/// A phrase list of a rule set, by its position among them; at most 64 lists.
package struct PhraseListID: Hashable, Sendable {
  package let index: Int
  package init(index: Int) { self.index = index }
}

/// A set of phrase lists.
package struct PhraseLists: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }
  package init(_ list: PhraseListID) { rawValue = 1 << UInt64(list.index) }
}
