/** Headings made by a line of hyphens or equals signs under the text. */
import type { Rule } from '../../rule.ts';

/** A "heading" of more words than this is most likely a paragraph above a rule. */
const LONGEST_HEADING = 15;

export const setextHeading: Rule = {
  name: 'markdown/setext-heading',
  summary: 'A heading is written with number signs.',
  detail:
    'A line of hyphens or equals signs makes a heading of the whole paragraph above it, often by accident. Write `## Heading`, or leave an empty line above the hyphens where a dividing line is meant.',
  severity: 'info',
  fix: 'suggested',
  messages: {
    found: 'Unexpected underlined heading, expected `{wanted}`',
    accident:
      'Unexpected dividing line straight under a paragraph, which makes a heading of it, expected an empty line between them',
  },
  languages: 'any',
  examples: [
    { wrong: 'Spam\n----\n\nText.\n', right: '## Spam\n\nText.\n' },
    {
      wrong: 'We remove spam, and we may also remove the account that posts it.\n---\n',
      right: 'We remove spam, and we may also remove the account that posts it.\n\n---\n',
    },
  ],
  check(context) {
    for (const section of context.document.sections) {
      if (section.style !== 'setext' || !section.heading) continue;
      const { start, end } = section.heading;
      const source = context.document.text.slice(start, end).trimEnd();
      const lineBreak = source.lastIndexOf('\n');
      const underline = /[=-]/.exec(source.slice(lineBreak + 1))?.[0];
      if (lineBreak < 0 || underline === undefined) continue;
      const title = source.slice(0, lineBreak).trim();
      const accident = section.title.split(/\s+/).length > LONGEST_HEADING || /[.!?۔؟…]$/.test(section.title);
      if (accident) {
        const lineStart = start + lineBreak + 1;
        context.report({
          message: 'accident',
          start,
          end,
          section,
          severity: 'warning',
          fix: { kind: 'suggested', edits: [{ start: lineStart, end: lineStart, text: '\n' }] },
        });
        continue;
      }
      const wanted = `${underline === '=' ? '#' : '##'} ${title}`;
      const oneLine = !/[\r\n]/.test(wanted);
      context.report({
        message: 'found',
        start,
        end,
        section,
        values: { wanted: wanted.replace(/\s+/g, ' ') },
        ...(oneLine && { fix: { kind: 'suggested', edits: [{ start, end, text: wanted }] } }),
      });
    }
  },
};
