/// Where a request comes in: up to so many further bytes, none where it ends.
package typealias RequestInput = (_ most: Int) -> [UInt8]

/// Reads the body of a request, never past its end and never more than a limit.
package enum BodyReader {
  /// Why there is no body.
  package enum Failure: Error {
    /// It is longer than the limit.
    case tooLarge
    /// Nobody says how long it is, and the input has no end.
    case missingLength
    /// What is said of its length is no number.
    case brokenLength
    /// The client went away in the middle of it.
    case cut
  }

  /// The body that follows `head`, of at most `most` bytes; one that says to be longer is not read at all.
  package static func read(
    after head: RequestHead, most: Int, from input: RequestInput
  ) throws(Failure) -> [UInt8] {
    switch head.length {
    case .broken: throw .brokenLength
    case .missing: throw .missingLength
    case .known(let count):
      if count > most { throw .tooLarge }
      let body = read(count, from: input)
      if body.count < count { throw .cut }
      return body
    case .untilEnd:
      let body = read(most + 1, from: input)
      if body.count > most { throw .tooLarge }
      return body
    }
  }

  /// As many bytes, or all that there are.
  private static func read(_ count: Int, from input: RequestInput) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let more = input(min(count - bytes.count, 1 << 20))
      if more.isEmpty { break }
      if bytes.isEmpty { bytes.reserveCapacity(min(count, 1 << 24)) }
      bytes += more
    }
    return bytes
  }
}
