/** disposition: a rule went from one list to another, such as from Allowed to Not allowed. */
import { quote } from './quote.ts';
import { hasBoth, type SignalRule } from './signal-rule.ts';
import { dispositionOf, effectOfMove } from './stance.ts';

export const disposition: SignalRule = {
  kind: 'disposition',
  summary: 'A rule moved between lists: allowed, not allowed, age-restricted, ineligible.',
  messages: {
    moved: 'Moved from {before} to {after}: {rule}',
    across: 'Moved from {before} in {there} to {after} in {here}: {rule}',
  },
  examples: [
    {
      from: '**Allowed**\n\n- Satire\n- Slurs in songs\n\n**Not allowed**\n\n- Threats',
      to: '**Allowed**\n\n- Satire\n\n**Not allowed**\n\n- Slurs in songs\n- Threats',
      says: ['Moved from Allowed to Not allowed: \u201CSlurs in songs\u201D'],
      effect: 'tightens',
    },
    {
      from: '**Not allowed**\n\n- Knives\n- Guns',
      to: '**Not allowed**\n\n- Guns\n\n**Allowed**\n\n- Knives',
      says: ['Moved from Not allowed to Allowed: \u201CKnives\u201D'],
      effect: 'loosens',
    },
    {
      from: '**Not allowed**\n\n- Films with blood\n- Guns',
      to: '**Not allowed**\n\n- Guns\n\n**Age-restricted (18 and over)**\n\n- Films with blood',
      says: ['Moved from Not allowed to Age-restricted (18 and over): \u201CFilms with blood\u201D'],
      effect: 'loosens',
    },
    {
      from: '**Allowed**\n\n- Graphic films\n- Jokes',
      to: '**Allowed**\n\n- Jokes\n\n**Age-restricted (18 and over)**\n\n- Graphic films',
      says: ['Moved from Allowed to Age-restricted (18 and over): \u201CGraphic films\u201D'],
      effect: 'tightens',
    },
    {
      from: '**Ineligible for the For You feed**\n\n- Spoilers\n- Blurry clips',
      to: '**Ineligible for the For You feed**\n\n- Blurry clips\n\n**Allowed**\n\n- Spoilers',
      says: ['Moved from Ineligible for the For You feed to Allowed: \u201CSpoilers\u201D'],
      effect: 'loosens',
    },
    {
      from: '**Ineligible for the For You feed**\n\n- Spoilers\n- Smoking by adults',
      to: '**Ineligible for the For You feed**\n\n- Spoilers\n\n**Age-restricted (18 and over)**\n\n- Smoking by adults',
      says: [
        'Moved from Ineligible for the For You feed to Age-restricted (18 and over): \u201CSmoking by adults\u201D',
      ],
      effect: 'tightens',
    },
    {
      from: '**Allowed**\n\n- Jokes\n- Puns',
      to: '**Not allowed**\n\n- Jokes\n- Puns',
      says: [
        'Moved from Allowed to Not allowed: \u201CJokes\u201D',
        'Moved from Allowed to Not allowed: \u201CPuns\u201D',
      ],
      effect: 'tightens',
    },
    { from: '**Allowed**\n\n- Jokes\n- Puns', to: '**Allowed**\n\n- Puns\n- Jokes', says: [] },
    {
      from: '**Allowed**\n\n- Jokes about a public person\n- Threats',
      to: '**Allowed**\n\n- Threats\n\n**Not allowed**\n\n- Jokes about any public person',
      says: ['Moved from Allowed to Not allowed: \u201CJokes about any public person\u201D'],
      effect: 'tightens',
    },
    {
      locale: 'ur',
      from: '**اجازت ہے**\n\n- طنز\n- گالیوں والے گانے',
      to: '**اجازت ہے**\n\n- طنز\n\n**اجازت نہیں ہے**\n\n- گالیوں والے گانے',
      says: ['Moved from Allowed to Not allowed: \u201C\u2068گالیوں والے گانے\u2069\u201D'],
      effect: 'tightens',
    },
    {
      locale: 'ur',
      from: '**اجازت نہیں ہے**\n\n- طنز\n- چاقو دکھانا',
      to: '**اجازت نہیں ہے**\n\n- طنز\n\n**اجازت ہے**\n\n- چاقو دکھانا',
      says: ['Moved from Not allowed to Allowed: \u201C\u2068چاقو دکھانا\u2069\u201D'],
      effect: 'loosens',
    },
    {
      locale: 'ur',
      from: '**اجازت ہے**\n\n- طنز\n- خون کے مناظر',
      to: '**اجازت ہے**\n\n- طنز\n\n**فار یو فیڈ (FYF) کے لیے نااہل**\n\n- خون کے مناظر',
      says: ['Moved from Allowed to Ineligible for the For You feed: \u201C\u2068خون کے مناظر\u2069\u201D'],
      effect: 'tightens',
    },
  ],
  detect(pair, context) {
    if (!hasBoth(pair)) return;
    const before = dispositionOf(pair.from);
    const after = dispositionOf(pair.to);
    if (before === null || after === null || before === after) return;
    const [from, to] = [context.labelOf(before), context.labelOf(after)];
    const values = {
      before: from,
      after: to,
      there: quote(pair.from.section?.title ?? ''),
      here: quote(pair.to.section?.title ?? ''),
      rule: quote(pair.to.text),
    };
    context.report({
      message: context.isAcross(pair) ? 'across' : 'moved',
      values,
      from,
      to,
      effect: effectOfMove(before, after),
    });
  },
};
