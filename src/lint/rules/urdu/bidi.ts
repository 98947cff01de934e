/** Invisible controls of direction: UR501–UR503. */
import type { Block, Document, Section } from '../../../document/document.ts';
import type { Span } from '../../../model/place.ts';
import { checkIsolates } from '../../../text/direction.ts';
import { editsFor, passageSpan, readingOf } from '../../passages.ts';
import { nameOf, textAfter, textBefore } from '../../pattern-rule.ts';
import type { Rule } from '../../rule.ts';
import { eachBlock } from '../../rule.ts';
import { writingOf } from '../../settings.ts';

const OVERRIDES = /[\u202A-\u202E]/g;

const bidiEmbeddingOverride: Rule = {
  name: 'urdu/bidi-embedding-override',
  summary: 'No embedding or override controls (U+202A–U+202E).',
  detail:
    'These controls turn text around without a trace on the screen, also in what follows when they are not closed: a rule can be made to read otherwise than it is written. Delete them; where a piece of text must keep its direction, write <span dir="ltr">…</span>.',
  severity: 'error',
  fix: 'suggested',
  messages: {
    control:
      'Unexpected invisible direction control {code}. Delete it; write <span dir="ltr">…</span> where a direction is needed.',
  },
  languages: ['ur'],
  check({ document, report }) {
    for (const match of document.text.matchAll(OVERRIDES)) {
      const start = match.index;
      if (isBeforeSyntax(document, start)) continue;
      report({
        start,
        end: start + 1,
        message: 'control',
        values: { code: nameOf(match[0]) },
        fix: { kind: 'suggested', edits: [{ start, end: start + 1, text: '' }] },
      });
    }
    if (!/&(?:#|[lr]|pdf)/i.test(document.text)) return;
    eachBlock(document, (block, section) => {
      for (const match of block.text.matchAll(OVERRIDES)) {
        const passage = { block, section, text: block.text, at: 0, kind: block.kind };
        const span = passageSpan(passage, match.index, match.index + 1);
        if (document.text[span.start] === match[0]) continue;
        report({ ...span, message: 'control', values: { code: nameOf(match[0]) }, section });
      }
    });
  },
  examples: [
    { wrong: '\u202Bاردو\u202C', right: 'اردو' },
    { wrong: 'متن `\u202Ecode` ہے', right: 'متن `code` ہے' },
    { wrong: 'متن &#x202E;ہے' },
    { right: 'اردو' },
  ],
};

/** Marks before Markdown syntax have a rule of their own. */
function isBeforeSyntax(document: Document, offset: number): boolean {
  let offsets = syntaxMarks.get(document);
  if (!offsets) {
    offsets = new Set();
    for (const flaw of document.flaws) {
      if (flaw.kind === 'mark-before-syntax') for (let at = flaw.start; at < flaw.end; at++) offsets.add(at);
    }
    syntaxMarks.set(document, offsets);
  }
  return offsets.has(offset);
}

const syntaxMarks = new WeakMap<Document, Set<number>>();

const ISOLATE = /[\u2066-\u2069]/g;

const isolateBalance: Rule = {
  name: 'urdu/isolate-balance',
  summary: 'Isolate controls (U+2066–U+2069) are closed where they were opened.',
  detail:
    'An isolate that is not closed changes the order of everything after it in the paragraph, and a stray closing one does nothing. In code, links, ids and front matter isolates do not belong at all. <span dir="ltr">…</span> does the same and can be seen.',
  severity: 'error',
  fix: 'suggested',
  messages: {
    open: 'Unexpected isolate {code} that is never closed in this block, expected U+2069 after the text it isolates.',
    close: 'Unexpected U+2069 that closes nothing. Delete it.',
    deep: 'Unexpected isolate inside two others, expected at most two levels.',
    place: 'Unexpected isolate {code} in {where}, expected none there. Delete it.',
  },
  languages: ['ur'],
  check({ document, report }) {
    if (!/[\u2066-\u2069]/.test(document.text)) return;
    const misplaced = (span: Span, char: string, where: string): void =>
      report({
        ...span,
        message: 'place',
        values: { code: nameOf(char), where },
        fix: { kind: 'suggested', edits: [{ ...span, text: '' }] },
      });
    const scan = (start: number, end: number, where: string): void => {
      for (const match of document.text.slice(start, end).matchAll(ISOLATE)) {
        misplaced({ start: start + match.index, end: start + match.index + 1 }, match[0], where);
      }
    };
    if (document.frontMatter) scan(document.frontMatter.start, document.frontMatter.end, 'the front matter');
    for (const section of document.sections) {
      if (section.idSource) scan(section.idSource.start, section.idSource.end, 'a section id');
    }
    eachBlock(document, (block, section) => {
      if (block.kind === 'code') scan(block.start, block.end, 'code');
      for (const inline of block.inlines) {
        if (inline.kind === 'code' && block.kind !== 'code')
          scan(inline.source.start, inline.source.end, 'code');
        if (inline.targetSource) scan(inline.targetSource.start, inline.targetSource.end, 'a link');
      }
      if (block.kind !== 'code') checkBalance(block, section, document, report);
    });
  },
  examples: [
    { wrong: 'فون \u20660800\u2066 کریں' },
    { wrong: 'فون \u20660800 کریں' },
    { wrong: 'فون 0800\u2069 کریں', right: 'فون 0800 کریں' },
    { wrong: 'فون \u2066a \u2066b \u2066c\u2069\u2069\u2069 کریں' },
    { wrong: 'متن `a\u2066b\u2069` ہے', right: 'متن `ab` ہے' },
    { right: 'فون \u20660800-39393\u2069 کریں' },
  ],
};

const FAULTS = { unclosed: 'open', unopened: 'close', 'too-deep': 'deep' } as const;

function checkBalance(
  block: Block,
  section: Section,
  document: Document,
  report: Parameters<Rule['check']>[0]['report'],
): void {
  for (const cell of block.table?.cells ?? [{ start: 0, end: block.text.length }]) {
    const passage = {
      block,
      section,
      text: block.prose.slice(cell.start, cell.end),
      at: cell.start,
      kind: block.kind,
    };
    const say = (at: number, message: string): void => {
      const char = passage.text[at]!;
      const edits = message === 'close' ? editsFor(document, passage, at, at + 1, '') : null;
      report({
        ...passageSpan(passage, at, at + 1),
        message,
        values: { code: nameOf(char) },
        section,
        fix: edits ? { kind: 'suggested', edits } : undefined,
      });
    };
    for (const { kind, at } of checkIsolates(passage.text)) {
      if (!isBeforeSyntax(document, passageSpan(passage, at, at + 1).start)) say(at, FAULTS[kind]);
    }
  }
}

/** What a mark may stand in front of: a hashtag, mention, sign, number or Latin word. */
const PROTECTED = /^(?:[#@+-]|[0-9\u06F0-\u06F9A-Za-z]|\uFFFC)/;
const LINE_OF_NUMBERS = /^[0-9\u06F0-\u06F9]+(?:-[0-9\u06F0-\u06F9]|[%٪])/;

const bidiMark: Rule = {
  name: 'urdu/bidi-mark',
  summary: 'No direction marks (U+200E, U+200F, U+061C).',
  detail:
    'Direction marks are invisible, are lost in copying, and do nothing at the beginning of a paragraph that is right-to-left already. Delete them; where a number or a Latin name moves to the wrong side, write <span dir="ltr">…</span>. With `writing.ur.allowMarks: true` a mark may stand right before a hashtag, a mention, a number or a Latin word.',
  severity: 'warning',
  fix: 'suggested',
  messages: { mark: 'Unexpected invisible direction mark {code}. Delete it.' },
  languages: ['ur'],
  check(context) {
    const { document, report } = context;
    const { passages, alphabet } = readingOf(context);
    if (!/[\u200E\u200F\u061C]/.test(alphabet)) return;
    const { allowMarks } = writingOf(context.config, document.locale);
    for (const passage of passages) {
      for (const match of passage.text.matchAll(/[\u200E\u200F\u061C]/g)) {
        const at = match.index;
        const after = textAfter(passage.text, at + 1);
        const lineStart = /(?:^|\n)$/.test(textBefore(passage.text, at));
        if (
          allowMarks &&
          (lineStart ? match[0] === '\u061C' && LINE_OF_NUMBERS.test(after) : PROTECTED.test(after))
        )
          continue;
        const span = passageSpan(passage, at, at + 1);
        if (isBeforeSyntax(document, span.start)) continue;
        const edits = editsFor(document, passage, at, at + 1, '');
        report({
          ...span,
          message: 'mark',
          values: { code: nameOf(match[0]) },
          section: passage.section,
          fix: edits ? { kind: 'suggested', edits } : undefined,
        });
      }
    }
  },
  examples: [
    { wrong: '\u200Fاردو', right: 'اردو' },
    { wrong: 'ہم \u200E#Tag پر', right: 'ہم #Tag پر' },
    { right: 'اردو' },
  ],
};

export const bidiRules: Rule[] = [bidiEmbeddingOverride, isolateBalance, bidiMark];
