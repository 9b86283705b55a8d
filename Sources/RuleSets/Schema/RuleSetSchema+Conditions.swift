import Dates

/// Conditions: what joins them, every fact, and the operators of its type.
extension RuleSetSchema {
  /// The definitions of conditions, one for each family of facts.
  var conditions: [(String, SchemaValue)] {
    let families = Operator.Family.allCases.filter { $0 != .choice }
    return [
      ("condition", condition), ("conditions", list),
      ("number-operators", operators(of: .number, choices: [], isNested: true)),
    ] + families.map { ("\($0.rawValue)-test", test(of: $0)) }
  }

  private var list: SchemaValue {
    .object([
      ("type", .text("array")), ("minItems", .whole(1)), ("items", RuleSetSchema.reference("condition")),
    ])
  }

  private var condition: SchemaValue {
    let joins = [
      described("Holds where all of these conditions do.", RuleSetSchema.reference("conditions"), "all"),
      described("Holds where one of these conditions does.", RuleSetSchema.reference("conditions"), "any"),
      described(
        "Holds where this condition does not; where that is open (a comparison of order of which one side is not there, or "
          + "that some days answer with yes and others with no), so is this.", RuleSetSchema.reference("condition"),
        "not"),
      described(
        "Holds where another rule is raised, by its id; one that is off never is.",
        name(of: .rule), "rule"),
    ]
    let sums = Sum.Kind.allCases.map { kind in
      let shape = ObjectShape.sum(kind)
      return described(
        "In rules on themes, leads, the tracker and claims. \(shape.summary)", RuleSetSchema.reference(shape.name),
        kind.rawValue)
    }
    let tests = facts.filter { !$0.isPlaceholder && $0.isListed }.map {
      described($0.summary, self.test(of: $0), $0.id)
    }
    return .object([
      (
        "description",
        .text("{ fact: { operator: operand } }, joined by all, any and not. Several members all have to hold.")
      ),
      ("type", .text("object")), ("minProperties", .whole(1)), ("properties", .object(joins + sums + tests)),
      ("additionalProperties", .flag(false)),
    ])
  }

  private func described(_ summary: String, _ value: SchemaValue, _ name: String) -> (String, SchemaValue) {
    guard case .object(let members) = value else { return (name, value) }
    return (name, .object([("description", .text(summary))] + members))
  }

  private func test(of fact: FactSignature) -> SchemaValue {
    let tests = RuleSetSchema.reference("\(fact.type.family.rawValue)-test")
    switch fact.type {
    case .flag: return .object([("anyOf", .list([.object([("type", .text("boolean"))]), tests]))])
    case .choice(let names): return operators(of: .choice, choices: names)
    default: return tests
    }
  }

  private func test(of family: Operator.Family) -> SchemaValue { operators(of: family, choices: []) }

  /// The operators of a family; those of what an operator takes of a value are asked at no other time.
  private func operators(
    of family: Operator.Family, choices: [String], isNested: Bool = false
  ) -> SchemaValue {
    var members = Operator.of(family).map { described($0.summary, operand($0.operand, family, choices), $0.name) }
    if !isNested {
      members.append(described(ObjectShape.timeSummary, RuleSetSchema.choice(ObjectShape.times), "in"))
      members.append(
        described(ObjectShape.runningSummary, RuleSetSchema.reference("number-operators"), ObjectShape.running))
    }
    return .object([
      ("type", .text("object")), ("minProperties", .whole(1)), ("properties", .object(members)),
      ("additionalProperties", .flag(false)),
    ])
  }

  private func operand(_ kind: OperandKind, _ family: Operator.Family, _ choices: [String]) -> SchemaValue {
    switch kind {
    case .flag:
      let flag = SchemaValue.object([("type", .text("boolean"))])
      return family == .flag ? orFact(flag) : flag
    case .texts: return orFact(RuleSetSchema.oneOrMore(RuleSetSchema.filledText))
    case .characters: return orFact(RuleSetSchema.oneOrMore(RuleSetSchema.filledText))
    case .phraseLists: return RuleSetSchema.oneOrMore(name(of: .phraseList))
    case .phraseList: return name(of: .phraseList)
    case .phrasesBeside: return RuleSetSchema.reference(ObjectShape.unlessPreceded.name)
    case .statuses:
      // The groups are offered for completion, whatever else the author declares.
      let status = [RuleSetSchema.choice(StatusGroup.names), name(of: .status)]
      return orFact(RuleSetSchema.oneOrMore(.object([("anyOf", .list(status))])))
    case .readings: return RuleSetSchema.oneOrMore(RuleSetSchema.choice(DateReading.Kind.allCases.map(\.rawValue)))
    case .marks: return RuleSetSchema.oneOrMore(RuleSetSchema.choice(DateMarks.named.map(\.name)))
    case .weekdays: return RuleSetSchema.oneOrMore(RuleSetSchema.choice(Weekday.allCases.map(\.rawValue)))
    case .measure(let measure):
      guard case .choice(let words) = measure.type else { return RuleSetSchema.reference("number-operators") }
      return operators(of: .choice, choices: words, isNested: true)
    case .fact(let families, _):
      // The facts are offered for completion; statuses are the author's own.
      let literal = families.contains(.date) ? RuleSetSchema.day : RuleSetSchema.filledText
      return orFact(.object([("anyOf", .list([RuleSetSchema.choice(names(of: Set(families))), literal]))]))
    case .number: return compared
    case .choices: return orFact(RuleSetSchema.oneOrMore(RuleSetSchema.choice(choices)))
    }
  }

  /// What numbers are compared with.
  var compared: SchemaValue {
    orFact(.object([("anyOf", .list([number, RuleSetSchema.choice(names(of: [.number]))]))]))
  }

  /// A literal, or another fact.
  private func orFact(_ literal: SchemaValue) -> SchemaValue {
    let fact = RuleSetSchema.reference(ObjectShape.factOperand.name)
    return .object([("anyOf", .list([literal, fact]))])
  }

  private var number: SchemaValue {
    let most = 9_007_199_254_740_991
    return .object([("type", .text("number")), ("minimum", .whole(-most)), ("maximum", .whole(most))])
  }

  private func names(of families: Set<Operator.Family>) -> [String] {
    facts.filter { families.contains($0.type.family) && !$0.isPlaceholder && $0.isListed }.map(\.id)
  }
}
