/// An element of an XML text, by the places of its tags.
struct XMLElement {
  /// The name without its prefix.
  let name: String
  /// The first tag.
  let open: Range<Int>
  /// The last tag; nil where the first one closes itself.
  let close: Range<Int>?

  /// From the first tag's beginning to the last one's end.
  var whole: Range<Int> { open.lowerBound..<(close ?? open).upperBound }
}
