/** Bookmarks of a booklet in Word: each given once in a file, and found again by links. */
import { createHash } from 'node:crypto';
import { bookmarkName } from '../../../consult/anchor-name.ts';

/** Longest name of a bookmark that Word keeps. */
const LONGEST = 40;

/** The bookmarks of a file. Those of sections are named by `bookmarkName`; a program reads them in what comes back. */
export class BookletMarks {
  private readonly taken = new Set<string>();
  private readonly byId = new Map<string, string>();

  /** The bookmark of a section; null for one that stands in the volume already. */
  section(locale: string, key: string, id: string | null): string | null {
    const name = this.take(bookmarkName(locale, key));
    if (name !== null)
      for (const known of [key, ...(id === null ? [] : [id])]) this.note(locale, known, name);
    return name;
  }

  /** The bookmark of a heading, a title, a whole volume: of no interest to who reads the answers. */
  place(locale: string, kind: 'heading' | 'title' | 'volume', id = ''): string | null {
    const name = this.take(fitName([kind, locale, ...(id === '' ? [] : [id])].join('_')));
    if (name !== null && kind === 'heading') this.note(locale, id, name);
    return name;
  }

  /** Where `#id` leads in a volume: a section by key or id, or a heading. */
  find(locale: string, id: string): string | null {
    return this.byId.get(`${locale}#${id}`) ?? null;
  }

  private take(name: string): string | null {
    if (this.taken.has(name.toLowerCase())) return null;
    this.taken.add(name.toLowerCase());
    return name;
  }

  private note(locale: string, id: string, name: string): void {
    if (!this.byId.has(`${locale}#${id}`)) this.byId.set(`${locale}#${id}`, name);
  }
}

/** A name Word takes; names that differ only in what was replaced stay apart. */
function fitName(wanted: string): string {
  const name = wanted.replace(/[^A-Za-z0-9_]/g, '_');
  if (name === wanted && name.length <= LONGEST) return name;
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 8);
  return `${name.slice(0, LONGEST - 9)}_${hash}`;
}
