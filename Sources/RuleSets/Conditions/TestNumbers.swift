/// Numbers the different tests of a rule set's conditions as they are read, from 0.
final class TestNumbers {
  private var numbers: [Derivation.Question: Int] = [:]

  /// How many there are.
  var count: Int { numbers.count }

  /// The test with its number, the next one where no equal test has one.
  func numbered(fact: Int, _ test: Test) -> FactTest {
    let key = Derivation.Question(fact: fact, test: test)
    let number = numbers[key] ?? numbers.count
    numbers[key] = number
    return FactTest(fact: fact, test, number: number)
  }
}
