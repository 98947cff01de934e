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
    inflected: 'Unexpected \u2068{found}\u2069, a form of \u2068{forbidden}\u2069, expected a form of \u2068{approved}\u2069 ({term})',
  },
  languages: 'any',
  examples: [],
  check(context) {
    const { document, config, language } = context;
    const terms = context.memo(`glossary/forbidden/${document.locale}`, 'corpus', () => compileForbidden(config, document.locale, language));
    if (!terms) return;
    eachBlock(document, (block, section) => {
      if (block.kind === 'code' || block.kind === 'definition') return;
      const matches = terms.find(block.prose);
      for (const match of matches) {
        const { entry, form, literal } = terms.entries[match.term]!;
        if (form === null || (literal && match.text.normalize('NFC') !== form.normalize('NFC'))) continue;
        // What is forbidden for one term may be the right form of another, or a part of it.
        const right = matches.some((other) => terms.entries[other.term]!.form === null && other.start <= match.start && match.end <= other.end);
        const foreign = block.inlines.some(({ lang, start, end }) => lang && lang !== language.tag && start <= match.start && match.end <= end);
        if (right || foreign) continue;
        const approved = approvedForm(entry, document.locale, config);
        const span = sourceSpan(block, match.start, match.end);
        const found = match.text.replace(/\s+/g, ' ');
        const plain = match.exact && document.text.slice(span.start, span.end) === match.text && approved !== '';
        const source = document.locale === config.source;
        context.report({
          message: match.exact ? (source ? 'own' : 'found') : 'inflected',
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
  entries: { entry: Term; form: string | null; /** Only this very spelling is wrong: a right form differs in marks alone. */ literal?: boolean }[];
}

function compileForbidden(config: Config, locale: string, language: Language): Forbidden | null {
  const of = (table: Record<string, string[]>): string[] => table[locale] ?? table[locale.split('-')[0]!] ?? [];
  const right = config.glossary.flatMap((entry) => {
    const forms = [approvedForm(entry, locale, config), entry.approved[locale] ?? '', ...of(entry.accepted)];
    return [...new Set(forms)].filter((form) => form !== '').map((form) => ({ entry, form }));
  });
  const rightKeys = new Set(right.map(({ form }) => comparisonKey(form)));
  const entries: Forbidden['entries'] = [];
  const forms: string[] = [];
  for (const entry of config.glossary)
    for (const form of of(entry.forbidden)) {
      entries.push({ entry, form, literal: rightKeys.has(comparisonKey(form)) });
      forms.push(form);
    }
  if (forms.length === 0) return null;
  const literalKeys = new Set(entries.filter(({ literal }) => literal).map(({ form }) => comparisonKey(form!)));
  for (const { entry, form } of right) {
    if (literalKeys.has(comparisonKey(form))) continue;
    entries.push({ entry, form: null });
    forms.push(form);
  }
  return { find: compileTerms(forms, language), entries };
}

/** The approved form without the gloss in brackets that only the first use needs. */
function approvedForm(entry: Term, locale: string, config: Config): string {
  if (locale === config.source) return entry.term;
  const approved = entry.approved[locale] ?? entry.approved[locale.split('-')[0]!] ?? '';
  return approved.replace(/\s*\([^()]*\)/g, '').trim();
}
