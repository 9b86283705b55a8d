import Testing

/// Within a module, too, knowledge goes one way: of two files that need each other, neither can be read first.
struct CircleTests {
  private static let sources = SwiftSource.all(in: "Sources")

  @Test(arguments: Manifest().modules.map(\.name))
  func `of files are in no module`(module: String) {
    let graph = FileGraph(CircleTests.sources.filter { $0.module == module })
    #expect(graph.uses.contains { !$0.isEmpty })
    #expect(graph.circles.isEmpty, "\(graph.circles)")
  }

  @Test func `are found`() {
    let graph = FileGraph([
      SwiftSource(path: "a", "struct A {\n  let b: [B]\n  struct D {}\n  let d: D\n}"),
      SwiftSource(path: "b", "package enum B {\n  // A comment on A, and \"A\", are no use of it.\n  case c(C)\n}"),
      SwiftSource(path: "c", "extension A {\n  func c() -> Int { 1 }\n}\nprotocol C {}"),
      SwiftSource(path: "d", "final class D {\n  let a = A()\n  let e = A.E.all\n}"),
      SwiftSource(path: "e", "private struct B {}\nstruct E { let d: D }"),
    ])
    #expect(graph.uses == [[1], [2], [0], [0], [3]])
    #expect(graph.circles == [["a", "b", "c"]])
  }
}
