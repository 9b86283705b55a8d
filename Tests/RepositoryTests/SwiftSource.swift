import TestSupport

/// A Swift file, with its comments and texts blanked out: what is left is code alone, byte for byte at its place.
struct SwiftSource: Sendable {
  /// From the repository's root, `Sources/Texts/Bytes/Bytes.swift`.
  let path: String
  /// The lines as they stand.
  let lines: [String]
  /// The same lines of code alone.
  let code: [String]
  /// The texts in quotation marks that hold no interpolation, with their lines from 1.
  let literals: [(line: Int, text: String)]

  /// Every Swift file below a folder of the repository, by path.
  static func all(in folder: String) -> [SwiftSource] {
    Files.names(in: Repository.path(folder)).flatMap { name -> [SwiftSource] in
      let path = folder + "/" + name
      if name.hasSuffix(".swift") { return [SwiftSource(path: path, Files.text(Repository.path(path)) ?? "")] }
      return name.contains(".") ? [] : all(in: path)
    }
  }

  /// The module that the file belongs to.
  var module: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  init(path: String, _ text: String) {
    self.path = path
    var scanner = Scanner(text)
    scanner.run()
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    code = String(decoding: scanner.code, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    literals = scanner.literals
  }
}

/// Tells code from comments and texts.
private struct Scanner {
  private let bytes: [UInt8]
  private(set) var code: [UInt8]
  private(set) var literals: [(line: Int, text: String)] = []
  private var at = 0
  private var line = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
    code = bytes
  }

  mutating func run() {
    while at < bytes.count { step() }
  }

  /// Goes on behind the next byte, comment or text.
  private mutating func step() {
    if starts("//") {
      while at < bytes.count, bytes[at] != 0x0A { blank() }
    } else if starts("/*") {
      while at < bytes.count, !starts("*/") { blank() }
      blank(2)
    } else if let quotes = quotes {
      literal(quotes)
    } else {
      if bytes[at] == 0x0A { line += 1 }
      at += 1
    }
  }

  private func starts(_ text: StaticString) -> Bool {
    at + text.utf8CodeUnitCount <= bytes.count
      && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[at + $0] == text.utf8Start[$0] }
  }

  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<count where at < bytes.count {
      if bytes[at] == 0x0A { line += 1 } else { code[at] = 0x20 }
      at += 1
    }
  }

  /// How many number signs and quotation marks begin a text here; nil where none begins.
  private var quotes: (signs: Int, marks: Int)? {
    var end = at
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
    let isLong = end + 2 < bytes.count && bytes[end + 1] == bytes[end] && bytes[end + 2] == bytes[end]
    return (end - at, isLong ? 3 : 1)
  }

  private mutating func literal(_ quotes: (signs: Int, marks: Int)) {
    let first = line
    blank(quotes.signs + quotes.marks)
    let start = at
    var isPlain = true
    while at < bytes.count, !ends(quotes) {
      if bytes[at] == UInt8(ascii: "\\"), holds(UInt8(ascii: "#"), quotes.signs, from: at + 1) {
        blank(1 + quotes.signs)
        if at < bytes.count, bytes[at] == UInt8(ascii: "(") {
          isPlain = false
          interpolation()
          continue
        }
      }
      blank()
    }
    if isPlain { literals.append((first, String(decoding: bytes[start..<min(at, bytes.count)], as: UTF8.self))) }
    blank(quotes.marks + quotes.signs)
  }

  private func ends(_ quotes: (signs: Int, marks: Int)) -> Bool {
    holds(UInt8(ascii: "\""), quotes.marks, from: at) && holds(UInt8(ascii: "#"), quotes.signs, from: at + quotes.marks)
  }

  private func holds(_ byte: UInt8, _ count: Int, from start: Int) -> Bool {
    start + count <= bytes.count && (0..<count).allSatisfy { bytes[start + $0] == byte }
  }

  /// Passes over what stands in brackets within a text, with the texts in it.
  private mutating func interpolation() {
    var depth = 0
    while at < bytes.count {
      if let quotes {
        literal(quotes)
      } else {
        if bytes[at] == UInt8(ascii: "(") { depth += 1 }
        if bytes[at] == UInt8(ascii: ")") { depth -= 1 }
        blank()
        if depth == 0 { return }
      }
    }
  }
}
