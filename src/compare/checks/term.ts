/** align/term: a term of the glossary is translated by its approved form. */
import type { Term } from '../../model/config.ts';
import type { AlignRule, CheckContext } from '../check.ts';
import {
  type ConceptFinder,
  type ConceptSeen,
  conceptFinder,
  findConcepts,
  formIn,
  rightForms,
  sourceForms,
} from './concepts.ts';
import { extentsOf, OFF } from './extent.ts';
import { wordedUnits } from './legible.ts';
import { quote } from './quote.ts';
import { translatedNames } from './translated-names.ts';
import { firstWords, type Unit } from './units.ts';

export const term: AlignRule = {
  name: 'align/term',
  summary: 'Where the source uses a term of the glossary, the translation uses its approved form.',
  detail:
    'Readers take two words for two things. Use the approved form of glossary.yaml, or one of the accepted forms; where the sentence truly needs another word, leave it: a term that is merely absent is only told as information. A form that the glossary forbids, or the approved form of another term in its place, is a mistake. So is a name taken for a word: Rust, the language, is no زنگ.',
  severity: 'info',
  fix: 'suggested',
  messages: {
    absent:
      'The {language} has the term {term} here, but none of its approved forms stands in the translation; write {approved}, unless the sentence says it otherwise.',
    forbidden: '{found} must not be used for {term}; write {approved}.',
    other: '{found} is the word for {other}, but the {language} has {term} here; write {approved}.',
    name: '{term} is a name in the {language} and no word; write {term} instead of {found}.',
    counterpart: 'the term {term}',
  },
  examples: [
    {
      source: 'We remove human trafficking content.',
      wrong: 'ہم انسانوں کے کاروبار کا مواد ہٹا دیتے ہیں۔',
      right: 'ہم انسانی سوداگری کا مواد ہٹا دیتے ہیں۔',
    },
    {
      source: 'We remove human trafficking content.',
      wrong: 'ہم انسانی اسمگلنگ کا مواد ہٹا دیتے ہیں۔',
      right: 'ہم انسانی سوداگری کا مواد ہٹا دیتے ہیں۔',
    },
    {
      source: 'Harassment is not allowed.',
      wrong: 'حراسانی کی اجازت نہیں ہے۔',
      right: 'ہراسانی کی اجازت نہیں ہے۔',
    },
    {
      source: 'Creators may appeal.',
      wrong: 'کریئیٹرز اپیل کر سکتے ہیں۔',
      right: 'تخلیق کار اپیل کر سکتے ہیں۔',
    },
    {
      source: 'It is written in Rust, its tests in Go.',
      wrong: 'یہ زنگ میں لکھا گیا ہے، اس کے ٹیسٹ Go میں۔',
      right: 'یہ Rust میں لکھا گیا ہے، اس کے ٹیسٹ Go میں۔',
    },
    { source: 'Go to the settings.', right: 'ترتیبات میں جائیں۔' },
    { source: 'A creator may appeal.', right: 'تخلیق کاروں کو اپیل کا حق ہے۔' },
    {
      source: 'We remove human smuggling content.',
      wrong: 'ہم انسانی سوداگری کا مواد ہٹا دیتے ہیں۔',
      right: 'ہم انسانی اسمگلنگ کا مواد ہٹا دیتے ہیں۔',
    },
    {
      locale: 'ar',
      source: 'Harassment is not allowed.',
      wrong: 'الإزعاج غير مسموح.',
      right: 'التحرش غير مسموح.',
    },
    {
      locale: 'fa',
      source: 'Harassment is not allowed.',
      wrong: 'اذیت مجاز نیست.',
      right: 'آزار مجاز نیست.',
    },
  ],
  check(context) {
    const short = new Set(
      extentsOf(context)
        .filter(({ share }) => share < OFF)
        .map(({ unit }) => unit),
    );
    for (const fault of termFaults(context)) {
      // Little text with a term missing is told as missing text.
      if (!fault.wrong && !fault.other?.certain && short.has(fault.unit)) continue;
      report(context, fault);
    }
    for (const { unit, name, found, at, counterpart } of translatedNames(context))
      context.report({
        message: 'name',
        values: { language: context.sourceLanguage.name, term: quote(name), found: quote(found) },
        at,
        counterpart,
        section: unit.section,
        severity: 'warning',
        fix: { kind: 'suggested', edits: [{ ...at, text: name }] },
      });
  },
};

/** The glossary compiled for one translation locale. */
interface TermIndex {
  /** The terms that have an approved form in the locale. */
  concepts: Term[];
  source: ConceptFinder;
  translation: ConceptFinder;
  forbidden: ConceptFinder;
}

function indexOf(context: CheckContext): TermIndex {
  return context.memo('glossary', 'run', () => {
    const { config, translation, sourceLanguage, translationLanguage } = context;
    const { locale } = translation;
    const concepts = config.glossary.filter((entry) => formIn(entry.approved, locale) !== undefined);
    return {
      concepts,
      source: conceptFinder(
        concepts.map((entry) => sourceForms(entry, config.source)),
        sourceLanguage,
        false,
      ),
      translation: conceptFinder(
        concepts.map((entry) => rightForms(entry, locale)),
        translationLanguage,
        true,
      ),
      forbidden: conceptFinder(
        concepts.map((entry) => formIn(entry.forbidden, locale) ?? []),
        translationLanguage,
        true,
      ),
    };
  });
}

/** A term of the source that the translation lacks, with what stands there instead. */
interface TermFault {
  unit: Unit;
  entry: Term;
  wanted: ConceptSeen;
  wrong: ConceptSeen | null;
  /** `certain`: the two are told apart on purpose. */
  other: { entry: Term; seen: ConceptSeen; certain: boolean } | null;
}

function termFaults(context: CheckContext): readonly TermFault[] {
  return context.memo('terms', 'pair', () => {
    const index = indexOf(context);
    if (index.concepts.length === 0) return [];
    // What a label must say is given word for word in the configuration.
    return wordedUnits(context).flatMap((unit) =>
      unit.source[0]!.role === 'label' ? [] : compareUnit(context, unit, index),
    );
  });
}

/** Units in which a term is missing without another word standing in its place. */
export function absentTerms(context: CheckContext): Unit[] {
  return termFaults(context).flatMap(({ unit, wrong, other }) => (wrong || other ? [] : [unit]));
}

function compareUnit(context: CheckContext, unit: Unit, index: TermIndex): TermFault[] {
  const wanted = findConcepts(index.source, unit.source);
  if (wanted.size === 0) return [];
  const present = findConcepts(index.translation, unit.translation);
  const { locale } = context.translation;
  let forbidden: Map<number, ConceptSeen> | null = null;
  const faults: TermFault[] = [];
  const absent = [...wanted.keys()].filter((concept) => !present.has(concept)).length;
  for (const [concept, seen] of wanted) {
    if (present.has(concept)) continue;
    const entry = index.concepts[concept]!;
    forbidden ??= findConcepts(index.forbidden, unit.translation);
    const surplus = [...present].filter(([other, { count }]) => count > (wanted.get(other)?.count ?? 0));
    const rival = surplus.find(([other]) => areRivals(entry, index.concepts[other]!, locale));
    // One term lost and one gained: the one stands in the place of the other, related or not.
    const stranger = !rival && surplus.length === 1 && absent === 1 ? surplus[0] : undefined;
    const instead = rival ?? stranger;
    const other = instead
      ? { entry: index.concepts[instead[0]]!, seen: instead[1], certain: rival !== undefined }
      : null;
    faults.push({ unit, entry, wanted: seen, wrong: forbidden.get(concept) ?? null, other });
  }
  return faults;
}

function report(context: CheckContext, { unit, entry, wanted, wrong, other }: TermFault): void {
  const approved = formIn(entry.approved, context.translation.locale)!;
  const found = other?.seen ?? wrong;
  context.report({
    message: other ? 'other' : wrong ? 'forbidden' : 'absent',
    values: {
      language: context.sourceLanguage.name,
      term: quote(wanted.text),
      approved: quote(approved),
      found: quote(found?.text ?? ''),
      other: quote(other?.entry.term ?? ''),
    },
    at: found?.at ?? firstWords(unit.translation[0]!),
    counterpart: wanted.at,
    section: unit.section,
    severity: other?.certain ? 'error' : other || wrong ? 'warning' : undefined,
    fix: found
      ? { kind: 'suggested', edits: [{ ...found.at, text: approved.replace(/\s*\([^()]*\)$/, '') }] }
      : undefined,
  });
}

const rivalry = new WeakMap<Term, Map<Term, boolean>>();

/** True for terms that are told apart on purpose, such as trafficking and smuggling: they share a word on one side. */
function areRivals(one: Term, other: Term, locale: string): boolean {
  const known = rivalry.get(one) ?? new Map<Term, boolean>();
  rivalry.set(one, known);
  let rivals = known.get(other);
  if (rivals === undefined) {
    const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? []);
    const share = (a: string, b: string) => {
      const there = words(b);
      // A term inside the other (content, harmful content) is its part, not its rival.
      return !a.includes(b) && !b.includes(a) && [...words(a)].some((word) => there.has(word));
    };
    const forms = (entry: Term) => formIn(entry.approved, locale)!;
    const named = (formIn(one.forbidden, locale) ?? []).some((form) =>
      rightForms(other, locale).includes(form),
    );
    rivals = named || share(one.term, other.term) || share(forms(one), forms(other));
    known.set(other, rivals);
  }
  return rivals;
}
