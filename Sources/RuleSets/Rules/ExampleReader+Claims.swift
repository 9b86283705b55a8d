import Documents

/// What a summary says in examples.
extension ExampleReader {
  /// The claim that an object describes; nil, and a problem, where something is wrong in it.
  func claim(_ object: ObjectReader) -> RuleExample.Claim? {
    let kind = object.choice("kind", "kind of claim").flatMap(ClaimKind.init)
    let texts = ObjectShape.claimTexts.reduce(into: [:]) { texts, member in
      texts[member.name] = object.text(member.name)
    }
    let flags = ObjectShape.claimFlags.map(\.name).filter { object.flag($0) == true }
    let path = object.path + "ratings"
    let ratings = object.node("ratings").map { log.texts($0, source, path).map(\.text) }
    let count = object.object("count").flatMap(count)
    return kind.map {
      RuleExample.Claim(kind: $0, texts: texts, ratings: ratings, flags: Set(flags), count: count)
    }
  }

  private func count(_ object: ObjectReader) -> RuleExample.Count? {
    guard let against = object.choice("against", "what it is held against").flatMap(ClaimCountAgainst.init),
      let given = object.whole("given"), let least = object.whole("least"), let most = object.whole("most")
    else { return nil }
    return RuleExample.Count(against: against, given: given, least: least, most: most)
  }
}
