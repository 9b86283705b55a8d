/// Which files of a module rest on which others, by a plain reading: a file rests on another where it names a type that
/// the other one declares. What is reached by a member alone, such as `.standard`, is not seen.
struct FileGraph {
  /// By path.
  let paths: [String]
  /// By file: those that it rests on.
  let uses: [Set<Int>]

  private static let types: Set<String> = ["struct", "class", "enum", "protocol", "typealias", "actor"]

  init(_ sources: [SwiftSource]) {
    paths = sources.map(\.path)
    let declared = sources.map(FileGraph.declared)
    var places: [String: [Int]] = [:]
    for (index, names) in declared.enumerated() {
      for name in names.visible { places[name, default: []].append(index) }
    }
    uses = sources.enumerated().map { index, source in
      // What a file declares itself hides what others do.
      let named = FileGraph.named(in: source).subtracting(declared[index].all)
      return Set(named.flatMap { places[$0] ?? [] }).subtracting([index])
    }
  }

  /// The files that rest on each other, each circle by itself.
  var circles: [[String]] {
    let reached = uses.indices.map(reached)
    var circles: [[String]] = []
    for index in uses.indices {
      let circle = reached[index].filter { reached[$0].contains(index) }.sorted()
      // Each once, where its first file is met.
      if circle.first == index { circles.append(circle.map { paths[$0] }) }
    }
    return circles
  }

  /// All that a file rests on, itself where it does.
  private func reached(from index: Int) -> Set<Int> {
    var reached: Set<Int> = []
    var open = uses[index]
    while let next = open.popFirst() {
      if reached.insert(next).inserted { open.formUnion(uses[next]) }
    }
    return reached
  }

  /// The types that a file declares: those that its module sees by their names alone, and all of them.
  private static func declared(in source: SwiftSource) -> (visible: Set<String>, all: Set<String>) {
    var (visible, all): (Set<String>, Set<String>) = ([], [])
    for code in source.code {
      let head = Declaration.Head(code)
      guard types.contains(head.kind ?? "") else { continue }
      all.insert(head.name)
      if !code.hasPrefix(" "), !head.isPrivate { visible.insert(head.name) }
    }
    return (visible, all)
  }

  /// The names in a file's code that begin with a capital letter, those behind a full stop left out.
  private static func named(in source: SwiftSource) -> Set<String> {
    var names: Set<String> = []
    for code in source.code {
      var name: [UInt8] = []
      var isBehindStop = false
      for byte in Array(code.utf8) + [0x20] {
        let isDigit = (0x30...0x39).contains(byte)
        if isDigit || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F {
          name.append(byte)
          continue
        }
        if let first = name.first, (0x41...0x5A).contains(first), !isBehindStop {
          names.insert(String(decoding: name, as: UTF8.self))
        }
        name = []
        isBehindStop = byte == UInt8(ascii: ".")
      }
    }
    return names
  }
}
