/** Names of the places that answers hang on: bookmarks in Word, anchors in HTML, hidden codes in tables. */
import { createHash } from 'node:crypto';

/** Longest name of a bookmark that Word keeps. */
const LONGEST = 40;

/** The bookmark of a section in a volume: `mz_<locale>_<key>`, ASCII letters, digits and `_`, at most 40 long. */
export function bookmarkName(locale: string, key: string): string {
  const wanted = `mz_${locale}_${key}`;
  const name = wanted.replace(/[^A-Za-z0-9_]/g, '_');
  // Names that differ only in what was replaced, or only in case, must stay apart.
  if (name.length <= LONGEST && /^[a-z0-9_-]+$/.test(wanted) && !/_.*-|-.*_/.test(key)) return name;
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 8);
  return `${name.slice(0, LONGEST - 9)}_${hash}`;
}

/** Longest path that is its own code: hidden cells are short. */
const LONGEST_PATH = 150;

/** The name of a document in the code of its field, `c:<name>`: its path with dots, ASCII whatever letters the path has. */
export function topicCode(path: string): string {
  const dotted = path.replaceAll('/', '.');
  // `whole` is the field for anything else.
  if (/^[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*$/.test(path) && path.length <= LONGEST_PATH && path !== 'whole')
    return dotted;
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 8);
  return `${dotted.replace(/[^A-Za-z0-9._-]/g, '_').slice(0, LONGEST_PATH)}-${hash}`;
}

/** What the hidden cell beside an answer says. */
export function answerCode(locale: string, code: string): string {
  return `mz|${locale}|${code}`;
}

/** Finds such a code at the start of words that came back: its locale, then the code. Words typed behind it may look like the rest of it. */
export const ANSWER_CODE = /^\s*mz\|([A-Za-z0-9-]{2,35})\|([A-Za-z0-9:._=-]{1,200})/;
