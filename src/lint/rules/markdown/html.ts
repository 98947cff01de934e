/** Raw HTML that guidelines should not contain: programs, frames, and headings that are no Markdown headings. */
import type { Section } from '../../../document/document.ts';
import { readAttributes } from '../../../document/html.ts';
import type { Span } from '../../../model/place.ts';
import { eachBlock, type Rule, type RuleContext } from '../../rule.ts';

const ACTIVE = new Set(['script', 'iframe', 'object', 'embed', 'form', 'style', 'link', 'meta', 'base']);
const TAG = /<([a-z][\w-]*)(?:\s[^<>]{0,2000})?\/?>/gi;

export const html: Rule = {
  name: 'markdown/html',
  summary: 'Raw HTML is kept to what Markdown cannot say.',
  detail:
    'Programs, frames and style sheets are taken out when the guidelines are published, and are a danger where they are not. A heading written as `<h2>` cannot carry an id that every locale shares: write `## Heading {#id}`.',
  severity: 'error',
  fix: null,
  messages: {
    active: 'Unexpected `<{tag}>`, expected text: publishing removes it',
    handler: 'Unexpected `{attribute}` in an HTML element, expected none: publishing removes it',
    heading: 'Unexpected heading in HTML, expected `{wanted}`',
  },
  languages: 'any',
  examples: [
    { wrong: 'Text.\n\n<script>run()</script>\n', right: 'Text.\n' },
    { wrong: '<h2>Spam</h2>\n\nText.\n', right: '## Spam\n\nText.\n' },
    { right: '<details>\n<summary>More</summary>\n\nText.\n\n</details>\n' },
    { right: 'Write `<script>` in code.\n' },
  ],
  check(context) {
    const { document } = context;
    if (!document.text.includes('<')) return;
    eachBlock(document, (block, section) => {
      if (block.kind === 'code') return;
      const source = document.text.slice(block.start, block.end);
      if (!/<[a-z]/i.test(source)) return;
      const hidden = block.inlines.filter(({ kind }) => kind === 'code').map((inline) => inline.source);
      checkTags(context, source, block.start, hidden, section);
    });
    for (const section of document.sections)
      if (section.style === 'html' && section.heading && section.title !== '')
        context.report({
          message: 'heading',
          start: section.heading.start,
          end: section.heading.end,
          section,
          severity: 'info',
          values: { wanted: `${'#'.repeat(section.level)} ${section.title}` },
        });
  },
};

function checkTags(
  context: RuleContext,
  source: string,
  base: number,
  hidden: readonly Span[],
  section: Section,
): void {
  const visible = source.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  for (const match of visible.matchAll(TAG)) {
    const start = base + match.index;
    if (visible[match.index - 1] === '\\' || hidden.some((code) => code.start <= start && start < code.end))
      continue;
    const found = { start, end: start + match[0].length, section };
    const tag = match[1]!.toLowerCase();
    const attribute = ACTIVE.has(tag) ? undefined : activeAttribute(match[0]);
    if (ACTIVE.has(tag)) context.report({ message: 'active', ...found, values: { tag } });
    else if (attribute) context.report({ message: 'handler', ...found, values: { attribute } });
  }
}

/** The attribute of a tag that would run a program, if any. */
function activeAttribute(tag: string): string | undefined {
  return Object.entries(readAttributes(tag)).find(
    ([name, value]) =>
      /^on[a-z]{3,}$/.test(name) ||
      (/^(?:href|src)$/.test(name) && /^\s*(?:javascript|vbscript|data:text)/i.test(value)),
  )?.[0];
}
