import Store

extension LibraryOptions {
  /// The library; nil where there is none yet. A library that was named must be there.
  func library() throws(Failure) -> LibraryFolder? {
    let path: String
    do throws(Failure) {
      path = try self.path
    } catch {
      return nil
    }
    do throws(StoreError) {
      return try LibraryFolder.open(path: path, places: Environment.places)
    } catch .missing where libraryPath == nil {
      return nil
    } catch {
      throw .store(error)
    }
  }

  /// The library, made where there is none.
  func libraryToWrite() throws(Failure) -> LibraryFolder {
    let path = try self.path
    do throws(StoreError) {
      return try LibraryFolder.openOrCreate(
        path: path, places: Environment.places, language: "fr")
    } catch {
      throw .store(error)
    }
  }
}
