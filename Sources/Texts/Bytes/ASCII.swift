// Public, unlike most else here: the compiler inlines into other modules only what is.

extension UInt8 {
  @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }
  @inlinable public var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }

  /// The lower case of an ASCII letter; any other byte as it is.
  @inlinable public var inLowerCase: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
