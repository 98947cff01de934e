/** comparator: the number stayed, its bound changed, such as "16 and over" to "over 16". */
import type { Comparator } from '../../text/language.ts';
import { type ComparatorChange, compareNumbers, extractNumbers } from '../../text/numbers.ts';
import type { ChangeEffect } from '../change.ts';
import { plain, quote } from './quote.ts';
import { type BothSides, hasBoth, type SignalContext, type SignalRule } from './signal-rule.ts';
import { isPlatformRule, isQualified, stanceOf } from './stance.ts';

const WORDS: Readonly<Record<Comparator, string>> = {
  gte: 'at least',
  lte: 'at most',
  lt: 'under',
  gt: 'over',
  within: 'within',
};

export const comparator: SignalRule = {
  kind: 'comparator',
  summary: 'A bound changed while its number stayed: under, over, at least, at most, within.',
  messages: {
    changed: '{before} \u2192 {after}: {where}',
  },
  examples: [
    {
      from: 'You must be at least 16 years old.',
      to: 'You must be over 16 years old.',
      says: ['at least 16 \u2192 over 16: \u201CYou must be over 16 years old.\u201D'],
      effect: 'tightens',
    },
    {
      from: 'You must be over 16 years old.',
      to: 'You must be at least 16 years old.',
      says: ['over 16 \u2192 at least 16: \u201CYou must be at least 16 years old.\u201D'],
      effect: 'loosens',
    },
    {
      from: 'You may post up to 10 films.',
      to: 'You may post under 10 films.',
      says: ['at most 10 \u2192 under 10: \u201CYou may post under 10 films.\u201D'],
      effect: 'tightens',
    },
    {
      from: '**Not allowed**\n\n- Knives of at least 10 centimetres',
      to: '**Not allowed**\n\n- Knives over 10 centimetres',
      says: ['at least 10 \u2192 over 10: \u201CKnives over 10 centimetres\u201D'],
      effect: 'loosens',
    },
    {
      from: 'People under 18 see less.',
      to: 'People over 18 see less.',
      says: ['under 18 \u2192 over 18: \u201CPeople over 18 see less.\u201D'],
    },
    {
      from: 'You must answer in writing within 30 days.',
      to: 'You must answer in writing after at least 30 days.',
      says: ['within 30 \u2192 at least 30: \u201CYou must answer in writing after at least 30 days.\u201D'],
    },
    {
      from: 'We need 3 reports.',
      to: 'We need at least 3 reports.',
      says: ['3 \u2192 at least 3: \u201CWe need at least 3 reports.\u201D'],
    },
    {
      from: 'We need at least 3 reports.',
      to: 'We need 3 reports.',
      says: ['at least 3 \u2192 3: \u201CWe need 3 reports.\u201D'],
    },
    { from: 'You must be at least 16.', to: 'You must be 16 or older.', says: [] },
    { from: 'You must be at least 16.', to: 'You must be at least 18.', says: [] },
    {
      locale: 'ur',
      from: 'آپ کی عمر کم از کم 16 سال ہونا لازمی ہے۔',
      to: 'آپ کی عمر 16 سال سے زیادہ ہونا لازمی ہے۔',
      says: ['at least 16 \u2192 over 16: \u201C\u2068آپ کی عمر 16 سال سے زیادہ ہونا لازمی ہے۔\u2069\u201D'],
      effect: 'tightens',
    },
    {
      locale: 'ur',
      from: '18 سال سے کم عمر افراد',
      to: '18 سال سے زیادہ عمر کے افراد',
      says: ['under 18 \u2192 over 18: \u201C\u206818 سال سے زیادہ عمر کے افراد\u2069\u201D'],
    },
    {
      locale: 'ur',
      from: 'آپ زیادہ سے زیادہ 10 فلمیں لگا سکتے ہیں۔',
      to: 'آپ کم از کم 10 فلمیں لگا سکتے ہیں۔',
      says: ['at most 10 \u2192 at least 10: \u201C\u2068آپ کم از کم 10 فلمیں لگا سکتے ہیں۔\u2069\u201D'],
    },
  ],
  detect(pair, context) {
    if (!hasBoth(pair)) return;
    const [before, after] = [pair.from, pair.to].map(({ prose }) => extractNumbers(prose, context.language));
    for (const change of compareNumbers(before!, after!).comparatorChanged) {
      const [from, to] = [change.source, change.translation].map(({ comparator: bound, text }) =>
        bound ? `${WORDS[bound]} ${plain(text)}` : plain(text),
      );
      const values = { before: from!, after: to!, where: quote(pair.to.text) };
      context.report({
        message: 'changed',
        values,
        from: from!,
        to: to!,
        effect: effectOfBound(pair, change, context),
      });
    }
  },
};

/** Only where the bound itself moves by one can be told which way it leans; a rule that was turned round is for people to judge. */
function effectOfBound(
  pair: BothSides,
  { change, source, translation }: ComparatorChange,
  { language }: SignalContext,
): ChangeEffect {
  if (change !== 'boundary') return 'unknown';
  const stance = stanceOf(pair.to, language);
  if (
    stance === 'none' ||
    stance !== stanceOf(pair.from, language) ||
    [pair.from, pair.to].some(({ prose }) => isQualified(prose, language))
  )
    return 'unknown';
  const wide = (bound: Comparator | null) => bound === 'gte' || bound === 'lte';
  if (wide(source.comparator) === wide(translation.comparator)) return 'unknown';
  const grows = wide(translation.comparator);
  if (stance === 'forbids' || stance === 'limits') return grows ? 'tightens' : 'loosens';
  return isPlatformRule(pair, language) ? 'unknown' : grows ? 'loosens' : 'tightens';
}
