/// Numbers different values from 0, in the order in which they come up.
struct Numbering<Value: Hashable> {
  private var values: [Value] = []
  private var numbers: [Value: Int32] = [:]

  /// The value of a number that was given.
  subscript(_ number: Int32) -> Value { values[Int(number)] }

  /// The value's number, which it has from now on.
  mutating func number(of value: Value) -> Int32 {
    if let known = numbers[value] { return known }
    let number = Int32(values.count)
    numbers[value] = number
    values.append(value)
    return number
  }

  /// Forgets all values.
  mutating func removeAll() {
    values.removeAll()
    numbers.removeAll()
  }
}
