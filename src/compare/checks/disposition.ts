/** align/disposition: a rule item stands under the same disposition (not allowed, allowed …) in both languages. */
import type { Block } from '../../document/document.ts';
import type { Disposition } from '../../model/config.ts';
import type { AlignRule, CheckContext } from '../check.ts';
import { figureFaults } from './figures.ts';
import { legibility } from './legible.ts';
import { list, plain, quote } from './quote.ts';
import { placesOf, type Unit, unitsBySection, unitsOf } from './units.ts';

export const disposition: AlignRule = {
  name: 'align/disposition',
  summary:
    'What is not allowed in the source is not allowed in the translation, and so for every disposition.',
  detail:
    'The label above a list (not allowed, allowed, age-restricted, ineligible) decides what its items mean. A wrong or missing label, or an item that slipped into another list, turns the rule around. Write the label exactly as mizan.yaml gives it for the language.',
  severity: 'error',
  fix: null,
  messages: {
    label: 'This label says {found}, the {language} says {wanted}; write {label}.',
    unlabelled:
      'In the {language} this is the label {wanted}; here it is not recognised as a label. Write {label} as a paragraph of its own.',
    item: 'This item stands under {found}, in the {language} under {wanted}; move it, or correct the label above it.',
    items:
      'This item and {more} more stand under {found}, in the {language} under {wanted}; correct the label above them.',
    unruled: 'In the {language} this item stands under {wanted}, here under no label; put {label} above it.',
    counterpart: 'under {wanted} in {language}',
  },
  examples: [
    {
      source: '**Not allowed**\n\n- Insults',
      wrong: '**اجازت ہے**\n\n- گالیاں',
      right: '**اجازت نہیں ہے**\n\n- گالیاں',
    },
    {
      source: '**Allowed**\n\n- Satire',
      wrong: '**اجازت نہیں ہے**\n\n- طنز',
      right: '**اجازت ہے**\n\n- طنز',
    },
    { source: '**Allowed**\n\n- Satire', wrong: '**منظور**\n\n- طنز', right: '**اجازت ہے**\n\n- طنز' },
    {
      source:
        '**Not allowed**\n\n- Insults about a person\n- Threats\n\n**Allowed**\n\n- Satire about a person',
      right: '**اجازت نہیں ہے**\n\n- کسی شخص کی توہین\n- دھمکیاں\n\n**اجازت ہے**\n\n- کسی شخص پر طنز',
    },
    {
      source: '**Definitions**\n\n- **Slur**: an insult',
      wrong: '**اجازت نہیں ہے**\n\n- **گالی**: توہین',
      right: '**تعریفیں**\n\n- **گالی**: توہین',
    },
    { source: '**Not allowed**\n\n- Insults', wrong: '**اجازت**\n\n- گالیاں' },
    { locale: 'ar', source: '**Not allowed**\n\n- Insults', wrong: '**مسموح به**\n\n- الشتائم' },
    { locale: 'fa', source: '**Allowed**\n\n- Satire', wrong: '**مجاز نیست**\n\n- طنز' },
  ],
  check(context) {
    if (legibility(context).document) return;
    for (const units of unitsBySection(unitsOf(context)).values()) checkSection(context, units);
  },
};

/** What a block says of itself: its disposition, "definitions" for their label, or nothing. */
type Meaning = Disposition | 'definitions' | null;

function checkSection(context: CheckContext, units: readonly Unit[]): void {
  /** Labels already found wrong, as "source meaning > translation meaning": their items follow from them. */
  const explained = new Set<string>();
  const wrong = new Map<string, Unit[]>();
  for (const unit of units) {
    if (unit.source.length > 1 || unit.translation.length > 1) continue;
    const [source, translation] = [unit.source[0]!, unit.translation[0]!];
    const wanted = meaningOf(source);
    const found = meaningOf(translation);
    if (source.role === 'label') {
      if (translation.role === 'label' && wanted === found) continue;
      explained.add(`${wanted}>${found}`).add(`${wanted}>null`);
      if (!isExplained(context, unit))
        reportLabel(context, unit, wanted, translation.role === 'label' ? found : null);
    } else if (source.role === 'rule-item' && wanted !== found) {
      const key = `${wanted}>${found}`;
      wrong.set(key, [...(wrong.get(key) ?? []), unit]);
    }
  }
  const labelFaults = explained.size > 0;
  for (const [key, items] of wrong) {
    // Under a label that is not recognised, items fall to the list above or to none.
    if (
      explained.has(key) ||
      (labelFaults && [...explained].some((entry) => entry.split('>')[0] === key.split('>')[0]))
    )
      continue;
    reportItems(context, items);
  }
}

/** A label with a wrong number in it, or left untranslated, is told by the rule on that. */
function isExplained(context: CheckContext, unit: Unit): boolean {
  const state = legibility(context).units.get(unit)?.state;
  if (state === 'untranslated' || state === 'foreign') return true;
  return figureFaults(context).some(
    (fault) => fault.unit === unit && fault.missing.length + fault.extra.length + fault.bounds.length > 0,
  );
}

/** Labels that are wrong as labels: their words are not compared one by one. */
export function wrongLabels(context: CheckContext): ReadonlySet<Unit> {
  return context.memo('wrong labels', 'pair', () => {
    const isWrong = ({ source, translation }: Unit) =>
      source[0]!.role === 'label' &&
      (translation[0]!.role !== 'label' || meaningOf(source[0]!) !== meaningOf(translation[0]!));
    return new Set(
      unitsOf(context).filter(
        (unit) => isWrong(unit) && !isExplained(context, unit) && canAdvise(context, unit),
      ),
    );
  });
}

/** Without a label for this language there is nothing to tell the translator to write. */
function canAdvise(context: CheckContext, unit: Unit): boolean {
  return meaningOf(unit.translation[0]!) !== null || labelsOf(context, meaningOf(unit.source[0]!)) !== '';
}

function meaningOf(block: Block): Meaning {
  if (block.role === 'label') return block.disposition ?? 'definitions';
  return block.role === 'rule-item' ? block.disposition : null;
}

function reportLabel(context: CheckContext, unit: Unit, wanted: Meaning, found: Meaning): void {
  if (!canAdvise(context, unit)) return;
  const label = labelsOf(context, wanted);
  context.report({
    message: found ? 'label' : 'unlabelled',
    values: {
      language: context.sourceLanguage.name,
      wanted: quote(unit.source[0]!.text),
      found: found ? nameOf(found) : '',
      label,
    },
    ...placesOf(unit),
    section: unit.section,
  });
}

/** One finding for items that went astray together. */
function reportItems(context: CheckContext, items: readonly Unit[]): void {
  const unit = items[0]!;
  const wanted = meaningOf(unit.source[0]!);
  const found = meaningOf(unit.translation[0]!);
  const label = labelsOf(context, wanted);
  if (found === null && label === '') return;
  context.report({
    message: found === null ? 'unruled' : items.length > 1 ? 'items' : 'item',
    values: {
      language: context.sourceLanguage.name,
      wanted: nameOf(wanted),
      found: nameOf(found),
      label,
      more: items.length - 1,
    },
    ...placesOf(unit),
    section: unit.section,
  });
}

function nameOf(meaning: Meaning): string {
  return meaning === null ? '' : `"${meaning.replace('-', ' ')}"`;
}

function labelsOf(context: CheckContext, meaning: Meaning): string {
  if (meaning === null) return '';
  const { labels } = context.config;
  const table = meaning === 'definitions' ? labels.definitions : labels.dispositions[meaning];
  const locale = context.translation.locale;
  const texts = table[locale] ?? table[locale.split('-')[0]!] ?? [];
  return texts.length === 0 ? '' : list(texts.slice(0, 1).map((text) => `"${plain(text)}"`));
}
