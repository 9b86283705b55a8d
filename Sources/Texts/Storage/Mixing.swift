/// A number in which every bit of `a` and `b` tells, for tables: the halves of their product, one over the other.
@inlinable @inline(__always) public func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
  let (high, low) = a.multipliedFullWidth(by: b)
  return high ^ low
}

/// The same of one number.
@inlinable @inline(__always) public func mixed(_ value: UInt64) -> UInt64 { mixed(value, 0xD6E8_FEB8_6659_FD93) }

/// One hash of two.
@inlinable public func mixedHash(_ a: UInt64, _ b: UInt64) -> UInt64 { mixed(mixed(a ^ 0x51_7C_C1_B7_27_22_0A_95) ^ b) }
