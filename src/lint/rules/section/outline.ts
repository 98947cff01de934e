/** The outline of a document: levels without gaps, no section without text, nothing pasted twice. */
import type { Block, Document, Section } from '../../../document/document.ts';
import { placeOf } from '../../../document/place.ts';
import { wordKey } from '../../../text/normalize.ts';
import { tokenize } from '../../../text/tokens.ts';
import type { Rule } from '../../rule.ts';

export const skippedLevel: Rule = {
  name: 'section/skipped-level',
  summary: 'Headings go down one level at a time.',
  detail:
    'A heading two levels below the one before it leaves a gap in the outline: screen readers announce a part that is not there, and a translation cannot be matched with certainty.',
  severity: 'warning',
  fix: null,
  messages: {
    found:
      'Unexpected heading of level {level} under one of level {parent}, expected level {wanted} (`{signs}`)',
  },
  languages: 'any',
  examples: [
    { wrong: '# Rules\n\nText.\n\n### Spam\n\nText.\n', right: '# Rules\n\nText.\n\n## Spam\n\nText.\n' },
  ],
  check(context) {
    let previous = 0;
    for (const section of context.document.sections) {
      if (section.level === 0 || !section.heading) continue;
      if (previous > 0 && section.level > previous + 1)
        context.report({
          message: 'found',
          ...section.heading,
          section,
          values: {
            level: section.level,
            parent: previous,
            wanted: previous + 1,
            signs: '#'.repeat(previous + 1),
          },
        });
      previous = section.level;
    }
  },
};

export const emptySection: Rule = {
  name: 'section/empty',
  summary: 'A heading has text or a smaller heading under it.',
  detail:
    'Nothing stands between this heading and the next of the same or a higher level. Perhaps text was lost here: write it, or delete the heading.',
  severity: 'warning',
  fix: null,
  messages: { found: 'Unexpected section without any text, expected some under \u2068{title}\u2069' },
  languages: 'any',
  examples: [
    {
      wrong: '# Rules\n\n## Spam\n\n## Scams\n\nText.\n',
      right: '# Rules\n\n## Spam\n\nText.\n\n## Scams\n\nText.\n',
    },
  ],
  check(context) {
    const { sections } = context.document;
    for (const [index, section] of sections.entries()) {
      if (
        section.level === 0 ||
        !section.heading ||
        section.blocks.some((block) => hasContent(context.document, block))
      )
        continue;
      const next = sections[index + 1];
      if (next && next.level > section.level) continue;
      context.report({ message: 'found', ...section.heading, section, values: { title: section.title } });
    }
  },
};

export const duplicateContent: Rule = {
  name: 'section/duplicate-content',
  summary: 'No section is pasted twice.',
  detail:
    'Two sections of this document say the same, word for word: one of them was probably pasted over another. Restore the other text or delete the copy.',
  severity: 'warning',
  fix: null,
  messages: {
    found: 'Unexpected copy of the section \u2068{title}\u2069, expected a text of its own',
    first: 'the same text stands here first',
  },
  options: { leastWords: { default: 20, means: 'shorter sections may say the same' } },
  languages: 'any',
  examples: [
    {
      options: { leastWords: 5 },
      wrong:
        '# Rules\n\n## Spam\n\nWe remove spam from every feed.\n\n## Scams\n\nWe remove spam from every feed.\n',
      right:
        '# Rules\n\n## Spam\n\nWe remove spam from every feed.\n\n## Scams\n\nWe remove scams from every feed.\n',
    },
  ],
  check(context) {
    const least = Number(context.options.leastWords);
    const firsts = new Map<string, Section>();
    for (const section of context.document.sections) {
      const text = section.blocks
        .filter((block) => hasContent(context.document, block))
        .map((block) => block.text)
        .join('\n');
      if (section.level === 0 || text.length < least) continue;
      const tokens = tokenize(text);
      if (tokens.length < least) continue;
      const key = tokens.map((token) => token.key).join(' ');
      const first = firsts.get(key);
      if (!first) firsts.set(key, section);
      else
        context.report({
          message: 'found',
          ...(section.heading ?? section),
          section,
          values: { title: first.title },
          related: [relatedTo(context.document, first, duplicateContent.messages.first!)],
        });
    }
  },
};

export const duplicateTitle: Rule = {
  name: 'section/duplicate-title',
  summary: 'Sections side by side have different headings.',
  detail:
    'Two sections under one heading have the same title: a reader cannot tell them apart in the contents, nor a link without an id. Say in the heading what each is about.',
  severity: 'info',
  fix: null,
  messages: {
    found:
      'Unexpected second section called \u2068{title}\u2069 under the same heading, expected another title',
    first: 'the first of them',
  },
  languages: 'any',
  examples: [
    {
      wrong: '# Rules\n\n## Spam\n\nOne.\n\n## Spam\n\nTwo.\n',
      right: '# Rules\n\n## Spam\n\nOne.\n\n## Scams\n\nTwo.\n',
    },
    { right: '# A\n\n## Exceptions\n\nOne.\n\n# B\n\n## Exceptions\n\nTwo.\n' },
  ],
  check(context) {
    const firsts = new Map<string, Section>();
    for (const section of context.document.sections) {
      if (section.level === 0 || !section.heading || section.title === '') continue;
      const key = `${section.parent ?? ''}\n${section.level}\n${wordKey(section.title)}`;
      const first = firsts.get(key);
      if (!first) firsts.set(key, section);
      else
        context.report({
          message: 'found',
          ...section.heading,
          section,
          values: { title: section.title },
          related: [relatedTo(context.document, first, duplicateTitle.messages.first!)],
        });
    }
  },
};

function relatedTo(
  document: Document,
  section: Section,
  message: string,
): { file: string; line: number; message: string } {
  const { file, line } = placeOf(document, section.heading ?? section);
  return { file, line, message };
}

/** Comments, anchors, dividing lines and link definitions are nothing to read. */
function hasContent(document: Document, block: Block): boolean {
  if (block.kind === 'break' || block.kind === 'definition') return false;
  if (block.text.trim() !== '' || block.kind === 'list-item' || block.kind === 'code') return true;
  if (block.inlines.some(({ kind }) => kind !== 'html')) return true;
  const source = document.text.slice(block.start, block.end).replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  return /<(?!(?:a|div|p|br)\b)[a-z]/i.test(source);
}
