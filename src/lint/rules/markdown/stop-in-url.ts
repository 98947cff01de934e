/** A full stop or comma of the Arabic script that slipped into an address, where it breaks the link. */
import type { Inline } from '../../../document/document.ts';
import type { Edit } from '../../../model/finding.ts';
import type { Span } from '../../../model/place.ts';
import { eachBlock, type Rule } from '../../rule.ts';

/** ۔ ، ؛ ؟ as written and as percent-encoded UTF-8. */
const STOPS = '(?:[\\u06D4\\u060C\\u061B\\u061F]|%DB%94|%D8%8C|%D8%9B|%D8%9F)';
const AT_END = new RegExp(`(?<!${STOPS})${STOPS}+$`, 'i');
const FULL_STOP = /\u06D4|%DB%94/i;
const GLUED = new RegExp(`${STOPS}(?=[\\p{Script=Arabic}])`, 'iu');
const HOST = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i;
const ANYWHERE = new RegExp(STOPS, 'i');

export const stopInUrl: Rule = {
  name: 'markdown/stop-in-url',
  summary: 'An address holds no full stop or comma of the Arabic script.',
  detail:
    'A stop typed straight after an address becomes part of it, and one typed instead of a dot changes it: either way the link is broken. Put the address in angle brackets, or the stop outside the round brackets.',
  severity: 'error',
  fix: 'suggested',
  messages: {
    end: 'Unexpected \u2068{stop}\u2069 at the end of the address {url}, expected it after the address: the link is broken',
    inside:
      'Unexpected \u2068{stop}\u2069 inside the address {url}, expected a dot or the end of the address: the link is broken',
  },
  languages: 'any',
  examples: [
    {
      locale: 'ur',
      wrong: 'دیکھیں https://example.com/help۔\n',
      right: 'دیکھیں <https://example.com/help>۔\n',
    },
    {
      locale: 'ur',
      wrong: '[مدد](https://example.com/help۔) لیں۔\n',
      right: '[مدد](https://example.com/help) لیں۔\n',
    },
    {
      locale: 'ur',
      wrong: '[مدد](https://example۔com/help) لیں۔\n',
      right: '[مدد](https://example.com/help) لیں۔\n',
    },
  ],
  check(context) {
    const { document } = context;
    if (!ANYWHERE.test(document.text)) return;
    const seen = new Set<number>();
    eachBlock(document, (block, section) => {
      if (block.kind === 'code') return;
      for (const inline of block.inlines) {
        const span = inline.targetSource;
        if (!span || inline.target === undefined || inline.target.startsWith('#') || seen.has(span.start))
          continue;
        const url = document.text.slice(span.start, span.end);
        const fault = findFault(url, inline.kind === 'url');
        if (!fault) continue;
        seen.add(span.start);
        const start = span.start + fault.start;
        context.report({
          message: fault.message,
          start,
          end: span.start + fault.end,
          section,
          values: { stop: decodeURIComponent(url.slice(fault.start, fault.end)), url: shown(url, fault) },
          fix: { kind: 'suggested', edits: editsFor(fault, span, inline, document.text) },
        });
      }
    });
  },
};

interface Fault extends Span {
  message: 'end' | 'inside';
}

function findFault(url: string, bare: boolean): Fault | null {
  const end = AT_END.exec(url);
  if (end) return { message: 'end', start: end.index, end: url.length };
  const host = ANYWHERE.exec(HOST.exec(url)?.[0] ?? '');
  // A comma in the path of an Urdu page may be right; a full stop is not, nor is anything with a word run on.
  const inside = host ?? FULL_STOP.exec(url) ?? (bare ? GLUED.exec(url) : null);
  return inside ? { message: 'inside', start: inside.index, end: inside.index + inside[0].length } : null;
}

function editsFor(fault: Fault, span: Span, inline: Inline, text: string): Edit[] {
  const start = span.start + fault.start;
  const end = span.start + fault.end;
  if (fault.message === 'inside') {
    const next = text[end] ?? '';
    if (inline.kind !== 'url' || !/\p{Script=Arabic}/u.test(next)) return [{ start, end, text: '.' }];
    return [{ start, end, text: `${text.slice(start, end)} ` }];
  }
  if (inline.kind !== 'url' || text[span.start - 1] === '<') return [{ start, end, text: '' }];
  return [
    { start: span.start, end: span.start, text: '<' },
    { start, end: start, text: '>' },
  ];
}

function shown(url: string, fault: Fault): string {
  const from = Math.max(0, fault.start - 40);
  return `\u2066${from > 0 ? '\u2026' : ''}${url.slice(from, fault.start)}\u2069`;
}
