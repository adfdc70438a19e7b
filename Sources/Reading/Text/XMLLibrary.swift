import CLibXML2

/// The XML library's own state, which is shared by all threads.
enum XMLLibrary {
  /// Makes the library ready; once, and before its first use.
  ///
  /// It would do so itself, but two threads that begin together would then make its lock twice and wait
  /// for ever for the one that is lost.
  ///
  /// - SeeAlso: libxml2's `threads.c`: "call xmlInitParser in the main thread before any other".
  static let isReady: Void = xmlInitParser()
}
