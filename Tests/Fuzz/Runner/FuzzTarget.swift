import TestSupport

/// A reader of untrusted input: how its inputs are made, and what must hold of whatever it makes of them.
struct FuzzTarget: Sendable {
  let name: String
  /// The inputs of the first runs, each of which is read however little time there is.
  var first: [[UInt8]] = []
  /// An input; the same numbers make the same input.
  let make: @Sendable (inout SplitMix64) -> [UInt8]
  /// Reads the input; throws where a promise is broken.
  let check: @Sendable ([UInt8]) throws(Violation) -> Void
}

extension FuzzTarget {
  /// Every target, in the order in which they run.
  static let all: [FuzzTarget] = [
    .zip, .sheet, .ods, .docx, .csv, .json, .ndjson, .rules, .date, .update, .waivers, .changes, .multipart, .scgi, .long,
  ]
}

/// The small files that inputs are made from.
enum Corpus {
  static func file(_ name: String) -> [UInt8] { Files.read(Repository.path("Tests/Fuzz/corpus/" + name)) ?? [] }

  /// The lines of a file, without comments.
  static func lines(_ path: String) -> [[UInt8]] {
    (Files.read(Repository.path(path)) ?? []).split(separator: 0x0A).filter { $0.first != 0x23 }.map(Array.init)
  }
}
