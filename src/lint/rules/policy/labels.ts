/** Labels of rule lists: none without items, none misspelt. */
import type { Block, Section } from '../../../document/document.ts';
import { indexLabels, type LabelIndex, normalizeLabel } from '../../../document/labels.ts';
import { sourceSpan } from '../../../document/projection.ts';
import { DISPOSITIONS } from '../../../model/config.ts';
import { editsBetween } from '../../../model/near.ts';
import { compilePhrases, type PhraseFinder } from '../../../text/phrases.ts';
import { tokenize } from '../../../text/tokens.ts';
import type { Rule, RuleContext } from '../../rule.ts';

export const emptyDisposition: Rule = {
  name: 'policy/empty-disposition',
  summary: 'A label such as "Not allowed" has a list after it.',
  detail:
    'The label promises rules and none follow, so nobody knows whether a list was lost or the label left over. Write the rules as a list under the label, or delete it.',
  severity: 'error',
  fix: null,
  messages: {
    found: 'Unexpected label \u2068{label}\u2069 with nothing under it, expected a list',
    prose:
      'Unexpected paragraph under the label \u2068{label}\u2069, expected a list: only list items are read as rules',
  },
  languages: 'any',
  examples: [
    {
      locale: 'en',
      wrong: '# Spam\n\n**Not allowed**\n\n**Allowed**\n\n- Advertising\n',
      right: '# Spam\n\n**Not allowed**\n\n- Fake likes\n\n**Allowed**\n\n- Advertising\n',
    },
    {
      locale: 'ur',
      wrong: '# اسپام\n\n**اجازت نہیں ہے**\n\n# اگلا حصہ\n\nمتن۔\n',
      right: '# اسپام\n\n**اجازت نہیں ہے**\n\n- جعلی لائکس\n',
    },
  ],
  check(context) {
    const { sections } = context.document;
    for (const [index, section] of sections.entries()) {
      const next = sections[index + 1];
      const nested = next !== undefined && next.level > section.level;
      if (section.heading?.role === 'label' && !nested && !section.blocks.some(isContent))
        report(context, 'found', section.heading, section);
      let label: Block | null = null;
      let text = false;
      for (const block of section.blocks) {
        if (block.role === 'label' || block.kind === 'break') {
          if (label) report(context, text ? 'prose' : 'found', label, section);
          label = block.role === 'label' ? block : null;
          text = false;
        } else if (block.list || block.kind === 'table-row') label = null;
        else if (isContent(block)) {
          text = true;
          // Definitions may be told in a paragraph.
          if (label?.disposition === null) label = null;
        }
      }
      if (label && !(nested && !text)) report(context, text ? 'prose' : 'found', label, section);
    }
  },
};

function report(context: RuleContext, message: 'found' | 'prose', block: Block, section: Section): void {
  context.report({
    message,
    start: block.start,
    end: block.end,
    section,
    severity: message === 'prose' ? 'warning' : 'error',
    values: { label: block.text.replace(/[\s:]+$/, '') },
  });
}

function isContent(block: Block): boolean {
  return block.text.trim() !== '' && block.role !== 'label';
}

export const unknownLabel: Rule = {
  name: 'policy/unknown-label',
  summary: 'The label of a rule list is one that mizan.yaml knows.',
  detail:
    'A line over a list says whether what follows is allowed, but not in the words of `labels` in mizan.yaml, so the items are not read as rules: they are neither compared nor counted. Use the usual label, or add this one to mizan.yaml.',
  severity: 'warning',
  fix: 'suggested',
  messages: {
    near: 'Unexpected label \u2068{label}\u2069, expected \u2068{wanted}\u2069',
    strange:
      'Unexpected label \u2068{label}\u2069 over a list, expected one of the labels in mizan.yaml, such as \u2068{wanted}\u2069',
  },
  languages: 'any',
  examples: [
    {
      locale: 'en',
      wrong: '# Spam\n\n**Not alowed**\n\n- Fake likes\n',
      right: '# Spam\n\n**Not allowed**\n\n- Fake likes\n',
    },
    {
      locale: 'ur',
      wrong: '# اسپام\n\n**اجازت نہين ہے**\n\n- جعلی لائکس\n',
      right: '# اسپام\n\n**اجازت نہیں ہے**\n\n- جعلی لائکس\n',
    },
  ],
  check(context) {
    const { document } = context;
    const known = context.memo(`policy/labels/${document.locale}`, 'corpus', () => readLabels(context));
    if (known.texts.length === 0) return;
    for (const section of document.sections) {
      if (section.heading && section.heading.role === null && section.blocks[0]?.list)
        judge(section.heading, section, true);
      for (const [at, block] of section.blocks.entries())
        if (block.role === null && isLabelShaped(block) && section.blocks[at + 1]?.list?.first)
          judge(block, section, false);
    }

    function judge(block: Block, section: Section, heading: boolean): void {
      const written = normalizeLabel(block.text);
      if (written.length > 60) return;
      const near = known.texts.find((text) => isNear(written, normalizeLabel(text)));
      const strange =
        !near &&
        !heading &&
        known.used &&
        tokenize(written).length <= 5 &&
        known.finder(tokenize(written))[0];
      if (!near && !strange) return;
      const wanted = near ?? known.first.get((strange as { value: string }).value) ?? known.texts[0]!;
      const length = block.text.replace(/[\s:.\u06D4]+$/, '').length;
      const whole = sourceSpan(block, 0, length);
      const plain = document.text.slice(whole.start, whole.end) === block.text.slice(0, length);
      context.report({
        message: near ? 'near' : 'strange',
        start: block.start,
        end: block.end,
        section,
        values: { label: block.text.slice(0, length), wanted },
        ...(near && plain && { fix: { kind: 'suggested', edits: [{ ...whole, text: wanted }] } }),
      });
    }

    function isNear(a: string, b: string): boolean {
      if (a === b || Math.abs(a.length - b.length) > 2 || Math.min(a.length, b.length) < 6) return false;
      // One word more or less, such as a negator, makes another label of it.
      return tokenize(a).length === tokenize(b).length && editsBetween(a, b) <= 2;
    }
  },
};

interface KnownLabels {
  texts: string[];
  /** The usual label of each disposition. */
  first: Map<string, string>;
  /** True when the locale has a rule list at all. */
  used: boolean;
  finder: PhraseFinder<string>;
}

function readLabels({ config, document, corpus, language }: RuleContext): KnownLabels {
  const index: LabelIndex = indexLabels(config.labels, document.locale);
  const primary = document.locale.split('-')[0]!;
  const texts: string[] = [];
  const first = new Map<string, string>();
  const phrases: [string, string][] = [];
  const kinds = {
    'not-allowed': 'prohibit',
    allowed: 'permit',
    'age-restricted': 'age-restrict',
    ineligible: 'ineligible',
  } as const;
  for (const disposition of DISPOSITIONS) {
    const table = config.labels.dispositions[disposition];
    const labels = table[document.locale] ?? table[primary] ?? [];
    texts.push(...labels);
    if (labels[0]) first.set(disposition, labels[0]);
    for (const phrase of language.markers[kinds[disposition]] ?? []) phrases.push([phrase, disposition]);
  }
  texts.push(...(config.labels.definitions[document.locale] ?? config.labels.definitions[primary] ?? []));
  const documents = [...(corpus.locales.get(document.locale)?.values() ?? [document])];
  const used =
    index.size > 0 &&
    documents.some(({ sections }) =>
      sections.some(({ blocks }) => blocks.some(({ role }) => role === 'label')),
    );
  return { texts, first, used, finder: compilePhrases(phrases) };
}

/** A short paragraph that is bold from end to end, or ends with a colon. */
function isLabelShaped(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.list || block.text.length > 60) return false;
  const text = block.text.trim();
  if (/[:：]$/.test(text)) return true;
  return block.inlines.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end >= text.length);
}
