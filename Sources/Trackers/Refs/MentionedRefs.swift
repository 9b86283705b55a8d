import Texts

/// The places of refs in a text, to be asked which of them lies where.
struct MentionedRefs {
  /// In order, apart from each other.
  private let places: [Range<Int>]

  /// Finds the refs in a text.
  init(in text: Bytes, _ forms: RefForms) { places = forms.mentions(in: text) }

  /// No refs.
  static let none = MentionedRefs(places: [])

  private init(places: [Range<Int>]) { self.places = places }

  /// The ref that a byte is part of.
  func place(at byte: Int) -> Range<Int>? { overlapping(byte..<byte + 1) }

  /// Whether some ref shares a byte with the range.
  func overlaps(_ range: Range<Int>) -> Bool { overlapping(range) != nil }

  /// The first ref that shares a byte with the range.
  private func overlapping(_ range: Range<Int>) -> Range<Int>? {
    if range.isEmpty { return nil }
    let place = places.firstPlace { $0.upperBound > range.lowerBound }
    return place < places.count && places[place].lowerBound < range.upperBound ? places[place] : nil
  }
}
