/// The features of one position, each as a slot of a table of weights.
///
/// A feature is a template and up to four values; both are hashed together. Slots are made the same way in training and
/// in use. The storage is a plain buffer because several hundred slots are made for every token.
public struct FeatureList: ~Copyable {
  @usableFromInline let storage: UnsafeMutablePointer<UInt32>
  @usableFromInline let capacity: Int
  @usableFromInline let shift: UInt64
  @usableFromInline var template: UInt64 = 0
  @usableFromInline var used = 0

  /// - Parameters:
  ///   - capacity: The most features that a position can have.
  ///   - slotBits: The base-2 logarithm of the number of slots.
  public init(capacity: Int, slotBits: Int) {
    storage = .allocate(capacity: capacity)
    storage.initialize(repeating: 0, count: capacity)
    self.capacity = capacity
    shift = UInt64(64 - slotBits)
  }

  deinit { storage.deallocate() }

  /// The number of features.
  @inlinable public var count: Int { used }

  /// The slot of a feature.
  @inlinable public subscript(index: Int) -> UInt32 {
    assert(index < used)
    return storage[index]
  }

  /// Turns the slots into the rows of an index, leaving out those that have none.
  ///
  /// - Returns: The number of rows, which take the first places of the list.
  public mutating func resolve(_ index: FeatureIndex) -> Int { index.resolve(storage, count: used) }

  /// Empties the list for another position.
  ///
  /// - Parameter salt: Keeps the templates of one model apart from those of another.
  @inlinable public mutating func begin(salt: UInt64) {
    used = 0
    template = salt &* 0x9E37_79B9_7F4A_7C15
  }

  /// Adds the feature of the next template.
  @inlinable @inline(__always) public mutating func add(_ a: UInt32, _ b: UInt32 = 0) {
    template &+= 0xD1B5_4A32_D192_ED03
    var hash = (template ^ (UInt64(a) | UInt64(b) << 32)) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 32
    push(hash &* 0xC4CE_B9FE_1A85_EC53)
  }

  /// Adds the feature of the next template.
  @inlinable @inline(__always) public mutating func add(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32 = 0
  ) {
    template &+= 0xD1B5_4A32_D192_ED03
    var hash = (template ^ (UInt64(a) | UInt64(b) << 32)) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 29
    hash = (hash ^ (UInt64(c) | UInt64(d) << 32)) &* 0x9FB2_1C65_1E98_DF25
    hash ^= hash >> 32
    push(hash &* 0xC4CE_B9FE_1A85_EC53)
  }

  /// Adds a slot of a table that is not hashed.
  @inlinable public mutating func append(slot: UInt32) {
    assert(used < capacity)
    storage[used] = slot
    used &+= 1
  }

  /// Leaves the next template out.
  @inlinable public mutating func skip() { template &+= 0xD1B5_4A32_D192_ED03 }

  @inlinable @inline(__always) mutating func push(_ hash: UInt64) {
    assert(used < capacity)
    storage[used] = UInt32(truncatingIfNeeded: hash &>> shift)
    used &+= 1
  }
}
