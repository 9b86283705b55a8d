/// Values one behind the other, in storage that is its owner's alone: reading one takes no reference counting.
///
/// Public, like all that is read row by row: the compiler inlines into other modules only what is.
public struct Vector<Value: BitwiseCopyable>: ~Copyable {
  /// The values, and room for more.
  @usableFromInline var values: UnsafeMutablePointer<Value>
  /// How many values there is room for.
  @usableFromInline var capacity: Int
  /// How many values there are.
  @usableFromInline var length = 0

  /// No values yet.
  @inlinable public init() {
    capacity = 64
    values = .allocate(capacity: 64)
  }

  deinit { values.deallocate() }

  /// How many values there are.
  @inlinable public var count: Int { length }

  /// The value at a place, which has one.
  @inlinable public subscript(place: Int) -> Value {
    get {
      precondition(place >= 0 && place < length, "a vector was read out of bounds")
      return values[place]
    }
    set {
      precondition(place >= 0 && place < length, "a vector was written out of bounds")
      values[place] = newValue
    }
  }

  /// The `count` values from a place on; valid until the next change.
  @inlinable public func range(_ place: Int, count: Int) -> UnsafeBufferPointer<Value> {
    precondition(place >= 0 && count >= 0 && place + count <= length, "a vector was read out of bounds")
    return UnsafeBufferPointer(start: values + place, count: count)
  }

  /// Adds a value behind all others.
  @inlinable public mutating func append(_ value: Value) {
    if length == capacity { grow() }
    (values + length).initialize(to: value)
    length += 1
  }

  /// Appends `value` until there are `count` values.
  @inlinable public mutating func fill(to count: Int, with value: Value) {
    while length < count { append(value) }
  }

  /// Takes all values out; their room stays.
  @inlinable public mutating func removeAll() { length = 0 }

  /// Makes twice the room.
  @usableFromInline mutating func grow() {
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
    larger.initialize(from: values, count: length)
    values.deallocate()
    values = larger
    capacity *= 2
  }
}
