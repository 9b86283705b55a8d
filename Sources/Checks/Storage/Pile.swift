/// Values one behind the other, in storage that is its owner's alone and is read without a count of who holds it.
struct Pile<Value: BitwiseCopyable>: ~Copyable {
  private var values: UnsafeMutablePointer<Value>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 64
    values = .allocate(capacity: 64)
  }

  deinit { values.deallocate() }

  @inline(__always)
  subscript(place: Int) -> Value {
    get {
      precondition(place >= 0 && place < count)
      return values[place]
    }
    set {
      precondition(place >= 0 && place < count)
      values[place] = newValue
    }
  }

  /// The `length` values from a place on; valid until the next change.
  func range(_ place: Int, count length: Int) -> UnsafeBufferPointer<Value> {
    precondition(place >= 0 && length >= 0 && place + length <= count)
    return UnsafeBufferPointer(start: values + place, count: length)
  }

  mutating func append(_ value: Value) {
    if count == capacity { grow() }
    (values + count).initialize(to: value)
    count += 1
  }

  mutating func removeAll() { count = 0 }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
    larger.initialize(from: values, count: count)
    values.deallocate()
    values = larger
    capacity *= 2
  }
}
