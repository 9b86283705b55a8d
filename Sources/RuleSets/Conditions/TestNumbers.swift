/// Numbers the different tests of a rule set's conditions as they are read, from 0.
final class TestNumbers {
  private var numbers: [Derivation.Question: Int] = [:]

  /// How many there are.
  var count: Int { numbers.count }
  private var sums = 0

  /// The number of another sum, from 0.
  func nextSum() -> Int {
    defer { sums += 1 }
    return sums
  }

  /// The test with its number, the next one where no equal test has one.
  func numbered(fact: Int, _ test: Test) -> FactTest {
    let key = Derivation.Question(fact: fact, test: test)
    let number = numbers[key] ?? numbers.count
    numbers[key] = number
    return FactTest(fact: fact, test, number: number)
  }
}
