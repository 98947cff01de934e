/** Reference links, footnotes and their definitions belong together; judged by remark-lint. */
import noDuplicateDefinitions from 'remark-lint-no-duplicate-definitions';
import noEmptyUrl from 'remark-lint-no-empty-url';
import noReferenceLikeUrl from 'remark-lint-no-reference-like-url';
import noUndefinedReferences from 'remark-lint-no-undefined-references';
import noUnusedDefinitions from 'remark-lint-no-unused-definitions';
import type { Rule } from '../../rule.ts';
import { hasDefinitions, remarkRule } from './remark.ts';

export const undefinedReferences: Rule = remarkRule(
  {
    name: 'markdown/no-undefined-references',
    summary: 'A reference link or a footnote mark has its definition.',
    detail:
      'Without the line that defines it (`[label]: address`, or `[^1]: note`) the square brackets are shown to the reader as they stand. Add the definition, or remove the brackets.',
    severity: 'warning',
    fix: null,
    messages: {
      found: 'Unexpected reference `{text}` without a definition, expected a line `{wanted}` in this file',
    },
    examples: [
      {
        wrong: 'Read the [rules][rules-page].\n',
        right: 'Read the [rules][rules-page].\n\n[rules-page]: https://example.com/rules\n',
      },
      { wrong: 'A claim.[^1]\n', right: 'A claim.[^1]\n\n[^1]: Its source.\n' },
      { right: 'He said that [the account] was his.\n' },
    ],
  },
  {
    plugin: noUndefinedReferences,
    worthwhile: ({ text }) => text.includes('][') || text.includes('[^'),
    read(message, { document }) {
      const text = document.text.slice(message.start, message.end);
      // Plain words in brackets are ordinary writing, not a forgotten link.
      const label = /^\[\^[^\]]+\]/.exec(text)?.[0] ?? /\]\s?(\[[^\]]+\])$/.exec(text)?.[1];
      if (label === undefined) return null;
      return { values: { text: shorten(text), wanted: `${label}: \u2026` } };
    },
  },
);

export const unusedDefinitions: Rule = remarkRule(
  {
    name: 'markdown/no-unused-definitions',
    summary: 'A definition of a link or a footnote is used somewhere.',
    detail:
      'A definition that nothing refers to is never shown: a footnote nobody can read, or a link that lost its text. Refer to it, or delete it.',
    severity: 'warning',
    fix: null,
    messages: {
      found:
        'Unexpected definition `{text}` that nothing in this file refers to, expected a reference to it or no definition',
    },
    examples: [
      {
        wrong: 'Read the rules.\n\n[rules]: https://example.com/rules\n',
        right: 'Read the [rules][].\n\n[rules]: https://example.com/rules\n',
      },
    ],
  },
  {
    plugin: noUnusedDefinitions,
    worthwhile: hasDefinitions,
    read: (message, { document }) => ({ values: { text: labelAt(document.text, message.start) } }),
  },
);

export const duplicateDefinitions: Rule = remarkRule(
  {
    name: 'markdown/no-duplicate-definitions',
    summary: 'A label of a link or a footnote is defined once.',
    detail:
      'Of two definitions with one label the second is ignored without a word. Give it another label or delete it.',
    severity: 'warning',
    fix: null,
    messages: { found: 'Unexpected second definition of `{text}`, expected one: this one is ignored' },
    examples: [
      {
        wrong: 'See [rules][] here.\n\n[rules]: https://example.com/a\n[rules]: https://example.com/b\n',
        right: 'See [rules][] here.\n\n[rules]: https://example.com/a\n',
      },
    ],
  },
  {
    plugin: noDuplicateDefinitions,
    worthwhile: hasDefinitions,
    read: (message, { document }) => ({ values: { text: labelAt(document.text, message.start) } }),
  },
);

export const referenceLikeUrl: Rule = remarkRule(
  {
    name: 'markdown/no-reference-like-url',
    summary: 'A link to a definition is written with square brackets.',
    detail:
      '`[text](label)` links to a file called "label"; `[text][label]` links to what the label stands for. Use the second where there is such a definition.',
    severity: 'warning',
    fix: 'suggested',
    messages: {
      found:
        'Unexpected round brackets around `{text}`, expected square ones: it is the label of a definition in this file',
    },
    examples: [
      {
        wrong: 'Read the [rules](page) and [more][page].\n\n[page]: https://example.com/rules\n',
        right: 'Read the [rules][page] and [more][page].\n\n[page]: https://example.com/rules\n',
      },
    ],
  },
  {
    plugin: noReferenceLikeUrl,
    worthwhile: hasDefinitions,
    read(message, { document }) {
      const source = document.text.slice(message.start, message.end);
      const opening = source.lastIndexOf('](');
      if (opening < 0 || !source.endsWith(')')) return { values: { text: shorten(source) } };
      const label = source.slice(opening + 2, -1);
      const at = message.start + opening + 1;
      return {
        values: { text: label },
        fix: { kind: 'suggested', edits: [{ start: at, end: message.end, text: `[${label}]` }] },
      };
    },
  },
);

export const emptyUrl: Rule = remarkRule(
  {
    name: 'markdown/no-empty-url',
    summary: 'A link leads somewhere.',
    detail:
      'A link with an empty address, or only `#`, brings the reader back to the same page. Fill in the address or remove the link.',
    severity: 'warning',
    fix: null,
    messages: { found: 'Unexpected link `{text}` without an address, expected one' },
    examples: [{ wrong: 'Read the [rules]().\n', right: 'Read the [rules](https://example.com/rules).\n' }],
  },
  {
    plugin: noEmptyUrl,
    worthwhile: ({ text }) => /\]\(\s*[)#?"'<(]|\]:/.test(text),
    read: (message, { document }) => ({
      values: { text: shorten(document.text.slice(message.start, message.end)) },
    }),
  },
);

/** `[label]` at the start of a definition. */
function labelAt(text: string, start: number): string {
  const end = text.indexOf(']', start);
  return shorten(text.slice(start, end < 0 ? start + 40 : end + 1));
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 60 ? `${flat.slice(0, 59)}\u2026` : flat;
}
