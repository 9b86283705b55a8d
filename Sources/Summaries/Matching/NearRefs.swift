import Texts

/// For refs that a tracker has not: those of its refs that each may be meant for, of the same digits and other letters
/// or a slip away.
///
/// The tracker's refs are gone through once, whatever the number of unknown ones.
struct NearRefs {
  /// How many letters may be others.
  private static let otherLetters = 2
  /// Refs of more letters, or more bytes, are none of those that two of them may be others of.
  private static let (mostLetters, mostBytes) = (6, 64)

  /// By the unknown ref in normal form: the numbers of the actions with a ref near it, in order.
  private var found: [String: [Int]] = [:]

  /// Looks for refs near the unknown ones.
  init(_ unknown: [String], in index: TrackerIndex) {
    let unknown = Set(unknown.map { normalised($0) }).sorted().map { (name: $0, bytes: Array($0.utf8)) }
    if unknown.isEmpty { return }
    var places: [UInt64: [Int]] = [:]
    for (place, ref) in unknown.enumerated() {
      for key in Set(NearRefs.keys(ref.bytes)) { places[key, default: []].append(place) }
    }
    for numbers in index.byRef.values {
      guard let number = numbers.first else { continue }
      let bytes = Array(normalised(index.actions[number].ref).utf8)
      let near = Set(NearRefs.keys(bytes).flatMap { places[$0] ?? [] })
      for place in near where NearRefs.areNear(unknown[place].bytes, bytes) {
        found[unknown[place].name, default: []].append(number)
      }
    }
    found = found.mapValues { $0.sorted() }
  }

  /// The actions whose refs are near an unknown one, in order.
  func near(_ ref: String) -> [Int] { found[normalised(ref)] ?? [] }

  /// Whether one ref is a slip away from another, or has the same digits and signs and at most two other letters.
  private static func areNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    if editDistance(a, b, atMost: 1) != nil { return true }
    guard a.count == b.count else { return false }
    let others = zip(a, b).filter { $0 != $1 }
    return others.count <= otherLetters && others.allSatisfy { $0.isASCIILetter && $1.isASCIILetter }
  }

  /// Hashes of a ref, with a sign left out, and with one or two letters covered: refs that are near have one in common.
  private static func keys(_ ref: [UInt8]) -> [UInt64] {
    func hash(_ byte: (Int) -> UInt8?) -> UInt64 {
      var hash: UInt64 = 1
      for place in ref.indices { if let byte = byte(place) { hash = mixed(hash ^ UInt64(byte)) } }
      return hash
    }
    guard ref.count <= mostBytes else { return [] }
    var keys = [hash { ref[$0] }]
    for place in ref.indices { keys.append(hash { $0 == place ? nil : ref[$0] }) }
    let letters = ref.indices.filter { ref[$0].isASCIILetter }
    guard letters.count <= mostLetters else { return keys }
    for (index, first) in letters.enumerated() {
      for second in letters[index...] { keys.append(hash { $0 == first || $0 == second ? 0x2A : ref[$0] }) }
    }
    return keys
  }
}
