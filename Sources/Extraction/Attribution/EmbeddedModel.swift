private import EmbeddedData
package import Language

extension ModelFile {
  /// The model that the program carries.
  ///
  /// - Throws: `ModelError` when the program was built with a model of another version.
  package static func embedded() throws(ModelError) -> ModelFile {
    let data = chancery_embedded_model()
    return try ModelFile(copying: UnsafeRawBufferPointer(start: data.bytes, count: data.count))
  }
}
