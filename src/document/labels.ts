/** Dispositions and definitions: which blocks are labels, and which stand under one. */
import { DISPOSITIONS, type Disposition, type Labels } from '../model/config.ts';
import type { Block, Section } from './document.ts';

/** The labels of one locale, ready to look up by normalised text. */
export type LabelIndex = Map<string, Disposition | 'definitions'>;

/** Index the labels that apply to a locale: its own tag, else its primary language. */
export function indexLabels(labels: Labels, locale: string): LabelIndex {
  const index: LabelIndex = new Map();
  const language = locale.split('-')[0]!;
  const enter = (table: Record<string, string[]>, meaning: Disposition | 'definitions'): void => {
    for (const label of table[locale] ?? table[language] ?? []) index.set(normalizeLabel(label), meaning);
  };
  for (const disposition of DISPOSITIONS) enter(labels.dispositions[disposition], disposition);
  enter(labels.definitions, 'definitions');
  return index;
}

/** How labels are compared: case, white space, joiners and a closing colon or stop do not matter. */
export function normalizeLabel(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u2066-\u2069\u061C]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[:.\u06D4\u061B]+$/, '')
    .toLowerCase();
}

/** What a label means: as it stands, else without what it adds in brackets, "Age-restricted (18 and older)". */
export function lookUpLabel(text: string, labels: LabelIndex): Disposition | 'definitions' | undefined {
  const label = normalizeLabel(text);
  return labels.get(label) ?? labels.get(label.replace(/\s*\([^()]*\)$/, ''));
}

/** Longest label text worth looking up, in UTF-16 units. */
const LONGEST_LABEL = 120;

/** Mark the labels of a section and what stands under them. A label governs the list after it; a heading that is a label governs its section, unless it is the title of the whole document. */
export function markDispositions(section: Section, labels: LabelIndex): void {
  let heading: Disposition | 'definitions' | undefined;
  if (section.heading && section.level > 1 && section.title.length <= LONGEST_LABEL)
    heading = lookUpLabel(section.title, labels);
  if (heading) {
    section.heading!.role = 'label';
    section.heading!.disposition = heading === 'definitions' ? null : heading;
  }
  let current = heading;
  let listSeen = false;
  for (const block of section.blocks) {
    const label = isLabelShaped(block) ? lookUpLabel(block.text, labels) : undefined;
    if (label) {
      block.role = 'label';
      block.disposition = label === 'definitions' ? null : label;
      current = label;
      listSeen = false;
      continue;
    }
    if (block.list) listSeen = true;
    else if (listSeen && block.depth === 0) current = heading;
    if (!current || !(block.list ?? (heading && current === heading))) continue;
    if (current === 'definitions') {
      if (block.term) block.role = 'definition';
    } else if (block.text !== '') {
      block.role = 'rule-item';
      block.disposition = current;
    }
  }
}

function isLabelShaped(block: Block): boolean {
  return (
    block.kind === 'paragraph' && !block.list && block.text.length > 0 && block.text.length <= LONGEST_LABEL
  );
}
