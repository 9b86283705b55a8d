import TestSupport

extension FuzzTarget {
  /// Workbooks as bytes: the fields of the archive's headers, the packed data, the lengths.
  static let zip: FuzzTarget = {
    let seeds = [
      Corpus.file("tracker.xlsx"), Files.read(Repository.path("Tests/TablesTests/Fixtures/libreoffice.xlsx")) ?? [],
      stored { _ in }, stored { $0.hasWideEnd = true },
      stored { zip in for index in zip.members.indices { zip.members[index].hasDescriptor = true } },
      stored { zip in for index in zip.members.indices { zip.members[index].isWide = true } },
    ]
    let bytes = Mutation([
      "PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}", "PK\u{6}\u{6}", "PK\u{6}\u{7}", "PK\u{7}\u{8}",
    ])
    return FuzzTarget(
      name: "zip",
      make: { random in
        var input = seeds.randomElement(using: &random) ?? []
        let kind = Int.random(in: 0..<4, using: &random)
        if kind != 0 { ZipMutation.change(&input, &random) }
        if kind <= 1 { bytes.change(&input, &random) }
        return input
      }, check: TableCheck.check)
  }()

  private static func stored(_ change: (inout ZipBuilder) -> Void) -> [UInt8] {
    var zip = ZipBuilder(WorkbookSeeds.rich.members)
    change(&zip)
    return zip.bytes
  }

  /// The XML in workbooks, in archives that are right.
  static let sheet: FuzzTarget = {
    let xml = Mutation(Pieces.xml)
    let formats = Mutation(Pieces.formats)
    return FuzzTarget(
      name: "sheet",
      make: { random in
        var workbook = WorkbookSeeds.rich
        if Int.random(in: 0..<4, using: &random) == 0 {
          workbook.formats = (0..<3).map { _ in
            (0..<Int.random(in: 1...8, using: &random)).map { _ in
              String(decoding: formats.piece(&random), as: UTF8.self)
            }.joined()
          }
        }
        var members = workbook.members
        // The sheet is the last member.
        change(&members, mostly: members.count - 1, xml, nesting: ["c", "row", "a", "is", "r"], &random)
        return ZipBuilder(members).bytes
      }, check: TableCheck.check)
  }()

  /// The XML in OpenDocument spreadsheets, in archives that are right, or alone.
  static let ods: FuzzTarget = {
    let seeds = [WorkbookSeeds.openDocument, WorkbookSeeds.repeating]
    let whole = [
      Files.read(Repository.path("Tests/TablesTests/Fixtures/layout.ods")) ?? [],
      Files.read(Repository.path("Tests/TablesTests/Fixtures/pandas.ods")) ?? [],
    ]
    let xml = Mutation(Pieces.openDocument)
    let nesting = ["table:table-row-group", "table:table", "text:span", "text:list", "table:table-cell"]
    return FuzzTarget(
      name: "ods", first: whole,
      make: { random in
        let document = seeds.randomElement(using: &random) ?? WorkbookSeeds.openDocument
        if Int.random(in: 0..<3, using: &random) == 0 {
          var flat = document.flat
          xml.change(&flat, &random)
          return flat
        }
        var members = document.members
        let content = members.firstIndex { $0.name == "content.xml" } ?? 0
        change(&members, mostly: content, xml, nesting: nesting, &random)
        return ZipBuilder(members).bytes
      }, check: TableCheck.check)
  }()

  /// Changes a member of an archive: every other time, the one at `index`.
  static func change(
    _ members: inout [ZipBuilder.Member], mostly index: Int, _ xml: Mutation, nesting names: [String],
    _ random: inout SplitMix64
  ) {
    let index = Bool.random(using: &random) ? index : members.indices.randomElement(using: &random) ?? index
    var content = members[index].content
    if Int.random(in: 0..<20, using: &random) == 0 {
      content.insert(contentsOf: nested(names, &random), at: Int.random(in: 0...content.count, using: &random))
    }
    xml.change(&content, &random)
    members[index] = ZipBuilder.Member(members[index].name, content)
  }

  /// Elements in each other, some of them never closed.
  private static func nested(_ names: [String], _ random: inout SplitMix64) -> [UInt8] {
    let depth = Int.random(in: 1...400, using: &random)
    let name = names.randomElement(using: &random) ?? "a"
    let closed = Bool.random(using: &random) ? depth : depth / 2
    let text = (0..<depth).map { _ in "<\(name)>" }.joined() + (0..<closed).map { _ in "</\(name)>" }.joined()
    return Array(text.utf8)
  }

  /// Quotes, delimiters, line ends and encodings.
  static let csv = text("csv", ["tracker.csv", "semicolons.csv", "rows.tsv", "wide.csv"], Pieces.csv)
  static let json = text("json", ["tracker.json", "rows.json"], Pieces.json)
  static let ndjson = text("ndjson", ["tracker.ndjson"], Pieces.json)

  private static func text(_ name: String, _ files: [String], _ pieces: [String]) -> FuzzTarget {
    let seeds = files.map(Corpus.file)
    let mutation = Mutation(pieces)
    return FuzzTarget(
      name: name,
      make: { random in
        var input = seeds.randomElement(using: &random) ?? []
        mutation.change(&input, &random)
        return input
      }, check: TableCheck.check)
  }
}
