/** The server cannot start; the message is the one line that the operator reads. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
}
