import Checks
import Dates
import RuleSets
import TestSupport
import Texts
import Trackers

extension FuzzTarget {
  /// Start and due cells, put together from the words that dates are made of.
  static let date: FuzzTarget = {
    let seeds = Corpus.lines("Tests/DatesTests/Fixtures/date-cells.txt").map { Array($0.prefix { $0 != 0x7C }) }
    let mutation = Mutation(Pieces.dates + Pieces.joiners)
    return FuzzTarget(
      name: "date",
      make: { random in
        if Int.random(in: 0..<3, using: &random) > 0 { return words(Pieces.dates, &random) }
        var input = seeds.randomElement(using: &random) ?? []
        mutation.change(&input, &random)
        return input
      },
      check: { bytes throws(Violation) in
        let first = try dates(bytes)
        if try dates(bytes) != first { throw Violation("it reads differently the second time") }
      })
  }()

  /// Up to six words with any joiner between.
  private static func words(_ pieces: [String], _ random: inout SplitMix64) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      text += (pieces.randomElement(using: &random) ?? "") + (Pieces.joiners.randomElement(using: &random) ?? "")
    }
    return Array(text.utf8)
  }

  private static let reader = DateReader(words: DefaultRuleSet.shared.dateWords)

  private static func dates(_ bytes: [UInt8]) throws(Violation) -> [DateReading] {
    let cell = bytes.withUnsafeBufferPointer { reader.read(DateCell(Bytes($0))) }
    let fixed = UnresolvedReading.reading(.interval(Month(year: 2023, month: 3).days))
    var readings: [DateReading] = []
    for period in [Month(year: 1900, month: 1), Month(year: 2024, month: 1), Month(year: 2099, month: 12)] {
      for pair in [(cell, cell), (fixed, cell), (cell, fixed)] {
        let read = reader.resolve(start: pair.0, due: pair.1, firstPeriod: period)
        readings += [read.start, read.due]
      }
    }
    readings += readings.compactMap { $0.original?.days }.map { .interval($0) }
    readings += try otherReadings(bytes)
    for reading in readings {
      if (reading.kind == .interval) != (reading.days != nil) { throw Violation("an interval without days") }
      if let days = reading.days { try checkRange(days) }
    }
    _ = bytes.withUnsafeBufferPointer { reader.suggestions(for: Bytes($0)) }
    return readings
  }

  /// What else the cell may mean: in the other order of day and month, in other columns, and by its doubts.
  private static func otherReadings(_ bytes: [UInt8]) throws(Violation) -> [DateReading] {
    let period = Month(year: 2024, month: 1)
    let blank = DateReading(.blank)
    let readings = bytes.withUnsafeBufferPointer { buffer in
      let cell = DateCell(Bytes(buffer))
      let read = [
        reader.readInOtherOrder(cell), reader.read(cell).doubtingOrder,
        reader.read(due: cell, revised: cell, original: cell),
      ]
      return read.map { reader.resolve(due: $0, beside: blank, period) }
    }
    let (isOther, other) = bytes.withUnsafeBufferPointer {
      (reader.holdsOtherOrder(DateCell(Bytes($0))), reader.otherMeaning(of: DateCell(Bytes($0))))
    }
    if case .days(let days)? = other, days.earliest > days.latest { throw Violation("another meaning without days") }
    if isOther, !bytes.contains(where: { (0x30...0x39).contains($0) }) {
      throw Violation("a numeric date of no digits")
    }
    return readings
  }

  /// A winter, a financial year and a school year that begin in 2099 end in the next century.
  private static func checkRange(_ days: DayRange) throws(Violation) {
    if !(1900...2099).contains(days.earliest.parts.year) || days.latest.iso > "2100-08-31" {
      throw Violation("a date outside 1900 to 2099: \(days.iso)")
    }
  }

  /// Updates: sign-offs, due statements, forecasts.
  static let update: FuzzTarget = {
    let seeds = Corpus.lines("Tests/Fuzz/corpus/updates.txt")
    let mutation = Mutation(Pieces.updates)
    return FuzzTarget(
      name: "update",
      make: { random in
        if Int.random(in: 0..<3, using: &random) == 0 { return words(Pieces.updates, &random) }
        var input = seeds.randomElement(using: &random) ?? []
        mutation.change(&input, &random)
        return input
      },
      check: { bytes throws(Violation) in
        let first = try update(bytes)
        if try update(bytes) != first { throw Violation("it reads differently the second time") }
      })
  }()

  private static let period = Period(Month(year: 2024, month: 1))
  private static let updates = UpdateReader(DefaultRuleSet.shared)
  private static let scope = CheckScope(
    ruleSet: DefaultRuleSet.shared, period: period, periods: [period], asOf: nil)

  private static func update(_ bytes: [UInt8]) throws(Violation) -> [String] {
    let ruleSet = DefaultRuleSet.shared
    return try bytes.withUnsafeBufferPointer { buffer throws(Violation) in
      let reading = UpdateReading()
      updates.read(Bytes(buffer), period: period, into: reading)
      for range in reading.signOffs.map(\.range) + reading.impossible where range.upperBound > buffer.count {
        throw Violation("a sign-off behind the update's end")
      }
      let due = updates.statedDueMonth(reading, period: period)
      if let due, !(1900...2099).contains(due.year) { throw Violation("due in \(due.iso)") }
      let forecast = reading.withText { text in
        let date = DateText(
          source: text, text: NormalisedText(text, vocabulary: ruleSet.vocabulary), words: ruleSet.dateWords)
        var promises: [Range<Int>] = []
        ruleSet.phrases.eachMatch(of: [scope.forecasts.promises], in: date.text) { promises.append($1) }
        return scope.forecasts.forecast(in: date, after: promises, reporting: period.days)
      }
      if let forecast { try checkRange(forecast) }
      return [
        reading.kind.rawValue, due?.iso ?? "-", forecast?.iso ?? "-", String(reading.signOffs.count),
        reading.signOff?.day?.iso ?? "-",
      ]
    }
  }
}
