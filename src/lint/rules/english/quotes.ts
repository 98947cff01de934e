/** Quotation marks and apostrophes: curly or straight, as mizan.yaml says for the locale. */
import { sourceSpan } from '../../../document/projection.ts';
import type { Edit } from '../../../model/finding.ts';
import { eachBlock, type Rule } from '../../rule.ts';

export const quotes: Rule = {
  name: 'english/quotes',
  summary: 'Quotation marks are curly or straight, as mizan.yaml says.',
  detail:
    'Set `writing.en.quotes` to `curly`, `ascii` or `any`. One form throughout keeps searches and comparisons true. Without the setting nothing is reported.',
  severity: 'warning',
  fix: 'safe',
  messages: {
    ascii: 'Unexpected curly {mark}, expected the straight form ({count} in this paragraph)',
    curly: 'Unexpected straight {mark}, expected the curly form ({count} in this paragraph)',
  },
  languages: ['en'],
  options: { form: { default: null, means: '`curly`, `ascii` or `any`, instead of `writing.en.quotes`' } },
  examples: [
    {
      options: { form: 'ascii' },
      wrong: 'We don\u2019t allow \u201Cjokes\u201D.\n',
      right: 'We don\'t allow "jokes".\n',
    },
    {
      options: { form: 'curly' },
      wrong: 'We don\'t allow "jokes".\n',
      right: 'We don\u2019t allow \u201Cjokes\u201D.\n',
    },
  ],
  check(context) {
    const { document, config, options } = context;
    const wanted =
      options.form ?? (config.writing[document.locale] ?? config.writing[context.language.tag])?.quotes;
    if (wanted !== 'ascii' && wanted !== 'curly') return;
    const unwanted = wanted === 'ascii' ? /[\u2018\u2019\u201C\u201D]/g : /["']/g;
    eachBlock(document, (block, section) => {
      if (block.kind === 'code' || block.kind === 'html') return;
      const edits: Edit[] = [];
      let first: Edit | null = null;
      for (const { index, 0: mark } of block.prose.matchAll(unwanted)) {
        const span = sourceSpan(block, index, index + 1);
        const text = wanted === 'ascii' ? straighten(mark) : curl(block.prose, index);
        const edit = { ...span, text };
        first ??= edit;
        // A mark written as an entity stays; an escaped one loses its backslash with its meaning.
        if (document.text.slice(span.start, span.end) !== mark) continue;
        edits.push(document.text[span.start - 1] === '\\' ? { ...edit, start: span.start - 1 } : edit);
      }
      if (!first) return;
      const mark = /["\u201C\u201D]/.test(document.text[first.start] ?? '')
        ? 'quotation mark'
        : 'apostrophe or quotation mark';
      context.report({
        message: wanted,
        start: first.start,
        end: first.end,
        section,
        values: { mark, count: Math.max(1, edits.length) },
        ...(edits.length > 0 && { fix: { kind: 'safe', edits } }),
      });
    });
  },
};

function straighten(mark: string): string {
  return mark === '\u201C' || mark === '\u201D' ? '"' : "'";
}

/** The curly form of the straight mark at `index`: opening after a space or bracket, closing elsewhere. */
function curl(text: string, index: number): string {
  const before = text[index - 1] ?? ' ';
  const after = text[index + 1] ?? ' ';
  const opening = /[\s([{\u2014\u2013\u201C\u2018/"']/.test(before) && /\S/.test(after);
  if (text[index] === '"') return opening ? '\u201C' : '\u201D';
  // The apostrophe of '90s and 'em is a closing mark although it stands first.
  return opening && !/^'(?:\d|(?:em|tis|twas|til|cause)\b)/i.test(text.slice(index, index + 6))
    ? '\u2018'
    : '\u2019';
}
