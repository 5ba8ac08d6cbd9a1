import Model
import Store

/// Which library was named, if one was.
struct LibraryChoice {
  let named: String?

  /// Where the library lies, whether or not there is one yet.
  var path: String {
    get throws(Failure) {
      if let path = named ?? Environment["KIOSQUE_LIBRARY"], !path.isEmpty { return path }
      guard let data = Environment.places.data else { throw .noHome }
      return data
    }
  }

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
    } catch .missing where named == nil {
      return nil
    } catch {
      throw .store(error)
    }
  }

  /// The sources followed there.
  static func followed(in library: LibraryFolder?) throws(Failure) -> [Subscription] {
    do throws(StoreError) {
      return try library?.wholeReadings().followed ?? []
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
