/** align/obligation: a rule is as strict in the translation as in the source. */
import type { Block } from '../../document/document.ts';
import type { Severity } from '../../model/finding.ts';
import type { Language, MarkerKind } from '../../text/language.ts';
import { findNegators } from '../../text/negation.ts';
import { compareTemplates, findObligations } from '../../text/obligations.ts';
import type { AlignRule, CheckContext } from '../check.ts';
import { cutUnits } from './extent.ts';
import { textOf, wordedUnits } from './legible.ts';
import { negationFaults } from './negation.ts';
import { firstWords, spanIn, type Unit } from './units.ts';

export const obligation: AlignRule = {
  name: 'align/obligation',
  summary: 'What must, should or may be done is so in both languages.',
  detail:
    'Rules are best written in a few fixed sentences with fixed counterparts: "We do not allow …" ↔ «… کی اجازت نہیں دیتے», "must" ↔ «لازمی ہے», "should" ↔ «چاہیے», "may" ↔ «سکتے ہیں», "we remove" ↔ «ہٹا دیتے ہیں», "we may remove" ↔ «ہٹا سکتے ہیں». A rule that turns round is an error; a weaker or stronger word is a warning; a missing word of exception or limit is only a hint.',
  severity: 'info',
  fix: null,
  messages: {
    permits:
      'The {language} forbids something here, the translation permits it; write that it is not allowed.',
    forbids: 'The {language} permits something here, the translation forbids it; write that it is allowed.',
    weaker: 'The {language} says {wanted}, the translation only {found}; use the fixed words for {wanted}.',
    stronger: 'The {language} says only {wanted}, the translation {found}; use the fixed words for {wanted}.',
    lost: 'The {language} says {wanted} here, and the translation has no word for it; check that nothing was lost.',
    counterpart: 'what the {language} says',
  },
  examples: [
    {
      source: 'Selling weapons is forbidden on this platform.',
      wrong: 'اس پلیٹ فارم پر ہتھیار بیچنے کی اجازت ہے۔',
      right: 'اس پلیٹ فارم پر ہتھیار بیچنے کی اجازت نہیں ہے۔',
    },
    { source: 'We remove threats.', wrong: 'ہم دھمکیاں ہٹا سکتے ہیں۔', right: 'ہم دھمکیاں ہٹا دیتے ہیں۔' },
    {
      source: 'We may remove threats.',
      wrong: 'ہم دھمکیاں ہٹا دیتے ہیں۔',
      right: 'ہم دھمکیاں ہٹا سکتے ہیں۔',
    },
    {
      source: 'You must name the source.',
      wrong: 'آپ ماخذ بتا سکتے ہیں۔',
      right: 'آپ کے لیے ماخذ بتانا لازمی ہے۔',
    },
    {
      source: 'You may name the source.',
      wrong: 'آپ کے لیے ماخذ بتانا لازمی ہے۔',
      right: 'آپ ماخذ بتا سکتے ہیں۔',
    },
    {
      source: 'This is ineligible for the feed.',
      wrong: 'یہ پلیٹ فارم کی فیڈ کا حصہ ہے۔',
      right: 'یہ فیڈ کے لیے نااہل ہے۔',
    },
    { source: 'Threats are prohibited.', wrong: 'دھمکیوں کی اجازت ہے۔', right: 'دھمکیاں ممنوع ہیں۔' },
    {
      locale: 'ar',
      source: 'Threats are prohibited.',
      wrong: 'يسمح بالتهديدات.',
      right: 'التهديدات ممنوعة.',
    },
    { locale: 'fa', source: 'Threats are prohibited.', wrong: 'تهدید مجاز است.', right: 'تهدید ممنوع است.' },
  ],
  check(context) {
    // A lost "not" explains a rule that turned round, and is told by its own rule.
    const told = new Set(negationFaults(context).map(({ unit }) => unit));
    for (const unit of wordedUnits(context))
      if (
        !told.has(unit) &&
        !unit.heading &&
        unit.source[0]!.role !== 'label' &&
        !cutUnits(context).has(unit)
      )
        checkUnit(context, unit);
  },
};

function checkUnit(context: CheckContext, unit: Unit): void {
  const { sourceLanguage, translationLanguage } = context;
  const wanted = kindsOf(unit.source, sourceLanguage);
  const found = kindsOf(unit.translation, translationLanguage);
  if (wanted.size + found.size === 0) return;
  // With a negator the translation may forbid in words of its own.
  const denies = unit.translation.some(({ prose }) => findNegators(prose, translationLanguage).length > 0);
  if (compareDirection(context, unit, wanted, found, denies)) return;
  const graded = [wanted, found].every((kinds) => GRADED.some((kind) => kinds.has(kind)));
  if (graded && compareStrength(context, unit)) return;
  const lost = HINTS.find(
    (kind) =>
      isTold(context, kind) &&
      wanted.has(kind) &&
      !found.has(kind) &&
      !(kind === 'prohibit' && denies) &&
      !isSaidOtherwise(kind, found),
  );
  if (lost)
    report(
      context,
      unit,
      'lost',
      lost === 'ineligible' ? 'warning' : 'info',
      wanted.get(lost)![0],
      undefined,
      { wanted: NAMES[lost]! },
    );
}

type Kinds = Map<MarkerKind, Mark[]>;

/** True where a rule turned round was told: forbidden on one side, permitted on the other. */
function compareDirection(
  context: CheckContext,
  unit: Unit,
  wanted: Kinds,
  found: Kinds,
  denies: boolean,
): boolean {
  if (!isTold(context, 'prohibit') || !isTold(context, 'permit')) return false;
  const permits = [wanted, found].map((kinds) => kinds.get('permit')?.length ?? 0) as [number, number];
  if (!denies && wanted.has('prohibit') && !found.has('prohibit') && permits[1] > permits[0]) {
    report(context, unit, 'permits', 'error', wanted.get('prohibit')![0], found.get('permit')![0]);
    return true;
  }
  if (!wanted.has('prohibit') && found.has('prohibit') && permits[1] < permits[0] && !isRestricted(wanted)) {
    report(context, unit, 'forbids', 'error', wanted.get('permit')![0], found.get('prohibit')![0]);
    return true;
  }
  return false;
}

/** Both languages have words for the kind. */
function isTold({ sourceLanguage, translationLanguage }: CheckContext, kind: MarkerKind): boolean {
  return sourceLanguage.markers[kind] !== undefined && translationLanguage.markers[kind] !== undefined;
}

/** Kinds that say how strictly something is meant. */
const GRADED: readonly MarkerKind[] = ['remove', 'oblige', 'recommend', 'permit'];

/** Kinds whose loss is worth a hint; the others come and go with the sentence too freely. */
const HINTS: readonly MarkerKind[] = ['ineligible', 'prohibit', 'age-restrict', 'exception'];

const NAMES: Partial<Record<MarkerKind, string>> = {
  ineligible: '"ineligible"',
  prohibit: 'that something is not allowed',
  'age-restrict': '"age-restricted"',
  exception: '"except"',
};

interface Mark {
  block: Block;
  start: number;
  end: number;
}

function kindsOf(blocks: readonly Block[], language: Language): Kinds {
  const kinds: Kinds = new Map();
  for (const block of blocks)
    for (const { kind, start, end } of findObligations(block.prose, language)) {
      if (kind === 'negation') continue;
      kinds.set(kind, [...(kinds.get(kind) ?? []), { block, start, end }]);
    }
  return kinds;
}

/** "Only", "except" and "ineligible" limit as a prohibition does. */
function isRestricted(kinds: ReadonlyMap<MarkerKind, unknown>): boolean {
  return kinds.has('only') || kinds.has('exception') || kinds.has('ineligible') || kinds.has('age-restrict');
}

function isSaidOtherwise(kind: MarkerKind, found: ReadonlyMap<MarkerKind, unknown>): boolean {
  if (kind === 'exception') return found.has('only') || found.has('condition') || found.has('prohibit');
  if (kind === 'prohibit') return found.has('only') || found.has('exception') || found.has('ineligible');
  return false;
}

/** Templates by strength: what the first says outright, the second says more weakly. */
const STRENGTHS: readonly { strong: string; weak: string; names: [string, string]; severity: Severity }[] = [
  { strong: 'N8', weak: 'N9', names: ['"we remove"', '"we may remove"'], severity: 'warning' },
  { strong: 'N4', weak: 'N7', names: ['"must"', '"may"'], severity: 'warning' },
  { strong: 'N4', weak: 'N6', names: ['"must"', '"should"'], severity: 'info' },
  { strong: 'N6', weak: 'N7', names: ['"should"', '"may"'], severity: 'info' },
];

function compareStrength(context: CheckContext, unit: Unit): boolean {
  const differences = compareTemplates(
    textOf(unit.source),
    context.sourceLanguage,
    textOf(unit.translation),
    context.translationLanguage,
  );
  const change = new Map(differences.map(({ id, source, translation }) => [id, translation - source]));
  for (const { strong, weak, names, severity } of STRENGTHS) {
    const [more, less] = [change.get(strong) ?? 0, change.get(weak) ?? 0];
    if (more < 0 && less > 0)
      report(context, unit, 'weaker', severity, undefined, undefined, { wanted: names[0], found: names[1] });
    else if (more > 0 && less < 0)
      report(context, unit, 'stronger', severity, undefined, undefined, {
        wanted: names[1],
        found: names[0],
      });
    else continue;
    return true;
  }
  return false;
}

function report(
  context: CheckContext,
  unit: Unit,
  message: string,
  severity: Severity,
  wanted?: Mark,
  found?: Mark,
  values: Record<string, string> = {},
): void {
  context.report({
    message,
    values: { language: context.sourceLanguage.name, ...values },
    at: found ? spanIn(found.block, found.start, found.end) : firstWords(unit.translation[0]!),
    counterpart: wanted ? spanIn(wanted.block, wanted.start, wanted.end) : firstWords(unit.source[0]!),
    section: unit.section,
    severity,
  });
}
