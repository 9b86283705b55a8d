import Trackers

/// The forms that refs seem to have.
struct RefFormSketch {
  /// Forms as rule sets write them, the commonest first, each with a ref of it and how many have it.
  let forms: [(form: String, example: String, count: Int)]
  /// Refs of forms that few have.
  let others: [String]

  /// A form that fewer refs have, in parts of a hundred, is none that was agreed.
  private static let leastShare = 5

  /// Looks at every ref of a tracker.
  init(_ refs: [String]) {
    var counts: [String: (example: String, count: Int)] = [:]
    for ref in refs { counts[RefForms.form(of: ref), default: (ref, 0)].count += 1 }
    let sorted = counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let common = sorted.filter { $0.value.count * 100 >= refs.count * RefFormSketch.leastShare && $0.key.contains("{") }
    let agreed = common.isEmpty ? [] : common
    let names = Set(agreed.map(\.key))
    forms = RefFormSketch.merged(agreed.map { ($0.key, $0.value.example, $0.value.count) })
    others = refs.filter { !names.contains(RefForms.form(of: $0)) }
  }

  /// Two forms of which the one begins as the other are one, whose end may be left out.
  private static func merged(_ forms: [(String, String, Int)]) -> [(form: String, example: String, count: Int)] {
    var merged: [(form: String, example: String, count: Int)] = []
    for (form, example, count) in forms.sorted(by: { $0.0.count < $1.0.count }) {
      if let place = merged.firstIndex(where: { !$0.form.contains("[") && form.hasPrefix($0.form) && form != $0.form })
      {
        let end = form.dropFirst(merged[place].form.count)
        if end.first != "{" {
          merged[place] = (merged[place].form + "[" + end + "]", merged[place].example, merged[place].count + count)
          continue
        }
      }
      merged.append((form, example, count))
    }
    return merged.sorted { $0.count > $1.count }
  }
}
