/** Problem: the one thrown type, for what is wrong with the environment or the usage (exit 2). */

export class Problem extends Error {
  /** What to do about it, one sentence. */
  readonly hint: string;

  constructor(message: string, hint = '') {
    super(message);
    this.name = 'Problem';
    this.hint = hint;
  }
}
