/** rule-item: a rule was added to a list, taken from it, carried to another section, or now says more or less than it did. */

import { quote } from './quote.ts';
import { type BothSides, hasBoth, type SignalContext, type SignalRule } from './signal-rule.ts';
import { dispositionOf, effectOfMove, stanceOf } from './stance.ts';
import { changedWording } from './wording.ts';

export const ruleItem: SignalRule = {
  kind: 'rule-item',
  summary: 'A rule in a list was added or removed, moved to another section, or qualified.',
  messages: {
    added: 'New rule under {label}: {rule}',
    removed: 'Rule removed from {label}: {rule}',
    moved: 'Rule moved from {there} to {here}, still under {label}: {rule}',
    listed: 'Now a rule under {label}: {rule}',
    unlisted: 'No longer a rule under {label}: {rule}',
    longer: 'Rule under {label} now adds {words}: {rule}',
    shorter: 'Rule under {label} no longer says {words}: {rule}',
    reworded: 'Rule under {label} reworded: {before} \u2192 {rule}',
  },
  examples: [
    {
      from: '**Not allowed**\n\n- Threats',
      to: '**Not allowed**\n\n- Threats\n- Insults',
      says: ['New rule under Not allowed: \u201CInsults\u201D'],
      effect: 'tightens',
    },
    {
      from: '**Not allowed**\n\n- Threats\n- Insults',
      to: '**Not allowed**\n\n- Threats',
      says: ['Rule removed from Not allowed: \u201CInsults\u201D'],
      effect: 'loosens',
    },
    {
      from: '**Allowed**\n\n- Satire',
      to: '**Allowed**\n\n- Satire\n- News reports',
      says: ['New rule under Allowed: \u201CNews reports\u201D'],
      effect: 'loosens',
    },
    {
      from: '**Allowed**\n\n- Satire\n- News reports',
      to: '**Allowed**\n\n- Satire',
      says: ['Rule removed from Allowed: \u201CNews reports\u201D'],
      effect: 'tightens',
    },
    {
      from: '**Age-restricted (18 and over)**\n\n- Blood',
      to: '**Age-restricted (18 and over)**\n\n- Blood\n- Surgery',
      says: ['New rule under Age-restricted (18 and over): \u201CSurgery\u201D'],
      effect: 'tightens',
    },
    {
      from: '**Ineligible for the For You feed**\n\n- Spam\n- Copies',
      to: '**Ineligible for the For You feed**\n\n- Spam',
      says: ['Rule removed from Ineligible for the For You feed: \u201CCopies\u201D'],
      effect: 'loosens',
    },
    {
      from: '**Not allowed**\n\n- Threats\n- Recipes for soup',
      to: '**Not allowed**\n\n- Threats\n- Pictures of torture',
      says: [
        'New rule under Not allowed: \u201CPictures of torture\u201D',
        'Rule removed from Not allowed: \u201CRecipes for soup\u201D',
      ],
      effect: 'mixed',
    },
    {
      from: '**Not allowed**\n\n- Publishing the address of a person',
      to: '**Not allowed**\n\n- Publishing the address of a person who asked for privacy',
      says: [
        'Rule under Not allowed now adds \u201Cwho asked for privacy\u201D: \u201CPublishing the address of a person who asked for privacy\u201D',
      ],
    },
    {
      from: '**Not allowed**\n\n- Publishing the address of a person who asked for privacy',
      to: '**Not allowed**\n\n- Publishing the address of a person',
      says: [
        'Rule under Not allowed no longer says \u201Cwho asked for privacy\u201D: \u201CPublishing the address of a person\u201D',
      ],
    },
    {
      from: '**Not allowed**\n\n- Threats against people',
      to: '**Not allowed**\n\n- A threat against people',
      says: [],
    },
    {
      from: '**Not allowed**\n\n- Selling guns online',
      to: '**Not allowed**\n\n- Selling drugs online',
      says: [
        'Rule under Not allowed reworded: \u201CSelling guns online\u201D \u2192 \u201CSelling drugs online\u201D',
      ],
    },
    {
      from: '**Not allowed**\n\n- Repeated requests after a refusal',
      to: '**Not allowed**\n\n- Requests after a refusal',
      says: [
        'Rule under Not allowed no longer says \u201CRepeated\u201D: \u201CRequests after a refusal\u201D',
      ],
    },
    {
      from: '**Not allowed**\n\n- Threats (see [minor safety](a.md#b))',
      to: '**Not allowed**\n\n- Threats (see [youth safety](a.md#b))',
      says: [],
    },
    {
      from: '**Not allowed**\n\n- Threats\n- Insults',
      to: '**Not allowed**\n\n- Insults\n- Threats',
      says: [],
    },
    { from: 'Some words.\n\n- Threats', to: 'Some words.\n\n- Threats\n- Insults', says: [] },
    {
      locale: 'ur',
      from: '**اجازت نہیں ہے**\n\n- دھمکیاں',
      to: '**اجازت نہیں ہے**\n\n- دھمکیاں\n- کسی شخص کی توہین',
      says: ['New rule under Not allowed: \u201C\u2068کسی شخص کی توہین\u2069\u201D'],
      effect: 'tightens',
    },
    {
      locale: 'ur',
      from: '**اجازت ہے**\n\n- طنز\n- خبریں',
      to: '**اجازت ہے**\n\n- طنز',
      says: ['Rule removed from Allowed: \u201C\u2068خبریں\u2069\u201D'],
      effect: 'tightens',
    },
    {
      locale: 'ur',
      from: '**اجازت نہیں ہے**\n\n- کسی شخص کا پتہ شائع کرنا',
      to: '**اجازت نہیں ہے**\n\n- کسی شخص کا پتہ اس کی مرضی جانے بنا شائع کرنا',
      says: [
        'Rule under Not allowed now adds \u201C\u2068اس کی مرضی جانے بنا\u2069\u201D: \u201C\u2068کسی شخص کا پتہ اس کی مرضی جانے بنا شائع کرنا\u2069\u201D',
      ],
    },
  ],
  detect(pair, context) {
    if (hasBoth(pair)) return detectBoth(pair, context);
    const unit = pair.to ?? pair.from!;
    const listed = dispositionOf(unit);
    if (listed === null) return;
    const values = { label: context.labelOf(listed), rule: quote(unit.text) };
    if (pair.to)
      context.report({
        message: 'added',
        values,
        from: null,
        to: unit.text,
        effect: effectOfMove(null, listed),
      });
    else
      context.report({
        message: 'removed',
        values,
        from: unit.text,
        to: null,
        effect: effectOfMove(listed, null),
      });
  },
};

function detectBoth(pair: BothSides, context: SignalContext): void {
  const [before, after] = [dispositionOf(pair.from), dispositionOf(pair.to)];
  const listed = after ?? before;
  if (listed === null) return;
  const values = {
    label: context.labelOf(listed),
    rule: quote(pair.to.text),
    there: quote(pair.from.section?.title ?? ''),
    here: quote(pair.to.section?.title ?? ''),
  };
  const words = { from: pair.from.text, to: pair.to.text };
  if (before === null || after === null) {
    // Put from running text into a list, or back: what it did before is told by its words alone.
    const other = before === null ? pair.from : pair.to;
    const same =
      stanceOf(other, context.language) === stanceOf(before === null ? pair.to : pair.from, context.language);
    if (!same)
      context.report({
        message: before === null ? 'listed' : 'unlisted',
        values,
        ...words,
        effect: 'unknown',
      });
    return;
  }
  if (before === after && context.isAcross(pair))
    context.report({ message: 'moved', values, ...words, effect: 'neutral' });
  const found = changedWording(pair, context.language, 1);
  if (found)
    context.report({
      message: found.change,
      values: { ...values, words: quote(found.words), before: quote(pair.from.text) },
      ...words,
      effect: 'unknown',
    });
}
