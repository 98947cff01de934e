/** Whether quoted words stand in a section. */
import type { Section } from '../../document/document.ts';
import { comparisonKey } from '../../text/normalize.ts';

/** True where the quoted words still stand in a section. Spaces, marks and letter forms may differ. */
export function holds(section: Section, quote: string): boolean {
  const wanted = wordsOf(quote);
  if (wanted === '') return false;
  const blocks = [section.title, ...section.blocks.map(({ text }) => text)];
  return wordsOf(blocks.join(' ')).includes(wanted);
}

/** Words folded so that spaces, case, marks and letter forms do not count. */
export function wordsOf(text: string): string {
  return comparisonKey(text)
    .toLowerCase()
    .replace(/[\s|]+/g, ' ')
    .trim();
}
