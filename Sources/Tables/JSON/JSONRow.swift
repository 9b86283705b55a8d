import Documents
import Texts

/// Reads one row's object, from behind its opening brace.
struct JSONRow {
  /// What the object is read from.
  let events: JSONEvents

  /// Calls `place` with each member's column, and `take` with what stands in it where that is a scalar.
  ///
  /// `place` gives a column's number, or nil for one that is to be passed over. `nested` is told of members that hold
  /// what no cell can hold, `fill` of the colour that a period's cells are filled with.
  func read(
    place: (_ period: Bytes?, _ member: Bytes) throws(JSONProblem) -> Int?,
    take: (_ column: Int, _ value: JSONEvents.Event, _ text: Bytes) throws(JSONProblem) -> Void,
    nested: (_ column: Int) -> Void,
    fill: (_ period: Bytes, _ colour: Bytes) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    while try events.next() == .name {
      if events.text == Self.periods {
        try readPeriods(place, take, nested, fill)
      } else {
        try readValue(try place(nil, events.text), take, nested)
      }
    }
  }

  private static var periods: Bytes { StaticString("periods").bytes }
  private static var fill: Bytes { StaticString("fill").bytes }

  private func readPeriods(
    _ place: (_ period: Bytes?, _ member: Bytes) throws(JSONProblem) -> Int?,
    _ take: (_ column: Int, _ value: JSONEvents.Event, _ text: Bytes) throws(JSONProblem) -> Void,
    _ nested: (_ column: Int) -> Void, _ fill: (_ period: Bytes, _ colour: Bytes) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    guard try events.next() == .beginObject else { throw wrong("periods must be an object with a member a period") }
    while try events.next() == .name {
      // The name is read over by what follows, so it is kept here.
      let period = Array(events.text.buffer)
      guard try events.next() == .beginObject else { throw wrong("a period must be an object") }
      while try events.next() == .name {
        if events.text == Self.fill {
          try readFill(period, fill)
          continue
        }
        let column = try period.withUnsafeBufferPointer { buffer throws(JSONProblem) in
          try place(Bytes(buffer), events.text)
        }
        try readValue(column, take, nested)
      }
    }
  }

  private func readFill(
    _ period: [UInt8], _ fill: (_ period: Bytes, _ colour: Bytes) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    let depth = events.depth
    if try events.next() == .string {
      try period.withUnsafeBufferPointer { buffer throws(JSONProblem) in try fill(Bytes(buffer), events.text) }
    }
    while events.depth > depth { _ = try events.next() }
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
