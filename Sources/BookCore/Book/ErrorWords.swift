// What went wrong, in words for people.

import Foundation

extension Error {
  /// The error's own words without Foundation's wrapping: the system's where it has failed.
  package var words: String {
    let error = self as NSError
    let underlying = error.userInfo[NSUnderlyingErrorKey] as? any Error
    let cause = underlying.map { $0 as NSError } ?? error
    return cause.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(cause.code))) : cause.localizedDescription
  }
}
