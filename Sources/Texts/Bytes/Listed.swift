/// `a`, `a and b`, `a, b and c`; a long list is cut, with the number of the rest. `words` puts each item into words;
/// `count` is how many there are, where `items` are the first of them.
package func listed(
  _ items: [String], of count: Int? = nil, by word: String = "and", most: Int = 12,
  _ words: (String) -> String = { $0 }
) -> String {
  let shown = items.prefix(most).map(words)
  guard let last = shown.last, shown.count > 1 else { return shown.last ?? "" }
  let left = (count ?? items.count) - shown.count
  if left > 0 { return shown.joined(separator: ", ") + " and \(left) more" }
  return shown.dropLast().joined(separator: ", ") + " \(word) " + last
}
