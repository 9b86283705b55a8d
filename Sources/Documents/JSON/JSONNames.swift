import Texts

/// The member names seen so far in each open object, to find the second of two alike.
struct JSONNames {
  private struct Object {
    let firstName: Int
    let firstByte: Int
    /// Made only in objects with more names than are quickly compared one by one.
    var lookup: Set<[UInt8]>?
  }

  private static let mostComparedSingly = 48

  private var objects: [Object] = []
  private var ends: [Int] = []
  private var bytes: [UInt8] = []

  /// Begins anew, keeping the storage.
  mutating func removeAll() {
    objects.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Begins with an object within the current one, or with the first.
  mutating func openObject() {
    objects.append(Object(firstName: ends.count, firstByte: bytes.count, lookup: nil))
  }

  /// Goes back to the object around the current one.
  mutating func closeObject() {
    guard let object = objects.popLast() else { return }
    ends.removeSubrange(object.firstName...)
    bytes.removeSubrange(object.firstByte...)
  }

  /// How many different names the innermost object has.
  var count: Int {
    guard let last = objects.indices.last else { return 0 }
    let few = ends.count - objects[last].firstName
    return few < Self.mostComparedSingly ? few : max(few, objects[last].lookup?.count ?? 0)
  }

  /// Adds a name to the innermost object; false where it is there already.
  mutating func insert(_ name: Bytes) -> Bool {
    guard let object = objects.last else { return true }
    if ends.count - object.firstName >= Self.mostComparedSingly { return insertHashed(name) }
    var start = object.firstByte
    for end in ends[object.firstName...] {
      if end - start == name.count, isSame(start, name) { return false }
      start = end
    }
    bytes.append(contentsOf: name.buffer)
    ends.append(bytes.count)
    return true
  }

  private func isSame(_ start: Int, _ name: Bytes) -> Bool {
    for index in name.indices where bytes[start + index] != name[index] { return false }
    return true
  }

  private mutating func insertHashed(_ name: Bytes) -> Bool {
    let last = objects.count - 1
    if objects[last].lookup == nil {
      var start = objects[last].firstByte
      var lookup: Set<[UInt8]> = []
      for end in ends[objects[last].firstName...] {
        lookup.insert(Array(bytes[start..<end]))
        start = end
      }
      objects[last].lookup = lookup
    }
    return objects[last].lookup?.insert(Array(name.buffer)).inserted ?? true
  }
}
