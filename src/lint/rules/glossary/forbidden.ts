/** Words the glossary says never to use. */
import { sourceSpan } from '../../../document/projection.ts';
import type { Config, Term } from '../../../model/config.ts';
import type { Language } from '../../../text/language.ts';
import { comparisonKey } from '../../../text/normalize.ts';
import { compileTerms, type TermFinder } from '../../../text/terms.ts';
import { eachBlock, type Rule } from '../../rule.ts';

export const forbiddenTerm: Rule = {
  name: 'glossary/forbidden',
  summary: 'A term is written as the glossary has it.',
  detail:
    'The glossary lists this form as one never to use, because it is misspelt, means something else or is a second name for the same thing. Use the approved form; if the word is right here, move it from `forbidden` to a note in the glossary.',
  severity: 'error',
  fix: 'suggested',
  messages: {
    found: 'Unexpected \u2068{found}\u2069, expected \u2068{approved}\u2069 ({term})',
    own: 'Unexpected \u2068{found}\u2069, expected \u2068{approved}\u2069',
    inflected:
      'Unexpected \u2068{found}\u2069, a form of \u2068{forbidden}\u2069, expected a form of \u2068{approved}\u2069 ({term})',
  },
  languages: 'any',
  options: {
    words: { default: {}, means: 'more forms never to use, each with the right one: `{ Tik Tok: TikTok }`' },
  },
  examples: [
    {
      locale: 'en',
      options: { words: { 'Tik Tok': 'TikTok' } },
      wrong: 'Open Tik Tok.\n',
      right: 'Open TikTok.\n',
    },
    {
      locale: 'ur',
      options: { words: { کانٹنٹ: 'مواد' } },
      wrong: 'یہ کانٹنٹ ہٹا دیا گیا۔\n',
      right: 'یہ مواد ہٹا دیا گیا۔\n',
    },
    { locale: 'ur', options: { words: { کانٹنٹ: 'مواد' } }, right: '`کانٹنٹ` کوڈ ہے۔\n' },
  ],
  check(context) {
    const { document, config, language, options } = context;
    const terms = context.memo(`glossary/forbidden/${document.locale}`, 'corpus', () =>
      compileForbidden(
        [...config.glossary, ...readWords(options.words, document.locale)],
        config,
        document.locale,
        language,
      ),
    );
    if (!terms) return;
    eachBlock(document, (block, section) => {
      if (block.kind === 'code' || block.kind === 'definition') return;
      const matches = terms.find(block.prose);
      // Matches do not overlap, unless one form is forbidden for one term and right for another.
      const right = new Set(
        matches.filter(({ term }) => terms.entries[term]!.form === null).map(({ start }) => start),
      );
      const foreign = block.inlines.filter(({ lang }) => lang && lang !== language.tag);
      for (const match of matches) {
        const { entry, form, literal } = terms.entries[match.term]!;
        if (form === null || right.has(match.start)) continue;
        if (literal && match.text.normalize('NFC') !== form.normalize('NFC')) continue;
        if (foreign.some(({ start, end }) => start <= match.start && match.end <= end)) continue;
        const approved = approvedForm(entry, document.locale, config);
        const span = sourceSpan(block, match.start, match.end);
        const found = match.text.replace(/\s+/g, ' ');
        const plain =
          match.exact && document.text.slice(span.start, span.end) === match.text && approved !== '';
        const source = document.locale === config.source;
        context.report({
          message: match.exact ? (source || entry.term === approved ? 'own' : 'found') : 'inflected',
          ...span,
          section,
          severity: match.exact ? 'error' : 'warning',
          values: { found, approved, term: entry.term, forbidden: form },
          ...(plain && { fix: { kind: 'suggested', edits: [{ ...span, text: approved }] } }),
        });
      }
    });
  },
};

interface Forbidden {
  find: TermFinder;
  /** By the index of the term that was compiled; `form` is null for a right form. */
  entries: {
    entry: Term;
    form: string | null /** Only this very spelling is wrong: a right form differs in marks alone. */;
    literal?: boolean;
  }[];
}

function compileForbidden(
  glossary: readonly Term[],
  config: Config,
  locale: string,
  language: Language,
): Forbidden | null {
  const of = (table: Record<string, string[]>): string[] =>
    table[locale] ?? table[locale.split('-')[0]!] ?? [];
  const right = glossary.flatMap((entry) => {
    const forms = [approvedForm(entry, locale, config), entry.approved[locale] ?? '', ...of(entry.accepted)];
    return [...new Set(forms)].filter((form) => form !== '').map((form) => ({ entry, form }));
  });
  const rightKeys = new Set(right.map(({ form }) => comparisonKey(form)));
  const rightForms = new Set(right.map(({ form }) => form.normalize('NFC')));
  const entries: Forbidden['entries'] = [];
  const forms: string[] = [];
  for (const entry of glossary)
    for (const form of of(entry.forbidden)) {
      entries.push({
        entry,
        form,
        literal: rightKeys.has(comparisonKey(form)) && !rightForms.has(form.normalize('NFC')),
      });
      forms.push(form);
    }
  if (forms.length === 0) return null;
  const literalKeys = new Set(
    entries.filter(({ literal }) => literal).map(({ form }) => comparisonKey(form!)),
  );
  for (const { entry, form } of right) {
    if (literalKeys.has(comparisonKey(form))) continue;
    entries.push({ entry, form: null });
    forms.push(form);
  }
  return { find: compileTerms(forms, language), entries };
}

function readWords(words: unknown, locale: string): Term[] {
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).map(([form, right]) => ({
    term: String(right),
    approved: { [locale]: String(right) },
    accepted: {},
    forbidden: { [locale]: [form] },
    implies: [],
    note: null,
    line: 0,
  }));
}

/** The approved form without the gloss in brackets that only the first use needs. */
function approvedForm(entry: Term, locale: string, config: Config): string {
  if (locale === config.source) return entry.term;
  const approved = entry.approved[locale] ?? entry.approved[locale.split('-')[0]!] ?? '';
  return approved.replace(/\s*\([^()]*\)/g, '').trim();
}
