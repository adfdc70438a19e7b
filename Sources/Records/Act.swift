/// What a speaker does by a statement.
///
/// - SeeAlso: the verbal classes of PLOVER (AGREE, CONSULT, SUPPORT, CONCEDE, REQUEST, ACCUSE, REJECT, THREATEN) and
///   CAMEO's 01 and 02.
package enum Act: String, CaseIterable, Sendable {
  case assert
  case accuse
  case deny
  case reject
  case request
  case threaten
  case warn
  case promise
  case agree
  case support
  case praise
  case ask
  case announce
  case intend
  case believe
  case declineComment = "decline_comment"
}
