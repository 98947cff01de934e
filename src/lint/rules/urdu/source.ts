/** Markdown that Urdu typing breaks: UR701–UR703. */
import { convertDigits } from '../../../text/numerals.ts';
import { editsFor, type Passage, passageSpan, readingOf } from '../../passages.ts';
import { nameOf } from '../../pattern-rule.ts';
import type { Report, Rule, RuleContext } from '../../rule.ts';
import { urduRegExp } from './urdu-pattern.ts';

const MARKER = /^[ \t]{0,3}(?:([\u0660-\u0669\u06F0-\u06F9]{1,3})[.۔):-]|([0-9]{1,3})۔)(?=\s|$)/gm;

const notAList: Rule = {
  name: 'urdu/not-a-list',
  summary: 'List numbers are typed 1. with an ASCII digit and point.',
  detail:
    'Markdown makes a list only of ASCII digits with . or ): ۱۔ and 1۔ stay plain text, and the items run together into one paragraph. Type 1. and the page shows the list.',
  severity: 'error',
  fix: 'suggested',
  messages: {
    marker: 'Unexpected list number {found}, which Markdown does not read as one, expected "{expected}"',
  },
  languages: ['ur'],
  check(context) {
    const { passages, alphabet } = readingOf(context);
    if (!/[0-9\u0660-\u0669\u06F0-\u06F9]/.test(alphabet)) return;
    for (const passage of passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'quote') continue;
      let previous: number | null = null;
      for (const match of passage.text.matchAll(MARKER)) {
        const value = Number(convertDigits(match[1] ?? match[2]!, 'latn'));
        // In the middle of a paragraph a number may merely begin a line; a list goes on from 1.
        if (match.index > 0 && value !== 1 && previous !== value - 1) continue;
        previous = value;
        const lead = match[0].search(/\S/);
        const start = match.index + lead;
        const end = match.index + match[0].length;
        const edits = editsFor(context.document, passage, start, end, `${value}.`);
        context.report({
          ...passageSpan(passage, start, end),
          message: 'marker',
          values: { found: match[0].trim(), expected: `${value}.` },
          section: passage.section,
          fix: edits ? { kind: 'suggested', edits } : undefined,
        });
      }
    }
  },
  examples: [
    { wrong: '۱۔ پہلا', right: '1. پہلا' },
    { wrong: '1۔ پہلا', right: '1. پہلا' },
    { wrong: '۱۔ پہلا\n۲۔ دوسرا', right: '1. پہلا\n2. دوسرا' },
    { right: '1. پہلا' },
    { right: '۲۰۲۳ میں' },
    { right: 'یہ قانون ہے جس کی عمر کی حد\n13۔ اس کے بعد' },
  ],
};

const bidiMarkBeforeSyntax: Rule = {
  name: 'urdu/bidi-mark-before-syntax',
  summary: 'No invisible mark stands before #, -, > or a list number.',
  detail:
    'Some editors put a direction mark at the beginning of a line. Before Markdown syntax it turns a heading or a list into plain text, and nothing shows why. Delete it.',
  severity: 'error',
  fix: 'safe',
  messages: {
    mark: 'Unexpected invisible mark {code} before Markdown syntax: the line is not read as a heading, list or quote. Delete it.',
  },
  languages: ['ur'],
  check({ document, report }) {
    for (const flaw of document.flaws) {
      if (flaw.kind !== 'mark-before-syntax') continue;
      const start = flaw.start === 0 && document.text.charCodeAt(0) === 0xfeff ? 1 : flaw.start;
      report({
        start,
        end: flaw.end,
        message: 'mark',
        values: { code: [...document.text.slice(start, flaw.end)].map(nameOf).join(' ') },
        fix: { kind: 'safe', edits: [{ start, end: flaw.end, text: '' }] },
      });
    }
  },
  examples: [
    { wrong: '\u200F# عنوان', right: '# عنوان' },
    { wrong: '\u200F- فہرست', right: '- فہرست' },
    { wrong: '\u202B1. پہلا', right: '1. پہلا' },
    { right: '- \u200Fفہرست' },
    { right: '# عنوان' },
  ],
};

const RUN = /(?<![*_\\])(?:\*\*|__)(?![*_])/g;
const letterOrDigit = /^[\p{L}\p{N}]/u;
const letterOrDigitBefore = /[\p{L}\p{M}\p{N}]$/u;
const mark = /^\p{P}/u;
const markBefore = /\p{P}$/u;

const emphasisWillNotClose: Rule = {
  name: 'urdu/emphasis-will-not-close',
  summary: 'No asterisks are left in the text where bold was meant.',
  detail:
    '۔ and ” count as punctuation: after them Markdown closes bold only before a space or another mark, and **ہراساں کرنا۔**متن shows its asterisks. Put a space after the closing **, or move the mark out of the bold. Use ** rather than __, which never works inside words.',
  severity: 'error',
  fix: 'safe',
  messages: {
    close: 'Unexpected {found} shown as text: the bold does not close before {next}. Put a space after it.',
    open: 'Unexpected {found} shown as text: the bold does not open here. Put a space before it.',
    lone: 'Unexpected {found} shown as text, expected bold to open and close. Check the spaces around it, or delete it.',
  },
  languages: ['ur'],
  check(context) {
    const { passages, alphabet } = readingOf(context);
    if (!/[*_]/.test(alphabet)) return;
    for (const passage of passages) {
      const runs = [...passage.text.matchAll(RUN)].map((match) => ({ at: match.index, run: match[0] }));
      const marks = runs.filter(({ at }) => isTyped(context, passage, at));
      for (let index = 0; index < marks.length; index++) {
        const open = marks[index]!;
        const close = marks[index + 1];
        if (close && close.run === open.run && !passage.text.slice(open.at, close.at).includes('\n\n')) {
          reportPair(context, passage, open.at, close.at, open.run);
          index++;
        } else report(context, passage, open.at, open.run, 'lone', undefined);
      }
    }
  },
  examples: [
    { wrong: '**ہراساں کرنا۔**متن', right: '**ہراساں کرنا۔** متن' },
    { wrong: 'ہم**“اجازت”**نہیں', right: 'ہم **“اجازت”** نہیں' },
    { wrong: 'یہ **اہم ہے' },
    { wrong: 'یہ ** اہم ** ہے', right: 'یہ **اہم** ہے' },
    { wrong: 'یہ__اہم__ہے' },
    { right: '**ہراساں کرنا۔** متن' },
    { right: '**اہم**ہے' },
    { right: '**الف۔** اور **ب** پھر' },
    { right: 'نام: ____________' },
    { right: 'ستارے \\*\\* دو' },
  ],
};

/** False for marks the writer escaped on purpose. */
function isTyped({ document }: RuleContext, passage: Passage, at: number): boolean {
  const { start } = passageSpan(passage, at, at + 1);
  return document.text[start - 1] !== '\\' && /[*_]/.test(document.text[start] ?? '');
}

function reportPair(context: RuleContext, passage: Passage, open: number, close: number, run: string): void {
  const { text } = passage;
  const before = text.slice(Math.max(0, open - 4), open);
  const inside = text.slice(open + 2, close);
  const after = text.slice(close + 2, close + 6);
  const blocksOpen = letterOrDigitBefore.test(before) && mark.test(inside);
  const blocksClose = letterOrDigit.test(after) && markBefore.test(inside);
  const padded = /^[ \t]|[ \t]$/.test(inside) && inside.trim() !== '';
  const edits = [];
  if (run === '**' && padded) edits.push(editsFor(context.document, passage, open + 2, close, inside.trim()));
  if (run === '**' && !padded && blocksOpen) edits.push(editsFor(context.document, passage, open, open, ' '));
  if (run === '**' && !padded && blocksClose)
    edits.push(editsFor(context.document, passage, close + 2, close + 2, ' '));
  const fix: Report['fix'] =
    edits.length > 0 && edits.every((edit) => edit !== null)
      ? { kind: padded ? 'suggested' : 'safe', edits: edits.flatMap((edit) => edit ?? []) }
      : undefined;
  const message = blocksClose ? 'close' : blocksOpen ? 'open' : 'lone';
  report(
    context,
    passage,
    blocksClose ? close : open,
    run,
    message,
    fix,
    urduRegExp('^\\S{1,12}', 'u').exec(after)?.[0],
  );
}

function report(
  context: RuleContext,
  passage: Passage,
  at: number,
  run: string,
  message: string,
  fix: Report['fix'],
  next = '',
): void {
  context.report({
    ...passageSpan(passage, at, at + run.length),
    message,
    values: { found: run, next },
    section: passage.section,
    fix,
  });
}

export const sourceRules: Rule[] = [notAList, bidiMarkBeforeSyntax, emphasisWillNotClose];
