/** date: a day or month changed. */
import { compareDates, type DateMention, findDates } from '../../text/dates.ts';
import type { ChangeEffect } from '../change.ts';
import { plain, quote } from './quote.ts';
import { hasBoth, type SignalContext, type SignalRule } from './signal-rule.ts';
import { stanceOf } from './stance.ts';
import type { Unit } from './units.ts';

export const date: SignalRule = {
  kind: 'date',
  summary: 'A date changed, came or went.',
  messages: {
    changed: 'Date: {before} \u2192 {after} ({where})',
    added: 'New date {after}: {where}',
    removed: 'Date {before} taken out: {where}',
  },
  examples: [
    {
      from: 'Last updated on 1 October 2022.',
      to: 'Last updated on 21 April 2023.',
      says: ['Date: 1 October 2022 \u2192 21 April 2023 (\u201CLast updated on 21 April 2023.\u201D)'],
      effect: 'neutral',
    },
    {
      from: 'Last updated in October 2022.',
      to: 'Last updated in April 2023.',
      says: ['Date: October 2022 \u2192 April 2023 (\u201CLast updated in April 2023.\u201D)'],
      effect: 'neutral',
    },
    {
      from: 'In force from 2022-10-01.',
      to: 'In force from 2023-04-21.',
      says: ['Date: 2022-10-01 \u2192 2023-04-21 (\u201CIn force from 2023-04-21.\u201D)'],
      effect: 'neutral',
    },
    {
      from: 'You must confirm your age by 1 May 2023.',
      to: 'You must confirm your age by 1 June 2023.',
      says: ['Date: 1 May 2023 \u2192 1 June 2023 (\u201CYou must confirm your age by 1 June 2023.\u201D)'],
    },
    {
      from: 'These rules are in force.',
      to: 'These rules are in force from 21 April 2023.',
      says: ['New date 21 April 2023: \u201CThese rules are in force from 21 April 2023.\u201D'],
      effect: 'neutral',
    },
    {
      from: 'These rules are in force from 21 April 2023.',
      to: 'These rules are in force.',
      says: ['Date 21 April 2023 taken out: \u201CThese rules are in force.\u201D'],
      effect: 'neutral',
    },
    { from: 'In force from 21 April 2023.', to: 'In force from April 21, 2023.', says: [] },
    { from: 'In force from 21 April 2023.', to: 'Valid from 21 April 2023.', says: [] },
    {
      from: 'A first sentence.',
      to: 'A first sentence. A note was written on 8 February 2022.',
      says: ['New date 8 February 2022: \u201CA note was written on 8 February 2022.\u201D'],
      effect: 'neutral',
    },
    {
      locale: 'ur',
      from: 'یہ 1 اکتوبر 2022 سے نافذ ہے۔',
      to: 'یہ 21 اپریل 2023 سے نافذ ہے۔',
      says: [
        'Date: \u20681 اکتوبر 2022\u2069 \u2192 \u206821 اپریل 2023\u2069 (\u201C\u2068یہ 21 اپریل 2023 سے نافذ ہے۔\u2069\u201D)',
      ],
      effect: 'neutral',
    },
    { locale: 'ur', from: 'یہ ۲۱ اپریل ۲۰۲۳ سے نافذ ہے۔', to: 'یہ 21 اپریل 2023 سے نافذ ہے۔', says: [] },
    {
      locale: 'ur',
      from: 'یہ نافذ ہے۔',
      to: 'یہ 21 اپریل 2023 سے نافذ ہے۔',
      says: ['New date \u206821 اپریل 2023\u2069: \u201C\u2068یہ 21 اپریل 2023 سے نافذ ہے۔\u2069\u201D'],
      effect: 'neutral',
    },
  ],
  detect(pair, context) {
    if (!hasBoth(pair)) {
      const unit = pair.to ?? pair.from!;
      if (context.whole || unit.kind === 'item') return;
      for (const found of findDates(unit.prose, context.language))
        reportOne(found, unit, pair.to !== null, context);
      return;
    }
    const dates = [pair.from, pair.to].map(({ prose }) => findDates(prose, context.language));
    const { missing, extra } = compareDates(dates[0]!, dates[1]!);
    const come = [...extra];
    for (const from of missing) {
      const to = come.shift();
      if (!to) reportOne(from, pair.to, false, context);
      else
        context.report({
          message: 'changed',
          values: { before: plain(from.text), after: plain(to.text), where: quote(pair.to.text) },
          from: from.text,
          to: to.text,
          effect: effectOfDate(pair.to, context),
        });
    }
    for (const to of come) reportOne(to, pair.to, true, context);
  },
};

function reportOne(mention: DateMention, unit: Unit, added: boolean, context: SignalContext): void {
  const text = plain(mention.text);
  context.report({
    message: added ? 'added' : 'removed',
    values: { before: text, after: text, where: quote(unit.text) },
    from: added ? null : mention.text,
    to: added ? mention.text : null,
    effect: effectOfDate(unit, context),
  });
}

/** A date in a statement of fact binds nobody; in a rule it may be a term that people must keep. */
function effectOfDate(unit: Unit, { language }: SignalContext): ChangeEffect {
  return stanceOf(unit, language) === 'none' ? 'neutral' : 'unknown';
}
