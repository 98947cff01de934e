/** Some names in one breath, for a message: the first of them, and how many more there are. */
import { shorten } from './shorten.ts';

/** What a file calls its sections is untrusted, and may be long. */
const LONGEST_NAME = 60;

/** "a, b and c"; "a, b and 3 more" where there are more than `most`. */
export function nameSome(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).map((name) => shorten(name, LONGEST_NAME));
  if (names.length > most) return `${shown.join(', ')} and ${names.length - most} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}
