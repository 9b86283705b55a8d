/// What a fact is: the vocabulary that rule authors write conditions in.
///
/// The signatures stand in one table (in Checks, beside what computes them); the loader checks conditions
/// against it, and the JSON Schema, `slipgauge rules facts` and the rule language's documentation come out of it.
package struct FactSignature: Sendable {
  /// The name in conditions and placeholders, kebab-case.
  package let id: String
  /// Which operators it may be asked by.
  package let type: FactType
  /// One sentence for rule authors.
  package let summary: String
  /// What must be there for the fact to be known at all.
  package let needs: Set<FactNeed>
  /// The key under which findings carry it as evidence.
  package let evidenceKey: String
  /// What has it: a rule on anything else cannot name it.
  package private(set) var subjects: Set<Rule.Subject> = [
    .action, .earlierAction, .renumberedEarlierAction, .claim,
  ]
  /// The fields without whose columns nothing can be said of it.
  package private(set) var rests: Set<Field> = []
  /// Whether it is words for messages, of which conditions cannot ask.
  package let isPlaceholder: Bool
  /// In which other times it may be asked.
  package private(set) var times: Set<FactTime> = []
  /// The fact that it is at another time; nil where it is no other fact's past.
  package private(set) var past: Past?

  /// Of a number, or of each of a list, what it can be.
  package private(set) var range = NumberRange.all

  /// How conditions work it out; nil where it has a name.
  package private(set) var derivation: Derivation?
  /// What it is of, where it is of a sum: a condition that has none of these has nothing to show; nil where it is not.
  package private(set) var sums: Set<Sum.Kind>?
  /// What it is called in a sentence where its id is not all of that.
  private var ownName: String?
  /// Of a flag, what it says where it is true; nil where its name alone says so.
  package private(set) var clause: Clause?

  /// Whether it is the ratings that the due date calls for on the reporting date: another date would turn them.
  package private(set) var followsDue = false

  /// What it is called in a sentence: `the director lead`.
  package var name: String { ownName ?? "the " + spaced(id) }

  /// The name behind *no*: `unfinished subs`.
  var bareName: String { name.hasPrefix("the ") ? String(name.dropFirst(4)) : name }

  /// Another fact, at another time.
  package struct Past: Sendable, Hashable {
    /// The other fact, by id.
    package let fact: String
    /// When.
    package let time: FactTime
    /// Whether it has a name of its own in conditions: others are asked by the other fact's, with `in`.
    package let isNamed: Bool

    package init(_ fact: String, _ time: FactTime, isNamed: Bool) {
      self.fact = fact
      self.time = time
      self.isNamed = isNamed
    }
  }

  /// Whether lists of facts show it.
  package var isListed: Bool { derivation == nil && past?.isNamed ?? true }

  /// A fact as rule authors see it.
  package init(
    _ id: String, _ type: FactType, _ summary: String, needs: Set<FactNeed> = [], evidence: String? = nil,
    isPlaceholder: Bool = false
  ) {
    self.id = id
    self.type = type
    self.summary = summary
    self.needs = needs
    self.evidenceKey = evidence ?? id
    self.isPlaceholder = isPlaceholder
  }

  /// The fact under that name in sentences.
  package func called(_ name: String) -> FactSignature {
    var signature = self
    signature.ownName = name
    return signature
  }

  /// The fact, which is the ratings that the due date calls for.
  package var followingDue: FactSignature {
    var signature = self
    signature.followsDue = true
    return signature
  }

  /// The flag, which says that where it is true.
  package func saying(_ clause: Clause?) -> FactSignature {
    var signature = self
    signature.clause = clause
    return signature
  }

  /// The fact as one of other subjects.
  package func of(_ subjects: Set<Rule.Subject>) -> FactSignature {
    var signature = self
    signature.subjects = subjects
    return signature
  }

  /// The fact as one of what a sum of one of these kinds comes to.
  package func of(sums: Set<Sum.Kind>) -> FactSignature {
    var signature = self
    signature.sums = sums
    return signature
  }

  /// The fact as one that may be asked in these other times.
  package func inTimes(_ times: Set<FactTime>) -> FactSignature {
    var signature = self
    signature.times = times
    return signature
  }

  /// The fact as another one's past.
  package func being(_ past: Past) -> FactSignature {
    var signature = self
    signature.past = past
    return signature
  }

  /// The number, or the list of numbers, as one of that range.
  package func within(_ range: NumberRange) -> FactSignature {
    var signature = self
    signature.range = range
    return signature
  }

  /// The fact as one that conditions work out so.
  func being(_ derivation: Derivation) -> FactSignature {
    var signature = within(derivation.range)
    signature.derivation = derivation
    return signature
  }

  /// The fact as one of which nothing can be said without columns of these fields.
  package func resting(on fields: Set<Field>) -> FactSignature {
    var signature = self
    signature.rests = fields
    return signature
  }
}

/// Another time that a fact may be asked in.
package enum FactTime: String, Sendable, CaseIterable {
  /// The tracker's previous period.
  case previous
  /// The newest earlier tracker, as of its latest period.
  case earlier

  /// What must be there for that.
  package var need: FactNeed { self == .previous ? .previousPeriod : .earlierTracker }

  /// When that is, in a sentence.
  package var words: String { self == .previous ? "in the previous period" : "in the newest earlier tracker" }
}

/// An id as words.
func spaced(_ id: String) -> String { String(decoding: id.utf8.map { $0 == 0x2D ? 0x20 : $0 }, as: UTF8.self) }
