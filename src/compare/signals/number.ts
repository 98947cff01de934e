/** number: a number changed; an age is called by its name. */

import { findNegators } from '../../text/negation.ts';
import { wordKey } from '../../text/normalize.ts';
import { compareNumbers, extractNumbers, type NumberMention } from '../../text/numbers.ts';
import { tokenize } from '../../text/tokens.ts';
import type { ChangeEffect } from '../change.ts';
import { plain, quote } from './quote.ts';
import { type BothSides, hasBoth, type SignalContext, type SignalRule } from './signal-rule.ts';
import { dispositionOf, isPlatformRule, isQualified, stanceOf } from './stance.ts';
import type { Unit } from './units.ts';

export const number: SignalRule = {
  kind: 'number',
  summary: 'A number changed, such as an age, an amount or a span of time.',
  messages: {
    'minimum-age': 'Minimum age: {before} \u2192 {after} ({where})',
    age: 'Age: {before} \u2192 {after} ({where})',
    changed: '{before} \u2192 {after}: {where}',
    called: '{what}: {before} \u2192 {after}',
    added: 'New figure {after}: {where}',
    removed: 'Figure {before} taken out: {where}',
  },
  examples: [
    {
      from: 'You must be at least 16 years old to host LIVE.',
      to: 'You must be at least 18 years old to host LIVE.',
      says: ['Minimum age: 16 \u2192 18 (\u201CYou must be at least 18 years old to host LIVE.\u201D)'],
      effect: 'tightens',
    },
    {
      from: 'You must be 16 or older to host LIVE.',
      to: 'You must be 13 or older to host LIVE.',
      says: ['Minimum age: 16 \u2192 13 (\u201CYou must be 13 or older to host LIVE.\u201D)'],
      effect: 'loosens',
    },
    {
      from: 'Accounts of children under 13 are not allowed.',
      to: 'Accounts of children under 16 are not allowed.',
      says: ['Minimum age: 13 \u2192 16 (\u201CAccounts of children under 16 are not allowed.\u201D)'],
      effect: 'tightens',
    },
    {
      from: '| Feature | Age |\n|---|---|\n| LIVE | 16 |',
      to: '| Feature | Age |\n|---|---|\n| LIVE | 18 |',
      says: ['LIVE: 16 \u2192 18'],
    },
    {
      from: 'You may post up to 10 films a day.',
      to: 'You may post up to 20 films a day.',
      says: ['10 \u2192 20: \u201CYou may post up to 20 films a day.\u201D'],
      effect: 'loosens',
    },
    {
      from: 'You must label it within 24 hours.',
      to: 'You must label it within 12 hours.',
      says: ['24 \u2192 12: \u201CYou must label it within 12 hours.\u201D'],
      effect: 'tightens',
    },
    {
      from: '**Not allowed**\n\n- Knives longer than 10 centimetres',
      to: '**Not allowed**\n\n- Knives longer than 6 centimetres',
      says: ['10 \u2192 6: \u201CKnives longer than 6 centimetres\u201D'],
      effect: 'tightens',
    },
    {
      from: '**Allowed**\n\n- Clips of up to 60 seconds',
      to: '**Allowed**\n\n- Clips of up to 30 seconds',
      says: ['60 \u2192 30: \u201CClips of up to 30 seconds\u201D'],
      effect: 'tightens',
    },
    {
      from: 'We keep copies for 30 days.',
      to: 'We keep copies for 90 days.',
      says: ['30 \u2192 90: \u201CWe keep copies for 90 days.\u201D'],
    },
    {
      from: 'We asked many organisations.',
      to: 'We asked 100 organisations.',
      says: ['New figure 100: \u201CWe asked 100 organisations.\u201D'],
    },
    { from: 'You must be thirteen years old.', to: 'You must be 13 years old.', says: [] },
    { from: 'There are 3 reasons: a, b and c.', to: 'There are three reasons: a, b and c.', says: [] },
    {
      locale: 'ur',
      from: 'LIVE کی میزبانی کے لیے آپ کی عمر کم از کم 16 سال ہونا لازمی ہے۔',
      to: 'LIVE کی میزبانی کے لیے آپ کی عمر کم از کم 18 سال ہونا لازمی ہے۔',
      says: [
        'Minimum age: 16 \u2192 18 (\u201C\u2068LIVE کی میزبانی کے لیے آپ کی عمر کم از کم 18 سال ہونا لازمی ہے۔\u2069\u201D)',
      ],
      effect: 'tightens',
    },
    {
      locale: 'ur',
      from: '13 سال سے کم عمر بچوں کے اکاؤنٹ کی اجازت نہیں ہے۔',
      to: '16 سال سے کم عمر بچوں کے اکاؤنٹ کی اجازت نہیں ہے۔',
      says: [
        'Minimum age: 13 \u2192 16 (\u201C\u206816 سال سے کم عمر بچوں کے اکاؤنٹ کی اجازت نہیں ہے۔\u2069\u201D)',
      ],
      effect: 'tightens',
    },
    { locale: 'ur', from: 'آپ کی عمر ۱۳ سال ہو۔', to: 'آپ کی عمر 13 سال ہو۔', says: [] },
    {
      locale: 'ur',
      from: 'ہم نے 50 تنظیموں سے پوچھا۔',
      to: 'ہم نے 100 تنظیموں سے پوچھا۔',
      says: ['50 \u2192 100: \u201C\u2068ہم نے 100 تنظیموں سے پوچھا۔\u2069\u201D'],
    },
  ],
  detect(pair, context) {
    if (hasBoth(pair)) return detectBoth(pair, context);
    // What a new rule says is told as a rule; a figure in running text is told by itself.
    const unit = pair.to ?? pair.from!;
    if (context.whole || unit.kind !== 'sentence' || stanceOf(unit, context.language) !== 'none') return;
    for (const mention of figuresOf(unit, context))
      if (isTelling(mention)) reportOne(mention, unit, pair.to !== null, context);
  },
};

function figuresOf(unit: Unit, { language }: SignalContext): NumberMention[] {
  return extractNumbers(unit.prose, language).filter(
    ({ kind, inDate }) => !inDate && kind !== 'month' && kind !== 'identifier',
  );
}

/** A small number in words comes and goes with the sentence. */
function isTelling({ digits, value, kind }: NumberMention): boolean {
  return digits || value > 10 || kind === 'percent';
}

function detectBoth(pair: BothSides, context: SignalContext): void {
  const [before, after] = [figuresOf(pair.from, context), figuresOf(pair.to, context)];
  const { missing, extra } = compareNumbers(before, after);
  const [gone, come] = [missing.filter(isTelling), extra.filter(isTelling)];
  for (const from of gone) {
    const at = come.findIndex(({ kind, comparator }) => kind === from.kind && comparator === from.comparator);
    const like = at >= 0 ? at : come.findIndex(({ kind }) => kind === from.kind);
    if (like < 0) reportOne(from, pair.to, false, context);
    else reportPair(pair, from, come.splice(like, 1)[0]!, context);
  }
  for (const to of come) reportOne(to, pair.to, true, context);
}

function reportOne(mention: NumberMention, unit: Unit, added: boolean, context: SignalContext): void {
  const text = plain(mention.text);
  const values = { before: text, after: text, where: quote(unit.text) };
  context.report({
    message: added ? 'added' : 'removed',
    values,
    from: added ? null : mention.text,
    to: added ? mention.text : null,
    effect: 'unknown',
  });
}

function reportPair(pair: BothSides, from: NumberMention, to: NumberMention, context: SignalContext): void {
  const { language } = context;
  const age = isAge(pair.from, from, context) && isAge(pair.to, to, context);
  const what = nameOf(pair.to);
  const least =
    age &&
    (to.comparator === 'gte' ||
      to.comparator === 'gt' ||
      (to.comparator === 'lt' && stanceOf(pair.to, language) === 'forbids') ||
      (to.comparator === null && stanceOf(pair.to, language) === 'obliges'));
  const message = least ? 'minimum-age' : age ? 'age' : what ? 'called' : 'changed';
  const values = {
    before: plain(from.text),
    after: plain(to.text),
    where: quote(what ?? pair.to.text),
    what: plain(what ?? ''),
  };
  context.report({
    message,
    values,
    from: from.text,
    to: to.text,
    effect: effectOfNumber(pair, from, to, age, context),
  });
}

/** The first cell of a row, or the bold lead of an item, names what a number is about. */
function nameOf({ kind, block, text }: Unit): string | null {
  if (kind === 'row') return text.split('\t')[0]?.trim() || null;
  return block?.role === null ? block.term : null;
}

const YOUNGEST = 5;
const OLDEST = 25;

function isAge(unit: Unit, { kind, value }: NumberMention, { language }: SignalContext): boolean {
  if (kind !== 'number' || value < YOUNGEST || value > OLDEST || !Number.isInteger(value)) return false;
  const words = new Set((language.ageWords ?? []).map(wordKey));
  return (
    tokenize(unit.prose).some(({ key }) => words.has(key)) ||
    (/^(?:1[368]|21)$/.test(String(value)) && hasBound(unit, value, language))
  );
}

/** Thirteen, sixteen, eighteen and twenty-one with a bound are ages even where the word is left out: "under 18". */
function hasBound(unit: Unit, value: number, language: SignalContext['language']): boolean {
  const units = new Set(language.numbers.units.map(wordKey));
  const tokens = tokenize(unit.prose);
  return extractNumbers(unit.prose, language).some((mention) => {
    if (mention.value !== value || mention.comparator === null || mention.comparator === 'within')
      return false;
    const next = tokens.find(({ start }) => start >= mention.end);
    return !next || !units.has(next.key);
  });
}

/** More or fewer people or things fall under the bound; what that means depends on what the sentence does to them. */
function effectOfNumber(
  pair: BothSides,
  from: NumberMention,
  to: NumberMention,
  age: boolean,
  { language }: SignalContext,
): ChangeEffect {
  if (from.comparator !== to.comparator || from.value === to.value) return 'unknown';
  const stance = stanceOf(pair.to, language);
  if (
    stance !== stanceOf(pair.from, language) ||
    [pair.from, pair.to].some(({ prose }) => isQualified(prose, language))
  )
    return 'unknown';
  const listed = dispositionOf(pair.to) !== null;
  if (listed && [pair.from, pair.to].some(({ prose }) => findNegators(prose, language).length > 0))
    return 'unknown';
  const ours = !listed && isPlatformRule(pair, language);
  const rises = to.value > from.value;
  const comparator = to.comparator ?? (age && !listed ? 'gte' : null);
  if (comparator === null) return 'unknown';
  const least = comparator === 'gte' || comparator === 'gt';
  const grows = least ? !rises : rises;
  // "Restricted to people of 18 and over" names those whom it lets in, and so does a minimum age without any verb.
  const admits = !listed && age && least && (stance === 'limits' || stance === 'none');
  if (admits || stance === 'permits' || stance === 'obliges')
    return ours && !age ? 'unknown' : grows ? 'loosens' : 'tightens';
  return stance === 'none' ? 'unknown' : grows ? 'tightens' : 'loosens';
}
