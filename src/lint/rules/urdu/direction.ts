/** The direction and language of a file: UR505 and UR506. */
import type { Document } from '../../../document/document.ts';
import type { Edit } from '../../../model/finding.ts';
import { passageSpan, readingOf, sameLanguage } from '../../passages.ts';
import type { Rule } from '../../rule.ts';
import { writingOf } from '../../settings.ts';

const latinFirstBlock: Rule = {
  name: 'urdu/latin-first-block',
  summary: 'An Urdu block does not begin with a Latin word where the page guesses its direction.',
  detail:
    'With dir="auto" a block that begins with a Latin name is laid out from left to right. Begin with an Urdu word (پلیٹ فارم TikTok …) or wrap the block in <div dir="rtl">. The rule is asleep while `writing.ur.renderDirection` is true, that is, while the publisher sets the direction itself.',
  severity: 'warning',
  fix: null,
  messages: {
    latin: 'Unexpected Latin word “{word}” at the beginning of an Urdu block, expected an Urdu word first.',
  },
  languages: ['ur'],
  check(context) {
    if (writingOf(context.config, context.document.locale).renderDirection) return;
    if (context.document.wrapper?.dir === 'rtl') return;
    for (const passage of readingOf(context).passages) {
      if (passage.kind === 'title' || !/[\u0620-\u06D3]/.test(passage.text)) continue;
      const first = /[A-Za-z\u00C0-\u024F\u0620-\u06D3]/.exec(
        passage.block.text.slice(passage.at, passage.at + passage.text.length),
      );
      if (!first || /[\u0620-\u06D3]/.test(first[0])) continue;
      const word = /^[\w'’.-]+/.exec(passage.block.text.slice(passage.at + first.index))?.[0] ?? first[0];
      context.report({
        ...passageSpan(passage, first.index, first.index + word.length),
        message: 'latin',
        values: { word },
        section: passage.section,
      });
    }
  },
  examples: [
    { right: 'TikTok پر ایسا مواد نہ ڈالیں۔' },
    { right: 'پلیٹ فارم TikTok پر ایسا مواد نہ ڈالیں۔' },
  ],
};

const missingDirection: Rule = {
  name: 'urdu/missing-direction',
  summary: 'An Urdu file says that it is Urdu and runs from right to left.',
  detail:
    'Without a direction a page that begins with a Latin word, a number or a picture is laid out from left to right, and a screen reader does not know which voice to use. Put `lang: ur` and `dir: rtl` into the front matter, or wrap the text in <div dir="rtl" lang="ur">, with an empty line after the tag.',
  severity: 'error',
  fix: 'safe',
  messages: {
    missing:
      'Unexpected Urdu file without {what}, expected it in the front matter (or a <div dir="rtl"> around the text).',
    lang: 'Unexpected language {found} in an Urdu file, expected lang: {expected}.',
    dir: 'Unexpected direction {found} in an Urdu file, expected dir: rtl.',
  },
  languages: ['ur'],
  check({ document, report }) {
    if (document.sections.every((section) => section.blocks.length === 0 && !section.heading)) return;
    const data = document.frontMatter?.data ?? {};
    const lang = typeof data.lang === 'string' ? data.lang : (document.wrapper?.lang ?? null);
    const dir = typeof data.dir === 'string' ? data.dir : (document.wrapper?.dir ?? null);
    const top = document.frontMatter
      ? { start: document.frontMatter.start, end: document.frontMatter.start + 3 }
      : { start: firstOffset(document), end: firstOffset(document) };
    const primary = document.locale.split('-')[0]!;
    if (lang !== null && !sameLanguage(lang, document.locale)) {
      report({
        ...valueSpan(document, 'lang', top),
        message: 'lang',
        values: { found: lang, expected: primary },
        fix: valueFix(document, 'lang', primary),
        section: null,
      });
    }
    if (dir !== null && dir !== 'rtl') {
      report({
        ...valueSpan(document, 'dir', top),
        message: 'dir',
        values: { found: dir },
        fix: valueFix(document, 'dir', 'rtl'),
        section: null,
      });
    }
    const missing: [string, string][] = [];
    if (lang === null && document.wrapper?.dir !== 'rtl') missing.push(['lang', primary]);
    if (dir === null) missing.push(['dir', 'rtl']);
    if (missing.length === 0) return;
    const edit = insertKeys(document, missing);
    report({
      ...top,
      message: 'missing',
      values: { what: missing.map(([key, value]) => `${key}: ${value}`).join(' and ') },
      fix: edit ? { kind: 'safe', edits: [edit] } : undefined,
      section: null,
    });
  },
  examples: [
    { wrong: '# عنوان\n', right: '---\nlang: ur\ndir: rtl\n---\n\n# عنوان\n' },
    {
      wrong: '---\ntitle: عنوان\n---\n# عنوان\n',
      right: '---\ntitle: عنوان\nlang: ur\ndir: rtl\n---\n# عنوان\n',
    },
    { wrong: '---\nlang: en\ndir: rtl\n---\n# عنوان\n', right: '---\nlang: ur\ndir: rtl\n---\n# عنوان\n' },
    { wrong: '---\nlang: ur\ndir: ltr\n---\n# عنوان\n', right: '---\nlang: ur\ndir: rtl\n---\n# عنوان\n' },
    { right: '<div dir="rtl">\n\n# عنوان\n\n</div>\n' },
    { right: '---\nlang: ur-PK\ndir: rtl\n---\n# عنوان\n' },
  ],
};

function firstOffset(document: Document): number {
  return document.text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Where a key's value stands in YAML front matter, or `fallback`. */
function valueSpan(
  document: Document,
  key: string,
  fallback: { start: number; end: number },
): { start: number; end: number } {
  const front = document.frontMatter;
  const match =
    front && new RegExp(`^${key}[ \\t]*[:=][ \\t]*(["']?)([^\\r\\n"'#]*?)\\1[ \\t]*$`, 'm').exec(front.raw);
  if (!match) return fallback;
  const start = front.rawStart + match.index + match[0].indexOf(match[2]!, key.length);
  return { start, end: start + match[2]!.length };
}

function valueFix(
  document: Document,
  key: string,
  value: string,
): { kind: 'suggested'; edits: Edit[] } | undefined {
  const none = { start: -1, end: -1 };
  const span = valueSpan(document, key, none);
  return span === none ? undefined : { kind: 'suggested', edits: [{ ...span, text: value }] };
}

/** One insertion that adds keys to the front matter, or a front matter to the file; null where a flaw makes that unsafe. */
function insertKeys(document: Document, keys: readonly [string, string][]): Edit | null {
  const unsafe = new Set(['second-front-matter', 'unclosed-front-matter', 'front-matter-syntax']);
  if (document.flaws.some((flaw) => unsafe.has(flaw.kind))) return null;
  const newline = document.text.includes('\r\n') ? '\r\n' : '\n';
  const front = document.frontMatter;
  if (!front) {
    const at = firstOffset(document);
    const lines = keys.map(([key, value]) => `${key}: ${value}`);
    return { start: at, end: at, text: ['---', ...lines, '---', '', ''].join(newline) };
  }
  const lines = keys.map(([key, value]) =>
    front.format === 'toml' ? `${key} = "${value}"` : `${key}: ${value}`,
  );
  const fence = document.text.slice(front.start, front.end).search(/[-+]{3}[ \t]*$/);
  const at = front.start + fence;
  return fence <= 0 ? null : { start: at, end: at, text: lines.map((line) => line + newline).join('') };
}

export const directionRules: Rule[] = [latinFirstBlock, missingDirection];
