/// A bound on what a file may make the reader do; each can be raised by its flag.
public enum ReadLimit: Int, CaseIterable, Sendable {
  case fileBytes, stdinBytes, zipMembers, zipTailBytes, unpackedBytes, unpackRatio
  case xmlDepth, xmlAttributes, xmlNames, xmlNamespaces
  case sheets, rows, columns, cells, sharedStrings, textBytes, shownBytes, cellBytes
  case recordBytes, jsonBytes, jsonDepth, jsonMembers

  /// The command line's option, `--max-rows`.
  public var flag: String { "--max-" + name }

  private var name: String {
    switch self {
    case .fileBytes: "file-bytes"
    case .stdinBytes: "stdin-bytes"
    case .zipMembers: "zip-members"
    case .zipTailBytes: "zip-tail-bytes"
    case .unpackedBytes: "unpacked-bytes"
    case .unpackRatio: "unpack-ratio"
    case .xmlDepth: "xml-depth"
    case .xmlAttributes: "xml-attributes"
    case .xmlNames: "xml-names"
    case .xmlNamespaces: "xml-namespaces"
    case .sheets: "sheets"
    case .rows: "rows"
    case .columns: "columns"
    case .cells: "cells"
    case .sharedStrings: "shared-strings"
    case .textBytes: "text-bytes"
    case .shownBytes: "shown-bytes"
    case .cellBytes: "cell-bytes"
    case .recordBytes: "record-bytes"
    case .jsonBytes: "json-bytes"
    case .jsonDepth: "json-depth"
    case .jsonMembers: "json-members"
    }
  }

  /// The most that is read without being asked to read more.
  public var standard: Int {
    switch self {
    case .fileBytes: 64 << 30
    case .stdinBytes: 1 << 30
    case .zipMembers: 20_000
    case .zipTailBytes: 1 << 16
    case .unpackedBytes: 384 << 20
    case .unpackRatio: 100
    case .xmlDepth: 128
    case .xmlAttributes: 512
    case .xmlNames: 20_000
    case .xmlNamespaces: 256
    case .sheets: 1_024
    case .rows: 500_000_000
    case .columns: 16_384
    case .cells: 5_000_000
    case .sharedStrings: 2_000_000
    case .textBytes: 128 << 20
    case .shownBytes: 1 << 30
    case .cellBytes: 1 << 20
    case .recordBytes: 16 << 20
    case .jsonBytes: 256 << 20
    case .jsonDepth: 64
    case .jsonMembers: 16_384
    }
  }

  /// What it can be raised to, where the readers' own numbers bound it.
  package var most: Int? {
    switch self {
    case .recordBytes, .cellBytes: 1 << 31
    default: nil
    }
  }

  /// What is counted, as help says it.
  public var subject: String { subject(of: ReadPurpose.tracker) }

  /// What is counted, as refusals of what is opened so say it.
  func subject(of purpose: ReadPurpose) -> String {
    let document = purpose.document
    return switch self {
    case .fileBytes: "bytes in the file"
    case .stdinBytes: "bytes on standard input"
    case .zipMembers: "members in the \(document)'s ZIP archive"
    case .zipTailBytes: "bytes behind the end of the \(document)'s ZIP archive"
    case .unpackedBytes: "bytes unpacked from the \(document)"
    case .unpackRatio: "bytes unpacked from each byte of a \(document)'s part"
    case .xmlDepth: "elements nested in each other in a \(document)'s part"
    case .xmlAttributes: "attributes of an element in a \(document)'s part"
    case .xmlNames: "different names of elements, attributes and namespaces in a \(document)'s part"
    case .xmlNamespaces: "namespaces declared around an element in a \(document)'s part"
    case .sheets: "sheets or themes"
    case .rows: "rows in the file"
    case .columns: "columns in a row"
    case .cells: "rows and cells in a \(purpose.held)"
    case .sharedStrings: "shared texts in a \(document)"
    case .textBytes: "bytes of text held from a \(document)"
    case .shownBytes: "bytes of texts that cells of a \(document) share, each counted as often as a cell shows it"
    case .cellBytes: "bytes of text in a cell"
    case .recordBytes: "bytes in a CSV record or JSON line"
    case .jsonBytes: "bytes in a JSON tracker that is not NDJSON"
    case .jsonDepth: "arrays and objects nested in each other"
    case .jsonMembers: "members of a JSON object"
    }
  }
}

/// The limits in force.
public struct ReadLimits: Sendable {
  private var values = ReadLimit.allCases.map(\.standard)
  /// About how many bytes of a text file are read at a time; no reading may depend on it. So many stay in a processor's
  /// second cache, with all that is made of them.
  package var chunkBytes = 1 << 17

  /// The limits that hold where nobody says otherwise.
  public init() {}

  /// The most that is read.
  public subscript(limit: ReadLimit) -> Int {
    get { values[limit.rawValue] }
    set { values[limit.rawValue] = newValue }
  }
}
