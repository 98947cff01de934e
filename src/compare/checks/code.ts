/** align/code: what is written as code is the same in every language. */
import type { Block, Inline } from '../../document/document.ts';
import type { Span } from '../../model/place.ts';
import type { AlignRule, CheckContext } from '../check.ts';
import { cutUnits } from './extent.ts';
import { readableUnits } from './legible.ts';
import { quote } from './quote.ts';
import { firstWords, spanIn, type Unit } from './units.ts';

export const code: AlignRule = {
  name: 'align/code',
  summary: 'Code is the same in the translation as in the source.',
  detail:
    'Commands, file names and settings are typed by people as they stand, so they are never translated. Copy each piece of code from the source, inside backticks. Comments inside a code block may be translated.',
  severity: 'warning',
  fix: null,
  messages: {
    missing: 'The code {code} of the {language} is missing here; put it back as it is, inside backticks.',
    changed:
      'The code here is {found}, in the {language} it is {code}; code is not translated, so copy it as it is.',
    bare: 'In the {language} {code} is marked as code; put it between backticks here too.',
    extra: 'The code {found} is not in the {language}; take it out, or add it there.',
    block:
      'This code block differs from the {language} in line {line} of the block; copy the code as it is (only its comments may be translated).',
  },
  examples: [
    {
      source: 'Type `git` to begin.',
      wrong: 'شروع کرنے کے لیے `گٹ` لکھیں۔',
      right: 'شروع کرنے کے لیے `git` لکھیں۔',
    },
    {
      source: 'Type `git` to begin.',
      wrong: 'شروع کرنے کے لیے "git" لکھیں۔',
      right: 'شروع کرنے کے لیے `git` لکھیں۔',
    },
    { source: 'Open the file `rules.md`.', wrong: 'قواعد کی فائل کھولیں۔', right: 'فائل `rules.md` کھولیں۔' },
    { source: 'Open the options.', wrong: 'ترتیبات `settings` کھولیں۔', right: 'ترتیبات کھولیں۔' },
    {
      source: '```sh\nnpm ci # install\n```',
      wrong: '```sh\nnpm install # تنصیب\n```',
      right: '```sh\nnpm ci # تنصیب\n```',
    },
    { locale: 'ar', source: 'Run `npm test`.', wrong: 'شغّل الاختبار.', right: 'شغّل `npm test`.' },
    {
      locale: 'fa',
      source: 'Run `npm test`.',
      wrong: 'فرمان `npm آزمون` را اجرا کنید.',
      right: 'فرمان `npm test` را اجرا کنید.',
    },
    { source: 'Use `a` and `b`.', wrong: '`a` استعمال کریں۔', right: '`b` اور `a` استعمال کریں۔' },
  ],
  check(context) {
    for (const unit of readableUnits(context)) {
      if (unit.source[0]!.kind === 'code' && unit.translation[0]!.kind === 'code')
        compareBlocks(context, unit);
      else compareInline(context, unit);
    }
  },
};

interface Piece {
  text: string;
  block: Block;
  inline: Inline;
}

function piecesOf(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocks)
    for (const inline of block.inlines)
      if (inline.kind === 'code')
        pieces.push({ text: (inline.target ?? '').replace(/\s+/g, ' ').trim(), block, inline });
  return pieces;
}

function compareInline(context: CheckContext, unit: Unit): void {
  const wanted = piecesOf(unit.source);
  const found = piecesOf(unit.translation);
  if (wanted.length === 0 && found.length === 0) return;
  const missing = without(wanted, found);
  const extra = without(found, wanted);
  const language = context.sourceLanguage.name;
  missing.forEach((piece, index) => {
    const instead = extra[index];
    const bare = instead ? null : findBare(unit, piece.text);
    if (!instead && !bare && cutUnits(context).has(unit)) return;
    const message = instead ? 'changed' : bare ? 'bare' : 'missing';
    context.report({
      message,
      values: { code: quote(piece.text), found: quote(instead?.text ?? ''), language },
      at: instead?.inline.source ?? bare ?? firstWords(unit.translation[0]!),
      counterpart: piece.inline.source,
      section: unit.section,
      severity: bare ? 'info' : undefined,
    });
  });
  for (const piece of extra.slice(missing.length)) {
    // Marking up what the source writes plainly changes nothing for the reader.
    if (unit.source.some((block) => block.text.includes(piece.text))) continue;
    context.report({
      message: 'extra',
      values: { found: quote(piece.text), language },
      at: piece.inline.source,
      counterpart: firstWords(unit.source[0]!),
      section: unit.section,
    });
  }
}

/** The pieces of `these` that `those` does not have; one that merely stands fewer times there is not missing. */
function without(these: readonly Piece[], those: readonly Piece[]): Piece[] {
  const there = new Set(those.map((piece) => piece.text));
  const seen = new Set<string>();
  return these.filter((piece) => !there.has(piece.text) && !seen.has(piece.text) && seen.add(piece.text));
}

function findBare(unit: Unit, text: string): Span | null {
  if (text === '') return null;
  for (const block of unit.translation) {
    const start = block.prose.indexOf(text);
    if (start >= 0) return spanIn(block, start, start + text.length);
  }
  return null;
}

function compareBlocks(context: CheckContext, unit: Unit): void {
  const wanted = linesOf(unit.source[0]!.text);
  const found = linesOf(unit.translation[0]!.text);
  const length = Math.max(wanted.length, found.length);
  for (let line = 0; line < length; line++) {
    if (wanted[line] === found[line]) continue;
    context.report({
      message: 'block',
      values: { line: line + 1, language: context.sourceLanguage.name },
      at: { start: unit.translation[0]!.start, end: unit.translation[0]!.end },
      counterpart: { start: unit.source[0]!.start, end: unit.source[0]!.end },
      section: unit.section,
    });
    return;
  }
}

/** The lines of code, comments and trailing space left out. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)(?:#|\/\/|--|;;|%)\s.*$|\/\*.*?\*\/|<!--.*?-->/g, '').trimEnd());
}
