/** Latin tokens that fall apart in a right-to-left line: UR504. */
import type { Block, Inline } from '../../../document/document.ts';
import { type ProtectedKind, protectedTokensOutOfOrder } from '../../../text/render-order.ts';
import { type Passage, passageSpan, readingOf } from '../../passages.ts';
import { visible } from '../../pattern-rule.ts';
import type { Report, Rule } from '../../rule.ts';

/** What a person calls each kind of token. */
const NAMES: Readonly<Record<ProtectedKind, string>> = {
  url: 'web address',
  email: 'e-mail address',
  hashtag: 'hashtag',
  mention: 'name',
  phone: 'telephone number',
  date: 'date',
  signed: 'number with a sign',
  plus: 'number with a sign',
  name: 'name',
  latin: 'phrase',
};

/** Without one of these no token can move. */
const HINT =
  /[#@+]|[0-9\u06F0-\u06F9)][ (-]{1,2}[0-9\u06F0-\u06F9]|[-\u2212][0-9\u06F0-\u06F9]|[A-Za-z][ -][A-Za-z]|:\/\/|www\./;

const OPENERS: Readonly<Record<string, string>> = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' };

interface Line {
  text: string;
  /** For every unit of `text`, its offset in the passage. */
  from: number[];
}

/** A passage as it is laid out: spans with a direction and inline code are isolates, soft breaks are spaces. */
function layOut({ block, at, text: { length } }: Passage): Line {
  const isolates = block.inlines
    .map((inline) => ({ start: inline.start - at, end: inline.end - at, opener: openerOf(inline) }))
    .filter(({ start, end, opener }) => opener !== null && start >= 0 && end <= length && end > start);
  const controls = new Map<number, string>();
  for (const { start, opener } of isolates) controls.set(start, (controls.get(start) ?? '') + opener);
  for (const { end } of isolates) controls.set(end, `\u2069${controls.get(end) ?? ''}`);
  const line: Line = { text: '', from: [] };
  let copied = 0;
  const copy = (to: number): void => {
    line.text += block.text.slice(at + copied, at + to).replaceAll('\n', ' ');
    while (copied < to) line.from.push(copied++);
  };
  for (const [offset, chars] of [...controls].sort((a, b) => a[0] - b[0])) {
    copy(offset);
    line.text += chars;
    for (let index = 0; index < chars.length; index++) line.from.push(offset);
  }
  copy(length);
  return line;
}

function openerOf(inline: Inline): string | null {
  if (inline.kind === 'code') return OPENERS['ltr']!;
  return inline.dir ? (OPENERS[inline.dir.toLowerCase()] ?? null) : null;
}

interface Token {
  start: number;
  end: number;
}

const renderOrder: Rule = {
  name: 'urdu/render-order',
  summary: 'Telephone numbers, hashtags and addresses are seen in the order they are typed.',
  detail:
    'In a right-to-left line the parts of 0311-7786264 change places and the # of a hashtag jumps to its other side: the reader sees another number than the one meant. mizan works out where each character will be seen. Wrap the piece: <span dir="ltr">0311-7786264</span>. Ranges such as 13-17 are read from the right and are not reported.',
  severity: 'error',
  fix: 'suggested',
  messages: {
    order:
      'Unexpected order on the page: the {what} {found} is not seen as it is typed. Write <span dir="ltr">{found}</span>.',
  },
  languages: ['ur'],
  check(context) {
    for (const passage of readingOf(context).passages) {
      const { block, at } = passage;
      const text = block.text.slice(at, at + passage.text.length);
      if (passage.kind === 'title' || !HINT.test(text)) continue;
      // Without its isolates no line is in better order than with them.
      if (protectedTokensOutOfOrder(text.replaceAll('\n', ' '), 'rtl').length === 0) continue;
      const line = layOut(passage);
      for (const found of protectedTokensOutOfOrder(line.text, 'rtl')) {
        const token = { start: line.from[found.start]!, end: line.from[found.end - 1]! + 1 };
        context.report({
          ...passageSpan(passage, token.start, token.end),
          message: 'order',
          values: { what: NAMES[found.kind], found: visible(text.slice(token.start, token.end)) },
          section: passage.section,
          fix: wrap(passage, token),
        });
      }
    }
  },
  examples: [
    { wrong: 'ہم #SaferTogether پر', right: 'ہم <span dir="ltr">#SaferTogether</span> پر' },
    { wrong: 'ہم @tiktok_pk پر', right: 'ہم <span dir="ltr">@tiktok_pk</span> پر' },
    { wrong: 'فون 0311-7786264 کریں', right: 'فون <span dir="ltr">0311-7786264</span> کریں' },
    { wrong: 'فون +92 311 7786264', right: 'فون <span dir="ltr">+92 311 7786264</span>' },
    { wrong: 'عمر 18+ والے', right: 'عمر <span dir="ltr">18+</span> والے' },
    { wrong: 'تاریخ 2024-05-17 سے', right: 'تاریخ <span dir="ltr">2024-05-17</span> سے' },
    { wrong: 'زبان C++ ہے', right: 'زبان <span dir="ltr">C++</span> ہے' },
    { wrong: 'قدر -5 ہے', right: 'قدر <span dir="ltr">-5</span> ہے' },
    {
      wrong: 'دیکھیں <https://www.example.org/safety/> پر',
      right: 'دیکھیں <span dir="ltr"><https://www.example.org/safety/></span> پر',
    },
    { right: 'عمر 13-17 سال' },
    { right: 'فون 080039393 کریں' },
    { right: 'خط help@example.org کو لکھیں' },
    { right: 'TikTok، YouTube' },
    { right: '24/7 اور 10:30 پر، ورژن 2.1.3، 53.24% (FYF)' },
    { right: 'ہم <bdi>18+</bdi> والے' },
    { right: 'ہم #محفوظ_رہیں پر' },
    { right: 'TikTok LIVE پر' },
  ],
};

/** The edits that wrap a token; none where markup begins or ends inside it. */
function wrap(passage: Passage, token: Token): Report['fix'] {
  const { block, at } = passage;
  const from = at + token.start;
  const to = at + token.end;
  const outer = outerSpan(block, from, to);
  if (outer === 'crossed') return undefined;
  const span = outer ?? passageSpan(passage, token.start, token.end);
  return {
    kind: 'suggested',
    edits: [
      { start: span.start, end: span.start, text: '<span dir="ltr">' },
      { start: span.end, end: span.end, text: '</span>' },
    ],
  };
}

/** The link or address that is exactly the token, so that the wrapper goes around it; 'crossed' where markup overlaps it. */
function outerSpan(block: Block, from: number, to: number): Inline['source'] | 'crossed' | null {
  let whole: Inline['source'] | null = null;
  for (const inline of block.inlines) {
    if (inline.end <= from || inline.start >= to) continue;
    if (inline.start === from && inline.end === to) {
      if (!whole || inline.source.start < whole.start) whole = inline.source;
    } else if (inline.start > from || inline.end < to) return 'crossed';
  }
  return whole;
}

export const renderOrderRules: Rule[] = [renderOrder];
