import Glibc
import RuleSets
import Tables
import TestSupport
import Testing

/// Where a suite of JSON texts is.
private let vectorFolder = getenv("SLIPGAUGE_JSON_VECTORS").map { String(cString: $0) }

/// A suite of JSON texts, read as rule files and as trackers: those named `y_` are JSON, those named `n_` are none.
///
/// `SLIPGAUGE_JSON_VECTORS` names their folder; JSONTestSuite's `test_parsing` is one.
@Suite(.enabled(if: vectorFolder != nil)) struct JSONVectorTests {
  private struct Vector {
    let name: String
    let bytes: [UInt8]
    var isJSON: Bool { name.hasPrefix("y_") }
  }

  private static let vectors: [Vector] = {
    guard let folder = vectorFolder else { return [] }
    return Files.names(in: folder).filter { $0.hasPrefix("y_") || $0.hasPrefix("n_") }.compactMap { name in
      Files.read("\(folder)/\(name)").map { Vector(name: name, bytes: $0) }
    }
  }()

  @Test func `are all there`() { #expect(JSONVectorTests.vectors.count > 200) }

  @Test func `are read or refused as rule files, with a position`() {
    for vector in JSONVectorTests.vectors {
      let problems = Loading(bytes: ["set.json": vector.bytes], ["set.json"]).problems
      let first = problems.first { $0.code == .syntax || $0.code == .limit && $0.message.contains("nest") }
      #expect((first == nil) == vector.isJSON, "\(vector.name): \(first?.text ?? "is JSON")")
      if let first { #expect(first.line > 0 && first.column > 0) }
    }
  }

  @Test func `are read or refused as trackers, with a position`() {
    for vector in JSONVectorTests.vectors {
      do throws(TableError) {
        let file = try TableFile.open(bytes: vector.bytes, path: vector.name)
        // What cannot be meant as a JSON tracker is a CSV with no header in it.
        if file.format == .json || file.format == .ndjson { #expect(vector.isJSON, "\(vector.name) is a tracker") }
      } catch {
        let isSyntax = error.code == .damaged || error.code == .limit
        // A list of something else is JSON, and no tracker; a member that stands twice is refused on purpose.
        let isShape = error.problem == "a row must be an object" || error.problem.contains("twice")
        #expect(!(isSyntax && vector.isJSON) || isShape, "\(vector.name): \(error.problem)")
        if isSyntax { #expect((error.place.text ?? "").contains("line"), "\(vector.name): \(error.place)") }
      }
    }
  }
}
