import Testing

/// Every declaration that is not private has a sentence of documentation.
struct DocumentationTests {
  /// By module.
  private static let declarations: [String: [Declaration]] = {
    let files = SwiftSource.all(in: "Sources").map { ($0, Declaration.all(in: $0)) }
    var asked = Dictionary(grouping: files.flatMap(\.1).filter { $0.asking != nil }) { $0.asking ?? "" }
    for code in files.flatMap(\.0.code) {
      let head = Declaration.Head(code)
      if head.kind == "protocol" { asked[head.name, default: []] += parents(in: code).flatMap { asked[$0] ?? [] } }
    }
    let left = files.flatMap { file, all in
      let properties = Set(all.filter { $0.kind == "var" || $0.kind == "let" }.map(\.name))
      // What a protocol asks for is documented there.
      let witnesses = Set(conformances(of: file).flatMap { asked[$0] ?? [] }.map(\.name))
      return all.filter { declaration in
        // What an initialiser takes that only fills in the properties is documented with these.
        if declaration.kind == "init" {
          return declaration.isPublic || !properties.isSuperset(of: declaration.parameters)
        }
        return declaration.asking != nil || !witnesses.contains(declaration.name)
      }.map { (file.module, $0) }
    }
    return Dictionary(grouping: left) { $0.0 }.mapValues { $0.map(\.1) }
  }()

  /// What the types of a file conform to; an extension of a protocol, to that.
  private static func conformances(of file: SwiftSource) -> [String] {
    file.code.flatMap { code -> [String] in
      let head = Declaration.Head(code)
      guard ["struct", "class", "enum", "extension", "actor"].contains(head.kind ?? "") else { return [] }
      return parents(in: code) + [head.name]
    }
  }

  /// What stands behind the colon of a type's first line.
  private static func parents(in code: String) -> [String] {
    code.split { !$0.isLetter && !$0.isNumber && $0 != ":" }.drop { !$0.hasSuffix(":") }.map { word in
      String(word.filter { $0 != ":" })
    }
  }

  @Test(arguments: Manifest().modules.map(\.name))
  func `stands above each`(module: String) {
    let all = DocumentationTests.declarations[module] ?? []
    #expect(all.count > 10)
    let bare = all.filter { !$0.isDocumented }
    #expect(bare.isEmpty, "\(DocumentationTests.listed(bare))")
  }

  /// Who uses the library learns from the sentence which error to expect.
  @Test
  func `names the error of each public function that throws`() {
    let throwing = DocumentationTests.declarations.values.joined().filter { $0.isPublic && $0.thrown != nil }
    #expect(throwing.count > 5)
    let silent = throwing.filter { declaration in
      let error = declaration.thrown ?? ""
      return !declaration.documentation.contains("Throws: ") || !declaration.documentation.contains(error)
    }
    #expect(silent.isEmpty, "\(DocumentationTests.listed(silent))")
  }

  /// Each on a line, with its place.
  private static func listed(_ declarations: [Declaration]) -> String {
    declarations.map { "\($0.path):\($0.line): \($0.kind) \($0.name)" }.sorted().joined(separator: "\n")
  }
}
