/// The header block of SCGI: a netstring of names and values, each ended by a zero byte.
package struct SCGIHeader: Sendable {
  /// Why it cannot be read.
  package enum Failure: Error, Sendable {
    /// The input ended before the block did.
    case cut
    /// It is none: what is wrong with it, as a clause.
    case broken(String)
  }

  /// The longest block that is read, in bytes.
  package static let mostBytes = 65_536

  private let values: [String: String]

  /// The value of a variable; nil where there is none.
  package subscript(name: String) -> String? { values[name] }

  /// Reads the block and not a byte of the body behind it.
  package init(from input: RequestInput) throws(Failure) {
    let length = try SCGIHeader.length(from: input)
    var block: [UInt8] = []
    // The comma behind the block is read with it.
    while block.count <= length {
      let more = input(length + 1 - block.count)
      if more.isEmpty { throw .cut }
      block += more
    }
    guard block.popLast() == UInt8(ascii: ",") else { throw .broken("no comma follows the header block") }
    values = try SCGIHeader.values(in: block)
  }

  /// The number of bytes before the colon, which is read as well.
  private static func length(from input: RequestInput) throws(Failure) -> Int {
    var length = 0
    var digits = 0
    while true {
      guard let byte = input(1).first else { throw .cut }
      if byte == UInt8(ascii: ":"), digits > 0 { break }
      guard (0x30...0x39).contains(byte), digits < 5 else { throw .broken("its length is no number") }
      length = length * 10 + Int(byte - 0x30)
      digits += 1
    }
    if length > mostBytes { throw .broken("it is longer than \(mostBytes) bytes") }
    return length
  }

  private static func values(in block: [UInt8]) throws(Failure) -> [String: String] {
    guard block.last == 0 else { throw .broken("its last value has no end") }
    let parts = block.dropLast().split(separator: 0, omittingEmptySubsequences: false)
    guard parts.count % 2 == 0 else { throw .broken("a name has no value") }
    var values: [String: String] = [:]
    for index in stride(from: 0, to: parts.count, by: 2) {
      let name = String(decoding: parts[index], as: UTF8.self)
      let value = String(decoding: parts[index + 1], as: UTF8.self)
      if index == 0, name != "CONTENT_LENGTH" { throw .broken("it does not begin with CONTENT_LENGTH") }
      if values.updateValue(value, forKey: name) != nil { throw .broken("a name stands twice") }
    }
    guard values["SCGI"] == "1" else { throw .broken("it is no SCGI of version 1") }
    return values
  }
}
