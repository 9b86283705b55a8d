import Glibc
import RuleSets
import Testing

/// Rule files on a real disk.
struct RuleFileTests {
  /// A folder that goes when the test does.
  private final class Folder {
    let path: String

    init() throws {
      var template = Array("/tmp/slipgauge-rules-XXXXXX".utf8CString)
      try #require(mkdtemp(&template) != nil)
      path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func write(_ name: String, _ text: String) throws {
      let file = try #require(fopen("\(path)/\(name)", "w"))
      fputs(text, file)
      fclose(file)
    }

    deinit {
      for name in ["rules/a.json", "rules/base.json", "rules/pipe", "outside.json", "rules"] {
        remove("\(path)/\(name)")
      }
      rmdir(path)
    }
  }

  private func load(_ path: String) -> [RuleSetProblem] {
    do throws(RuleSetProblems) {
      _ = try RuleSetLoader(facts: testFacts).load([path])
      return []
    } catch {
      return error.problems
    }
  }

  @Test func `a file and what it extends are read`() throws {
    let folder = try Folder()
    mkdir("\(folder.path)/rules", 0o700)
    try folder.write("rules/base.json", SmallSet().json)
    try folder.write("rules/a.json", #"{"id": "a", "extends": "base.json"}"#)
    #expect(load("\(folder.path)/rules/a.json") == [])
  }

  @Test func `a link out of the folder is not followed`() throws {
    let folder = try Folder()
    mkdir("\(folder.path)/rules", 0o700)
    try folder.write("outside.json", SmallSet().json)
    try folder.write("rules/a.json", #"{"id": "a", "extends": "base.json"}"#)
    #expect(symlink("../outside.json", "\(folder.path)/rules/base.json") == 0)
    #expect(load("\(folder.path)/rules/a.json").map(\.code) == [.extends])
  }

  @Test func `folders, pipes and what is not there are refused at once`() throws {
    let folder = try Folder()
    mkdir("\(folder.path)/rules", 0o700)
    #expect(mkfifo("\(folder.path)/rules/pipe", 0o600) == 0)
    for path in [folder.path, "\(folder.path)/rules/pipe", "\(folder.path)/none", "/dev/zero"] {
      #expect(load(path).map(\.code) == [.notReadable])
    }
  }

  @Test func `no more than the limit is read`() throws {
    let folder = try Folder()
    mkdir("\(folder.path)/rules", 0o700)
    try folder.write("rules/a.json", String(repeating: " ", count: 1_000))
    #expect(RuleFile.read("\(folder.path)/rules/a.json", most: 10)?.count == 11)
  }
}
