/** How headings, tables and lines are laid out in the file; judged by remark-lint. */
import finalNewlineCheck from 'remark-lint-final-newline';
import hardBreakSpacesCheck from 'remark-lint-hard-break-spaces';
import noEmphasisAsHeading from 'remark-lint-no-emphasis-as-heading';
import noHeadingContentIndent from 'remark-lint-no-heading-content-indent';
import noMultipleToplevelHeadings from 'remark-lint-no-multiple-toplevel-headings';
import tablePipesCheck from 'remark-lint-table-pipes';
import type { Document } from '../../../document/document.ts';
import { sectionAt } from '../../../document/place.ts';
import type { Span } from '../../../model/place.ts';
import { eachBlock, type Rule } from '../../rule.ts';
import { fixBy, remarkRule } from './remark.ts';

export const headingIndent: Rule = remarkRule(
  {
    name: 'markdown/no-heading-content-indent',
    summary: 'One space between the number signs of a heading and its text.',
    detail: 'More spaces are not shown, but a search for the heading as it is usually written misses it.',
    severity: 'info',
    fix: 'safe',
    messages: { found: 'Unexpected {count} spaces beside the number signs of a heading, expected one' },
    examples: [{ wrong: '#   Title\n', right: '# Title\n' }],
  },
  {
    plugin: noHeadingContentIndent,
    worthwhile: ({ text }) => /^[ \t>*+-]*#{1,6}[ \t]{2,}|(?<![ \t])[ \t]{2,}#+[ \t]*$/m.test(text),
    read(message, { document }) {
      let start = message.start;
      while (start > 0 && /[ \t]/.test(document.text[start - 1]!)) start--;
      if (message.start - start < 2) return null;
      return {
        start,
        end: message.start,
        values: { count: message.start - start },
        fix: fixBy('safe', { start, end: message.start, text: ' ' }),
      };
    },
  },
);

export const multipleTitles: Rule = remarkRule(
  {
    name: 'markdown/no-multiple-toplevel-headings',
    summary: 'A document has one title.',
    detail:
      'A second heading with one number sign is a second title: split the document, or give the heading two signs.',
    severity: 'warning',
    fix: null,
    messages: {
      found: 'Unexpected second title `{text}`, expected one heading of the first level in a document',
    },
    examples: [
      { wrong: '# Spam\n\nText.\n\n# Scams\n\nText.\n', right: '# Spam\n\nText.\n\n## Scams\n\nText.\n' },
    ],
  },
  {
    plugin: noMultipleToplevelHeadings,
    worthwhile: ({ sections }) => sections.filter(({ level }) => level === 1).length > 1,
    read(message, { document }) {
      const section = sectionAt(document, message.start);
      return { values: { text: section?.title ?? '' }, section };
    },
  },
);

export const emphasisAsHeading: Rule = remarkRule(
  {
    name: 'markdown/no-emphasis-as-heading',
    summary: 'A heading is written as a heading, not as a line of bold text.',
    detail:
      'A bold line over a paragraph looks like a heading but has no place in the outline, no id and no link. Write it with number signs. A rule in bold (it ends with a full stop) and the label of a list are meant so and pass.',
    severity: 'info',
    fix: null,
    messages: {
      found: 'Unexpected line in bold or italics over a paragraph, expected a heading or a sentence',
    },
    examples: [
      {
        wrong: '**Fake accounts**\n\nThey mislead people.\n',
        right: '## Fake accounts\n\nThey mislead people.\n',
      },
      { right: '**We do not allow spam.**\n\nIt wastes the time of others.\n' },
      { right: '**Not allowed**\n\n- Spam\n' },
    ],
  },
  {
    plugin: noEmphasisAsHeading,
    worthwhile: ({ text }) => BOLD_LINE_OVER_PARAGRAPH.test(text),
    read(message, { document }) {
      const source = document.text.slice(message.start, message.end);
      const words = source.replace(/(?<![*_\s])[*_\s]+$/, '');
      const sentence = /[.!?:;,…۔؟،؛।]["'”’)\]]*$/.test(words) || words.split(/\s+/).length > 12;
      return sentence || isLabel(document, message) ? null : {};
    },
  },
);

export const tablePipes: Rule = remarkRule(
  {
    name: 'markdown/table-pipes',
    summary: 'Every row of a table begins and ends with a bar.',
    detail:
      'Without the outer bars an empty first or last cell vanishes and the row is out of step with its heading.',
    severity: 'info',
    fix: null,
    messages: { found: 'Unexpected table row without its outer bar, expected `|` at both ends' },
    examples: [
      {
        wrong: 'Age | Rule\n--- | ---\n13 | none\n',
        right: '| Age | Rule |\n| --- | --- |\n| 13 | none |\n',
      },
    ],
  },
  {
    plugin: tablePipesCheck,
    worthwhile: ({ text }) => /-[ \t]*(?::[ \t]*)?\||\|[ \t]*(?::[ \t]*)?-/.test(text),
  },
);

export const hardBreakSpaces: Rule = remarkRule(
  {
    name: 'markdown/hard-break-spaces',
    summary: 'A line break inside a paragraph is made with two spaces.',
    detail: 'Two spaces at the end of a line break it; more do nothing else and are easily lost.',
    severity: 'info',
    fix: 'safe',
    messages: { found: 'Unexpected {count} spaces at the end of a line, expected two for a line break' },
    examples: [{ wrong: 'One   \ntwo\n', right: 'One  \ntwo\n' }],
  },
  {
    plugin: hardBreakSpacesCheck,
    worthwhile: ({ text }) => /(?<! ) {3,}\r?\n/.test(text),
    read(message, { document }) {
      const spaces = /^ */.exec(document.text.slice(message.start, message.end))?.[0].length ?? 0;
      const end = message.start + spaces;
      return {
        end,
        values: { count: spaces },
        fix: fixBy('safe', { start: message.start, end, text: '  ' }),
      };
    },
  },
);

export const tabs: Rule = {
  name: 'markdown/no-tabs',
  summary: 'No tab characters outside code.',
  detail:
    'A tab is shown wider or narrower in every editor and can turn a paragraph into a code block. Use spaces.',
  severity: 'info',
  fix: null,
  messages: { found: 'Unexpected tab, expected spaces' },
  languages: 'any',
  examples: [{ wrong: '-\tSpam\n', right: '- Spam\n' }],
  // Our own, because one word about a line is enough, and remark-lint has one about every tab.
  check(context) {
    const { text } = context.document;
    if (!text.includes('\t')) return;
    const spans = codeSpans(context.document);
    for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) {
      if (isWithin(spans, at)) continue;
      context.report({ message: 'found', start: at, end: at + 1 });
      const next = text.indexOf('\n', at);
      if (next < 0) return;
      at = next;
    }
  },
};

export const finalNewline: Rule = remarkRule(
  {
    name: 'markdown/final-newline',
    summary: 'A file ends with a line break.',
    detail:
      'Without it the next text added to the file runs on from its last line, and every comparison shows that line as changed.',
    severity: 'info',
    fix: 'safe',
    messages: { found: 'Unexpected end of the file without a line break, expected one' },
    examples: [{ wrong: '# Title', right: '# Title\n' }],
  },
  {
    plugin: finalNewlineCheck,
    worthwhile: ({ text }) => text.length > 0 && !text.endsWith('\n'),
    read(_message, { document }) {
      const end = document.text.length;
      const ending = document.text.includes('\r\n') ? '\r\n' : '\n';
      return { start: end, end, fix: fixBy('safe', { start: end, end, text: ending }) };
    },
  },
);

/** A line in bold or italics, empty lines, and a line that begins no list, heading, table, code or quote. */
const BOLD_LINE_OVER_PARAGRAPH =
  /^[ \t>]*(?:\*[^\n]*\*|_[^\n]*_)[ \t]*\r?\n(?:[ \t>]*\r?\n)+[ \t>]*(?![-*+][ \t]|#|\||\d+[.)]|`{3}|~{3}|<|\s)/m;

function isLabel(document: Document, span: Span): boolean {
  return document.sections.some(({ blocks }) =>
    blocks.some((block) => block.role === 'label' && block.start === span.start),
  );
}

/** Where code stands, in order: fenced and indented blocks, code inside a line, front matter and raw HTML. */
function codeSpans(document: Document): Span[] {
  const spans: Span[] = document.frontMatter ? [document.frontMatter] : [];
  eachBlock(document, (block) => {
    if (block.kind === 'code' || block.kind === 'html') spans.push(block);
    else for (const inline of block.inlines) if (inline.kind === 'code') spans.push(inline.source);
  });
  return spans.sort((a, b) => a.start - b.start);
}

/** Whether an offset stands in one of the ordered spans. */
function isWithin(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  const span = spans[low];
  return span !== undefined && span.start <= offset && offset < span.end;
}
