import Model

/// An hour with its zone, if one was given.
struct ClockTime {
  var hour: Int
  var minute = 0
  var second = 0
  /// Minutes east of Greenwich.
  var offset: Int?
}

extension DateReader {
  /// Adds the hour that follows a date, if one does: « - 16h28 », « à 8 h », "T10:14:55-08:00".
  ///
  /// An hour that cannot be (25:14) unmakes the date, for then it was something else.
  mutating func withTime(_ date: Moment, earlier: ClockTime?) -> Moment? {
    var time = earlier
    if time == nil {
      let start = position
      skipJoint()
      time = clockTime()
      if time == nil { position = start }
    }
    let offset = zone()
    guard let time else {
      return Moment(year: date.year, month: date.month, day: date.day)
    }
    return Moment(
      year: date.year, month: date.month, day: date.day,
      time: Moment.Time(hour: time.hour, minute: time.minute, second: time.second),
      offset: offset ?? time.offset)
  }

  /// « 16h28 », « 8 h », « 8 heures 30 », "16:28:05.123", "3:09 pm"
  mutating func clockTime() -> ClockTime? {
    let start = position
    guard let hour = number(digits: 1...2) else { return nil }
    var time = ClockTime(hour: hour)
    if let word = current?.word, ["h", "heure", "heures", "hrs"].contains(word) {
      position += 1
      if case .number(let minute, digits: 2)? = current?.kind {
        time.minute = minute
        position += 1
        if let unit = current?.word, ["min", "mn", "minutes"].contains(unit) { position += 1 }
      }
      return time
    }
    if current?.mark == ":", case .number(let minute, digits: 1...2)? = token(at: 1)?.kind {
      position += 2
      time.minute = minute
      if current?.mark == ":", case .number(let second, digits: 1...2)? = token(at: 1)?.kind {
        position += 2
        time.second = second
        if current?.mark == "." || current?.mark == ",", case .number? = token(at: 1)?.kind,
          token(at: 1)?.isSpaced == false
        {
          position += 2
        }
      }
      applyHalf(to: &time)
      return time
    }
    if let half = current?.word, ["am", "pm"].contains(half) {
      applyHalf(to: &time)
      return time
    }
    if start > 0, tokens[start - 1].word == "t" { return time }
    position = start
    return nil
  }

  /// "am", "pm", "p.m."
  private mutating func applyHalf(to time: inout ClockTime) {
    guard let word = current?.word else { return }
    var half = word
    var length = 1
    if ["a", "p"].contains(word), token(at: 1)?.mark == ".", token(at: 2)?.word == "m" {
      half = word + "m"
      length = token(at: 3)?.mark == "." ? 4 : 3
    }
    guard ["am", "pm"].contains(half), (1...12).contains(time.hour) else { return }
    position += length
    time.hour = time.hour % 12 + (half == "pm" ? 12 : 0)
  }

  /// What may stand between a date and its hour.
  private mutating func skipJoint() {
    var steps = 0
    while let token = current, steps < 3 {
      if let mark = token.mark {
        guard [",", "-", "–", "—", "|", "•", "·", "/", "à", "(", ".", "@"].contains(mark) else {
          return
        }
      } else if let word = token.word {
        guard DateVocabulary.joints.contains(word) else { return }
      } else {
        return
      }
      position += 1
      steps += 1
    }
  }

  /// "Z", "GMT", "CEST", "+0100", "-08:00", "GMT-7", "Etc/GMT"
  private mutating func zone() -> Int? {
    if current?.word == "etc", token(at: 1)?.mark == "/" { position += 2 }
    var named: Int?
    if let word = current?.word, let minutes = DateVocabulary.zone(word) {
      named = minutes
      position += 1
    }
    guard let sign = current?.mark, sign == "+" || sign == "-" || sign == "−",
      let digits = token(at: 1), !digits.isSpaced, case .number(let value, let count) = digits.kind
    else { return named }
    let minutes: Int
    if count == 4 {
      minutes = value / 100 * 60 + value % 100
      position += 2
    } else if count <= 2, token(at: 2)?.mark == ":", token(at: 3)?.isSpaced == false,
      case .number(let rest, digits: 2)? = token(at: 3)?.kind
    {
      minutes = value * 60 + rest
      position += 4
    } else if count <= 2, named != nil || current?.isSpaced == false {
      minutes = value * 60
      position += 2
    } else {
      return named
    }
    return sign == "+" ? minutes : -minutes
  }
}
