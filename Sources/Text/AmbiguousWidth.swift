/// How many cells the characters take that Unicode calls ambiguous: `é`, `—`, `…`, `“`, `★`.
///
/// Fonts made for Chinese, Japanese or Korean draw them two cells wide, all others one. No table can
/// know: the terminal decides, and who starts the program says which it is.
package enum AmbiguousWidth: Hashable, Sendable, CaseIterable {
  case narrow, wide
}
