// Public, unlike most else here: the compiler inlines into other modules only what is.

extension UInt8 {
  /// Whether it is one of `A` to `Z` or `a` to `z`.
  @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Whether it is one of `A` to `Z`.
  @inlinable public var isASCIICapital: Bool { self &- 0x41 < 26 }
  /// Whether it is one of `0` to `9`.
  @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }
  /// Whether it is an ASCII letter or digit; no byte beyond ASCII is.
  @inlinable public var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }

  /// The lower case of an ASCII letter; any other byte as it is.
  @inlinable public var inLowerCase: UInt8 { isASCIICapital ? self | 0x20 : self }
}
