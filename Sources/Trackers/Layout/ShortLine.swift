/// The text as one line of at most forty characters, for a sentence.
func shortLine(_ text: String) -> String {
  let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return line.count > 40 ? line.prefix(39) + "…" : line
}
