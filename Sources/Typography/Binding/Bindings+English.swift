extension Bindings {
  /// Where English does not let a line end.
  static let english = Bindings(
    rules: [
      Binding(.any, .closing, .fast, "really| ?", "a closing mark never starts a line"),
      Binding(.opening, .any, .fast, "“| Yes ”", "an opening mark never ends a line"),
      Binding(.any, .stuckEmoji, .firm, "❤️|❤️", "what is said in one breath"),

      // Numbers stay whole.
      Binding(.group, .group, .fast, "3| 450| 000", "the digits of one number"),
      Binding(.sign, .digit, .fast, "−| 12", "a sign belongs to its number"),
      Binding(.number, .unit, .firm, "12| km", "a number and its unit"),
      Binding(.smallNumber, .month, .firm, "6| January", "the day and its month"),
      Binding(.month, .digit, .firm, "January| 6", "the month and its day"),
      Binding(.title, .capital, .firm, "Mrs.| Dalloway", "a title and its name"),
      Binding(.initial, .capital, .firm, "J. K.| Rowling", "initials and the name"),
      Binding(.name, .roman, .firm, "Henry| VIII", "a sovereign and his number"),
      Binding(.reference, [.digit, .capital], .firm, "p.| 112", "an abridged word and its number"),
    ],
    words: WordTable([
      (
        .unit,
        """
        k m g t l km kg mg mm cm ml ha mb kb gb tb kw mw gw kwh hz khz mhz ghz ft in lb lbs oz mi mph \
        am pm million billion trillion percent
        """
      ),
      (
        .month,
        """
        january february march april may june july august september october november december jan feb \
        mar apr jun jul aug sept oct nov dec
        """
      ),
      (.title, "mr mrs ms dr prof st gen col sen rep gov sir"),
      (.reference, "page chapter volume figure"),
      (.dottedReference, "no nos p pp art vol ch fig col sec"),
    ]))
}
