/** Faults of writing: what reading one locale alone should find, in Markdown, in the language or in the policy. */
import { changeIn, changeInBoth, changeSections, type FaultKind, inBoth } from './fault.ts';
import { isList, LOCALES, type Locale, type Piece } from './pieces.ts';

/** The first link of a block, as text and target. */
const LINK = /\[([^\]]+)\]\(([^)]+)\)/;
const ARABIC_YEH = '\u064a';
const ARABIC_KAF = '\u0643';

/** Make a heading plain text, as a forgotten space does. */
function glueHeading(pieces: Piece[], at: number): void {
  const [next] = pieces.splice(at + 1, 1);
  pieces[at]!.blocks.push(`##${next!.heading} {#${next!.id}}`, ...next!.blocks);
}

/** The labels of what is and what isn't allowed, as the bundled guidelines have them. */
const LABELS = { en: ['**Not allowed**', '**Allowed**'], ur: ['**اجازت نہیں ہے**', '**اجازت ہے**'] } as const;

/** Repeat the first item that isn't allowed in the list of those that are. */
function repeatItem(piece: Piece, locale: Locale): boolean {
  const [not, allowed] = LABELS[locale].map((label) => piece.blocks.indexOf(label) + 1);
  if (!not || !allowed) return false;
  piece.blocks[allowed] += `\n${piece.blocks[not]!.split('\n')[0]}`;
  return true;
}

export const LINT_FAULTS: readonly FaultKind[] = [
  changeSections('skipped heading level', (pieces, at) => (pieces[at + 1]!.level = 4), 1),
  changeSections('second title', (pieces, at) => (pieces[at + 1]!.level = 1), 1),
  changeSections('same heading twice', (pieces, at) => (pieces[at + 1]!.heading = pieces[at]!.heading), 1),
  changeSections('heading without its space', glueHeading, 0),
  changeSections('same id twice', (pieces, at) => (pieces[at + 1]!.id = pieces[at]!.id), 1),
  changeSections('empty section', (pieces, at) => (pieces[at]!.blocks = []), 0),
  changeInBoth('link without a target', (block) => block.replace(LINK, '[$1]()')),
  changeInBoth('link with its brackets reversed', (block) => block.replace(LINK, '($1)[$2]')),
  changeInBoth('link to no document', (block) => block.replace(LINK, '[$1](no-such-policy.md)')),
  changeInBoth('tab in a list', (block) => (isList(block) ? block.replace('- ', '-\t') : block)),
  {
    name: 'item both allowed and not',
    job: 'lint',
    make: (copy, at) =>
      LOCALES.every((locale) => repeatItem(copy[locale][at]!, locale)) ? inBoth(at) : null,
  },
  changeIn('en', 'lint', 'doubled word', (block) => block.replace(/ the /, ' the the ')),
  changeIn('en', 'lint', 'abbreviation never spelled out', (block) =>
    block.replace(/ the /, ' the ZQX and the '),
  ),
  changeIn('ur', 'lint', 'Arabic letters', (block) =>
    block.replace(/ی(?=[\u0620-\u064a])/, ARABIC_YEH).replace('ک', ARABIC_KAF),
  ),
  changeIn('ur', 'lint', 'Latin full stop', (block) => block.replace(/۔$/, '.')),
  changeIn('ur', 'lint', 'space before the stop', (block) => block.replace(/۔$/, ' ۔')),
  changeIn('ur', 'lint', 'Arabic-Indic digits', (block) =>
    block.replace(/1([68]) سال/, (_, unit: string) => `\u0661${unit === '6' ? '\u0666' : '\u0668'} سال`),
  ),
  changeIn('ur', 'lint', 'forbidden term', (block) => block.replace(/(?<!\p{L})مواد(?!\p{L})/u, 'کانٹنٹ')),
  changeIn('ur', 'lint', 'misspelling', (block) =>
    block.replace(/(?<!\p{L})(?:لیے|نہیں)(?!\p{L})/u, (word) => (word === 'لیے' ? 'لئے' : 'نھیں')),
  ),
];
