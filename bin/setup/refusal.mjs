/** A reason not to go on that the person at the keyboard can act upon: shown without a stack. */
export class SetupRefusal extends Error {
  /** @override */
  name = 'SetupRefusal';
}
