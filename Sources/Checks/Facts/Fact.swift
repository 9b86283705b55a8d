package import RuleSets

/// A fact: what rule authors may ask of an action, and how it is worked out.
///
/// It names the sources that it is worked out from, and its closure gets their views and nothing else. So everything
/// that depends on what a fact rests on, from which rows share an answer to which errors rest on an assumed year,
/// follows from its entry.
package struct Fact: Sendable {
  /// Its name and type, and what the documentation and the schema say of it.
  package private(set) var signature: FactSignature
  /// What it is worked out from, in the order in which its closure gets their views.
  let sources: [SourceID]
  /// Works it out for the current action.
  let compute: @Sendable (ActionFacts) -> FactValue
  /// Says from what is kept of a row whether the flag is true, or the list is not empty.
  private(set) var record: RecordFact?
  /// Tells it of any period from what stands in that one's cells; nil where these say too little.
  private(set) var reported: (@Sendable (PeriodCells) -> FactValue)?
  /// Whether it passes with time, or where rows are put in above, while the row stays as it is: fingerprints of
  /// evidence leave it out.
  private(set) var isPassing = false
  /// Whether a finding whose message shows it carries it as evidence.
  private(set) var isQuoted = true
  /// How a text reads in messages.
  private(set) var style = Style.quoted
  /// The cell as typed, which messages show where the value alone says too little.
  private(set) var cell: (@Sendable (ActionFacts) -> String)?
  /// Whether it shows another period than the one checked, of a source that shows that one, too.
  private(set) var isOfOtherPeriod = false
  /// What it is called where a night tells that it changed under a finding that stands; nil: nobody is told.
  private(set) var changeName: String?
  /// Of which of two titles it says how far it agrees with another; nil where it says nothing of that.
  private(set) var titleAgreement: TitleAgreement?
  /// The fact that it is a part of: a finding that rests on this one need not show the other as well.
  private(set) var whole: String?

  /// Whether it is the kind of a claim, which decides most rules on claims before anything else is asked.
  private(set) var isKindOfClaim = false

  /// How a cell's text reads in messages.
  enum Style: Sendable {
    /// In quotation marks: it is what somebody wrote.
    case quoted
    /// As it stands: it is the action's name, and where it is blank the action goes by its number.
    case name
    /// Days, as the period that they are.
    case period
  }

  /// A title that agrees with another.
  enum TitleAgreement {
    /// The one that agrees most.
    case best
    /// The one after it.
    case next
  }

  private init(
    _ signature: FactSignature, _ sources: [SourceID], _ compute: @escaping @Sendable (ActionFacts) -> FactValue
  ) {
    var subjects: Set<Rule.Subject> = [.action, .claim]
    if sources.allSatisfy(\.isOfEarlierActions) { subjects.formUnion([.earlierAction, .renumberedEarlierAction]) }
    self.signature = signature.resting(on: sources.reduce(into: []) { $0.formUnion($1.rests) }).of(subjects)
    self.sources = sources
    self.compute = compute
  }

  /// A fact that is worked out from one source.
  init<A>(
    _ id: String, _ type: FactType, _ summary: String, needs: Set<FactNeed> = [], evidence: String? = nil,
    from a: Source<A>, _ compute: @escaping @Sendable (A) -> FactValue
  ) {
    self.init(FactSignature(id, type, summary, needs: needs, evidence: evidence), [a.id]) { compute(a.view($0)) }
  }

  /// A fact that is worked out from two sources.
  init<A, B>(
    _ id: String, _ type: FactType, _ summary: String, needs: Set<FactNeed> = [], evidence: String? = nil,
    from a: Source<A>, _ b: Source<B>, _ compute: @escaping @Sendable (A, B) -> FactValue
  ) {
    self.init(FactSignature(id, type, summary, needs: needs, evidence: evidence), [a.id, b.id]) {
      compute(a.view($0), b.view($0))
    }
  }

  /// A fact that is worked out from three sources.
  init<A, B, C>(
    _ id: String, _ type: FactType, _ summary: String, needs: Set<FactNeed> = [], evidence: String? = nil,
    from a: Source<A>, _ b: Source<B>, _ c: Source<C>, _ compute: @escaping @Sendable (A, B, C) -> FactValue
  ) {
    self.init(FactSignature(id, type, summary, needs: needs, evidence: evidence), [a.id, b.id, c.id]) {
      compute(a.view($0), b.view($0), c.view($0))
    }
  }

  /// Words for messages, of which conditions cannot ask; so they may be worked out from the whole row.
  static func placeholder(
    _ id: String, _ summary: String, needs: Set<FactNeed> = [],
    _ compute: @escaping @Sendable (ActionFacts) -> FactValue
  ) -> Fact {
    Fact(FactSignature(id, .text, summary, needs: needs, isPlaceholder: true), [.row], compute)
  }

  /// The same where one source is all that they are worked out from.
  static func placeholder<A>(
    _ id: String, _ summary: String, from a: Source<A>, _ compute: @escaping @Sendable (A) -> FactValue
  ) -> Fact {
    Fact(FactSignature(id, .text, summary, isPlaceholder: true), [a.id]) { compute(a.view($0)) }
  }

  /// What another fact is in another time.
  init(
    _ signature: FactSignature, of base: Fact, from sources: [SourceID],
    _ value: @escaping @Sendable (ActionFacts) -> FactValue
  ) {
    self.init(signature, sources, value)
    self.signature = self.signature.resting(on: signature.rests)
    isPassing = base.isPassing
    isQuoted = base.isQuoted
  }

  /// A fact of a field that a rule set declares for itself.
  init<A>(_ signature: FactSignature, from a: Source<A>, _ value: @escaping @Sendable (A) -> FactValue) {
    self.init(signature, [a.id]) { value(a.view($0)) }
    self.signature = signature
  }

  /// What such a fact was in the newest earlier tracker; `place` is the other's among all facts.
  init(_ signature: FactSignature, pastOfFactAt place: Int, sources: [SourceID]) {
    self.init(signature, sources) { $0.before?.values[place]?.value ?? .none }
    self.signature = signature
  }

  /// What conditions work out from these facts, and from more than they rest on.
  init(
    _ signature: FactSignature, of bases: [Fact], and more: [SourceID] = [],
    _ value: @escaping @Sendable (ActionFacts) -> FactValue
  ) {
    var sources: [SourceID] = []
    for source in bases.flatMap(\.sources) + more where !sources.contains(source) { sources.append(source) }
    self.init(signature, sources, value)
    self.signature = signature
    isPassing = bases.contains(where: \.isPassing)
  }

  // MARK: What else is to be said of a fact

  /// The fact, which is what that other one was.
  func was(_ fact: String, in time: FactTime) -> Fact {
    changed { $0.signature = $0.signature.being(FactSignature.Past(fact, time, isNamed: true)) }
  }

  /// The fact under that name in sentences, where *the* and its words are none.
  func called(_ name: String) -> Fact { changed { $0.signature = $0.signature.called(name) } }

  /// The flag, which says that of something where it is true.
  func saying(_ subject: String, _ verb: Clause.Verb, _ rest: String) -> Fact {
    changed { $0.signature = $0.signature.saying(Clause(subject, verb, rest)) }
  }

  /// The fact, which may be asked in these other times.
  func inTimes(_ times: Set<FactTime>) -> Fact { changed { $0.signature = $0.signature.inTimes(times) } }

  /// The fact, which passes with time.
  var passing: Fact { changed { $0.isPassing = true } }

  /// The fact, which is no evidence where a message merely shows it.
  var unquoted: Fact { changed { $0.isQuoted = false } }

  /// The fact, which names the action.
  var naming: Fact { changed { $0.style = .name } }

  /// The fact, which is a period.
  var ofPeriod: Fact { changed { $0.style = .period } }

  /// The fact, which what is kept of a row answers as well.
  func recorded(as record: RecordFact) -> Fact { changed { $0.record = record } }

  /// The fact, which the cells of any period tell.
  func reported(_ value: @escaping @Sendable (PeriodCells) -> FactValue) -> Fact {
    changed { $0.reported = value }
  }

  /// The fact, which is a part of the fact of that name.
  func part(of whole: String) -> Fact { changed { $0.whole = whole } }

  /// The fact, which is the ratings that the due date calls for.
  var followingDue: Fact { changed { $0.signature = $0.signature.followingDue } }

  /// The fact, which is one of another period.
  var ofOtherPeriod: Fact { changed { $0.isOfOtherPeriod = true } }

  /// The number, or the list of numbers, which can be these alone.
  func within(_ range: NumberRange) -> Fact { changed { $0.signature = $0.signature.within(range) } }

  /// The fact, which says how far a title agrees with another.
  func of(_ agreement: TitleAgreement) -> Fact { changed { $0.titleAgreement = agreement } }

  /// The fact, which is the kind of a claim.
  var beingKindOfClaim: Fact { changed { $0.isKindOfClaim = true } }

  /// The fact, of which nights tell under that name that it changed.
  func told(as name: String) -> Fact { changed { $0.changeName = name } }

  /// The fact, with the cell as typed for messages.
  func typed(_ cell: @escaping @Sendable (ActionFacts) -> String) -> Fact { changed { $0.cell = cell } }

  /// The fact, which rules on these can name.
  func of(_ subjects: Set<Rule.Subject>) -> Fact { changed { $0.signature = $0.signature.of(subjects) } }

  /// The fact, which is of what a sum of one of these kinds comes to.
  func of(sums: Set<Sum.Kind>) -> Fact { changed { $0.signature = $0.signature.of(sums: sums) } }

  /// The fact, of which something can be said without a column of any field.
  var restingOnNothing: Fact { changed { $0.signature = $0.signature.resting(on: []) } }

  private func changed(_ change: (inout Fact) -> Void) -> Fact {
    var fact = self
    change(&fact)
    return fact
  }
}
