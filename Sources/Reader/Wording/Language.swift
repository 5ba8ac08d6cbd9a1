/// The language of the interface. Articles keep their own.
package enum InterfaceLanguage: String, Hashable, Sendable {
  case french = "fr"
  case english = "en"

  /// From the name of a locale, « fr_FR.UTF-8 » or « en_GB »: English for `en…`, else French, which
  /// is what C, POSIX and an unset locale get too.
  package init(locale: String?) {
    self = locale?.lowercased().hasPrefix("en") == true ? .english : .french
  }
}
