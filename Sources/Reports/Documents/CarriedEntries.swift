import Checks

/// What was entered in earlier lists, to be carried over to the findings of this check by their fingerprints.
struct CarriedEntries {
  private var entries: [String: [FlaggedList.Entry?]] = [:]
  /// What was entered of findings that are not told any more, each once.
  private(set) var gone: [FlaggedList.Entry] = []

  /// Takes what was entered in these lists, of which the first goes before the others; `fingerprints` are those of all
  /// findings that are told.
  init(_ lists: [FlaggedList], fingerprints: [String]) {
    let told = fingerprints.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var known: Set<[String]> = []
    for list in lists {
      // Rows of one ref share a fingerprint: which of them an entry is of, their order tells.
      var places: [String: Int] = [:]
      for entry in list.entries {
        let fingerprint = entry[.fingerprint]
        let place = places[fingerprint, default: 0]
        places[fingerprint] = place + 1
        guard entry.isFilled else { continue }
        if place >= told[fingerprint] ?? 0 { keep(entry, &known) } else { take(entry, fingerprint, place) }
      }
      for entry in list.before {
        let fingerprint = entry[.fingerprint]
        let taken = entries[fingerprint] ?? []
        let place = taken.firstIndex { $0 == nil } ?? taken.count
        if place >= told[fingerprint] ?? 0 { keep(entry, &known) } else { take(entry, fingerprint, place) }
      }
    }
  }

  private mutating func keep(_ entry: FlaggedList.Entry, _ known: inout Set<[String]>) {
    let texts = ([.fingerprint, .ref, .finding] + FlaggedColumn.entered).map { entry[$0] }
    if known.insert(texts).inserted { gone.append(entry) }
  }

  private mutating func take(_ entry: FlaggedList.Entry, _ fingerprint: String, _ place: Int) {
    var list = entries[fingerprint] ?? []
    while list.count <= place { list.append(nil) }
    if list[place] == nil { list[place] = entry }
    entries[fingerprint] = list
  }

  /// The entry of the finding; of those that share a fingerprint, in their order.
  mutating func next(_ finding: Finding) -> FlaggedList.Entry? {
    if entries.isEmpty { return nil }
    let fingerprint = finding.fingerprint
    guard let list = entries[fingerprint], let first = list.first else { return nil }
    entries[fingerprint] = Array(list.dropFirst())
    return first
  }
}
