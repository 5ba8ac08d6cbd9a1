/// What is new in the sources followed.
extension Wording {
  package func new(_ number: Int) -> String {
    count(number, ("nouveau", "nouveaux"), ("new", "new"))
  }
  package func revised(_ number: Int) -> String {
    count(number, ("révisé", "révisés"), ("revised", "revised"))
  }
  /// Articles whose feed gave but their beginning.
  package func completed(_ number: Int) -> String {
    count(number, ("texte entier", "textes entiers"), ("whole text", "whole texts"))
  }
}
