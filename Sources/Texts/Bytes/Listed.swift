/// `a`, `a and b`, `a, b and c`; a long list is cut, with the number of the rest. `words` puts each item into words.
package func listed(
  _ items: [String], by word: String = "and", most: Int = 12, _ words: (String) -> String = { $0 }
) -> String {
  let shown = items.prefix(most).map(words)
  guard let last = shown.last, shown.count > 1 else { return shown.last ?? "" }
  if items.count > most { return shown.joined(separator: ", ") + " and \(items.count - most) more" }
  return shown.dropLast().joined(separator: ", ") + " \(word) " + last
}
