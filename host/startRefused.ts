/** The host will not start, for a reason its operator can mend. Printed as one sentence, without a stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
}
