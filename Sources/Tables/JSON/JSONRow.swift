import Documents
import Texts

/// Reads one row's object, from behind its opening brace.
struct JSONRow {
  /// What the object is read from.
  let events: JSONEvents

  /// Calls `place` with each member's column, and `take` with what stands in it where that is a scalar.
  ///
  /// `place` gives a column's number, or nil for one that is to be passed over. `nested` is told of members that hold
  /// what no cell can hold.
  func read(
    place: (_ period: Bytes?, _ member: Bytes) throws(JSONProblem) -> Int?,
    take: (_ column: Int, _ value: JSONEvents.Event, _ text: Bytes) throws(JSONProblem) -> Void,
    nested: (_ column: Int) -> Void
  ) throws(JSONProblem) {
    while try events.next() == .name {
      if events.text == Self.periods {
        try readPeriods(place, take, nested)
      } else {
        try readValue(try place(nil, events.text), take, nested)
      }
    }
  }

  private static var periods: Bytes { StaticString("periods").bytes }

  private func readPeriods(
    _ place: (_ period: Bytes?, _ member: Bytes) throws(JSONProblem) -> Int?,
    _ take: (_ column: Int, _ value: JSONEvents.Event, _ text: Bytes) throws(JSONProblem) -> Void,
    _ nested: (_ column: Int) -> Void
  ) throws(JSONProblem) {
    guard try events.next() == .beginObject else { throw wrong("periods must be an object with a member a period") }
    while try events.next() == .name {
      // The name is read over by what follows, so it is kept here.
      let period = Array(events.text.buffer)
      guard try events.next() == .beginObject else { throw wrong("a period must be an object") }
      while try events.next() == .name {
        let column = try period.withUnsafeBufferPointer { buffer throws(JSONProblem) in
          try place(Bytes(buffer), events.text)
        }
        try readValue(column, take, nested)
      }
    }
  }

  private func readValue(
    _ column: Int?, _ take: (_ column: Int, _ value: JSONEvents.Event, _ text: Bytes) throws(JSONProblem) -> Void,
    _ nested: (_ column: Int) -> Void
  ) throws(JSONProblem) {
    guard let column else { return try events.skipValue() }
    let depth = events.depth
    let event = try events.next()
    if event == .beginObject || event == .beginArray {
      nested(column)
      while events.depth > depth { _ = try events.next() }
    } else {
      try take(column, event, events.text)
    }
  }

  private func wrong(_ problem: String) -> JSONProblem { JSONProblem(.syntax, offset: events.offset, problem: problem) }
}

extension StaticString {
  /// The literal's bytes, which live as long as the program.
  var bytes: Bytes { Bytes(base: utf8Start, count: utf8CodeUnitCount) }
}
