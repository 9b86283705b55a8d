/// What is left of the values of one fact when tests of it have come to some answers.
///
/// Values are told apart no further than the tests do. So what is left may be impossible all the same; where nothing is
/// left, nothing is possible.
struct FactDomain {
  /// All words that tests of the fact name.
  private let names: Set<String>
  /// Nil: any.
  private var values: Set<Value>?
  /// Nil: any, and none.
  private var statuses: StatusSet?
  private var otherStatuses: [StatusSet] = []
  private var interval: NumberInterval
  /// Nil: there may be a value or none.
  private var isThere: Bool?
  private var isContradicted = false

  private enum Value: Hashable {
    /// None, or one without a letter or digit.
    case blank
    case named(String)
    /// One that no test names.
    case other
  }

  /// What is left of the values of a fact, whose numbers are of that range, when its tests have come to `answers`.
  init(_ answers: [(test: Test, demand: Literal.Demand)], range: NumberRange = .all) {
    interval = NumberInterval(range)
    names = answers.reduce(into: []) { $0.formUnion($1.test.names) }
    for (test, demand) in answers { take(test, demand) }
  }

  /// Whether no value is left.
  var isEmpty: Bool {
    if isContradicted || interval.isEmpty || values?.isEmpty ?? false { return true }
    return statuses.map { otherStatuses.reduce($0) { $0.subtracting($1) }.isEmpty } ?? false
  }

  /// Of whole numbers whether it is 0, or another; nil where it may be either.
  var isZero: Bool? { interval.isZero }

  private mutating func take(_ test: Test, _ demand: Literal.Demand) {
    switch (test, demand) {
    case (.isTrue, .yes), (.choiceIs, .yes), (.readingIs, .yes), (.textIs, .yes): allow(test.names.map { .named($0) })
    case (.isTrue, .no), (.choiceIs, .no), (.readingIs, .no), (.textIs, .no): forbid(test.names.map { .named($0) })
    case (.blank(let expected), .yes), (.empty(let expected), .yes): beBlank(expected)
    case (.blank(let expected), .no), (.empty(let expected), .no): beBlank(!expected)
    case (.textDiffers, .yes): forbid([.blank] + test.names.map { .named($0) })
    case (.matches, .yes), (.holds, .yes), (.holdsUnlessPreceded, .yes), (.holdsNear, .yes): beBlank(false)
    case (.statusIs(let set), .yes): statuses = statuses.map { $0.intersection(set) } ?? set
    case (.statusIs(let set), .no): otherStatuses.append(set)
    case (.known(let expected), .yes): beThere(expected)
    case (.known(let expected), .no): beThere(!expected)
    case (.compare(let comparison, .number(let number)), .yes): compare(comparison, number)
    case (.compare(let comparison, .number(let number)), .no):
      if let turned = comparison.turned { compare(turned, number) }
    default: return
    }
  }

  private mutating func allow(_ allowed: [Value]) { values = (values ?? all).intersection(allowed) }
  private mutating func forbid(_ forbidden: [Value]) { values = (values ?? all).subtracting(forbidden) }
  private mutating func beBlank(_ isBlank: Bool) { if isBlank { allow([.blank]) } else { forbid([.blank]) } }

  private var all: Set<Value> { Set(names.map { .named($0) }).union([.blank, .other]) }

  private mutating func beThere(_ expected: Bool) {
    isContradicted = isContradicted || isThere == !expected
    isThere = expected
  }

  /// Of numbers that are not there no comparison says yes, and none of order no.
  private mutating func compare(_ comparison: Test.Comparison, _ number: Double) {
    beThere(true)
    interval.take(comparison, number)
  }
}

extension Test {
  /// The words that the test tells from all others.
  fileprivate var names: Set<String> {
    switch self {
    case .isTrue(let expected): [String(expected)]
    case .textIs(let texts), .textDiffers(let texts): Set(texts)
    case .choiceIs(let words), .readingIs(let words): words
    default: []
    }
  }
}
