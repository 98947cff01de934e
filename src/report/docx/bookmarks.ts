/** Names of bookmarks: `mz_` and a section's id, unique in the file and of a length Word takes. */
import { createHash } from 'node:crypto';

/** Longest name Word keeps. */
const LONGEST = 40;

/** Gives each section its bookmark and finds it again for links. */
export class Bookmarks {
  private readonly taken = new Set<string>();
  private readonly byKey = new Map<string, string>();

  /**
   * Name the bookmark of a section. The first section of an id has `mz_<id>`; one of the same id after it (the other
   * language) has `mz_<id>_<locale>`, then a number.
   */
  name(locale: string, id: string | null): string {
    const base = id ?? 'section';
    const wanted = [base, `${base}_${locale}`];
    for (let at = 2; ; at++) {
      const name = shorten(wanted.shift() ?? `${base}_${locale}_${at}`);
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      if (id !== null && !this.byKey.has(`${locale}#${id}`)) this.byKey.set(`${locale}#${id}`, name);
      return name;
    }
  }

  /** The bookmark of a section that stands in the file, or null. */
  find(locale: string, id: string): string | null {
    return this.byKey.get(`${locale}#${id}`) ?? null;
  }
}

function shorten(base: string): string {
  const name = `mz_${base.replace(/[^\p{L}\p{N}_-]/gu, '_')}`;
  if (name.length <= LONGEST) return name;
  const hash = createHash('sha256').update(base).digest('hex').slice(0, 8);
  return `${name.slice(0, LONGEST - 9)}_${hash}`;
}
