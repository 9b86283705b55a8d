import Tables
import Testing

struct TableFileTests {
  @Test(
    arguments: [
      ("nothing", [], "empty"),
      ("white space", Array(" \r\n\t\n".utf8), "empty"),
      ("byte order mark alone", [0xEF, 0xBB, 0xBF], "empty"),
      ("PDF", Array("%PDF-1.7\n".utf8), "pdf"),
      ("old workbook", compound("Workbook"), "legacyWorkbook"),
      ("older workbook", compound("Book"), "legacyWorkbook"),
      ("encrypted workbook", compound("EncryptedPackage"), "encryptedWorkbook"),
      ("old document", compound("WordDocument"), "unknownFormat"),
      ("web page", Array("\n<!DOCTYPE HTML><table>".utf8), "unknownFormat"),
      ("picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "unknownFormat"),
      ("gzip", [0x1F, 0x8B, 8, 0], "unknownFormat"),
      ("bytes of no kind", (0..<200).map { UInt8($0 % 9) }, "unknownFormat"),
    ] as [(String, [UInt8], String)])
  func `refuses what is no tracker`(name: String, bytes: [UInt8], expected: String) {
    #expect(refusal(bytes) == expected, "\(name)")
  }

  @Test func `refuses folders and missing files`() {
    #expect(throws: TableError.self) { try TableFile.open(path: "/") }
    do throws(TableError) {
      _ = try TableFile.open(path: "/nowhere/at-all.csv")
    } catch {
      #expect(error.code == .notFound)
    }
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func `hashes its content`(text: String, digest: String) throws {
    if text.isEmpty { return }
    #expect(try TableFile.open(bytes: Array(text.utf8)).contentHash() == digest)
  }
}

/// The beginning of an OLE file with a stream of that name.
private func compound(_ stream: String) -> [UInt8] {
  [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
    + stream.utf8.flatMap { [$0, 0] }
}
