/** term: a definition came, went or was reworded; a term got another name; one term of the glossary took the place of another. */
import { foldCosmetics, similarityOf, wordKeysOf } from './fold.ts';
import { quote } from './quote.ts';
import { type BothSides, hasBoth, type SignalContext, type SignalRule } from './signal-rule.ts';
import { stanceOf } from './stance.ts';
import type { Unit } from './units.ts';

export const term: SignalRule = {
  kind: 'term',
  summary: 'A term was defined, defined otherwise, renamed, or is no longer defined.',
  messages: {
    added: 'New definition of {term}: {after}',
    removed: 'Definition of {term} removed: {before}',
    reworded: 'Definition of {term} changed: {before} \u2192 {after}',
    renamed: 'Term renamed: {before} \u2192 {after}',
    replaced: 'The term {before} became {after}: {where}',
  },
  examples: [
    {
      from: '**Definitions**\n\n- **Slur**: an insult',
      to: '**Definitions**\n\n- **Slur**: an insult\n- **Outing**: telling a secret',
      says: ['New definition of \u201COuting\u201D: \u201Ctelling a secret\u201D'],
    },
    {
      from: '**Definitions**\n\n- **Slur**: an insult\n- **Outing**: telling a secret',
      to: '**Definitions**\n\n- **Slur**: an insult',
      says: ['Definition of \u201COuting\u201D removed: \u201Ctelling a secret\u201D'],
    },
    {
      from: '**Definitions**\n\n- **Slur**: an insult',
      to: '**Definitions**\n\n- **Slur**: an insult meant to hurt',
      says: [
        'Definition of \u201CSlur\u201D changed: \u201Can insult\u201D \u2192 \u201Can insult meant to hurt\u201D',
      ],
    },
    {
      from: '**Definitions**\n\n- **Slur**: an insult because of a protected attribute',
      to: '**Definitions**\n\n- **Hateful slur**: an insult because of a protected attribute',
      says: ['Term renamed: \u201CSlur\u201D \u2192 \u201CHateful slur\u201D'],
      effect: 'neutral',
    },
    {
      from: '**Definitions**\n\n- **Slur**: an insult',
      to: '**Definitions**\n\n- **Slur**: an *insult*.',
      says: [],
    },
    {
      from: '**Definitions**\n\n- **Slur**: an insult\n- **Outing**: telling a secret',
      to: '**Definitions**\n\n- **Outing**: telling a secret\n- **Slur**: an insult',
      says: [],
    },
    {
      from: '**Definitions**\n\n- **Slur**: rude',
      to: '**Definitions**\n\n- **Slur**: a word whose main use is to insult',
      says: [
        'Definition of \u201CSlur\u201D changed: \u201Crude\u201D \u2192 \u201Ca word whose main use is to insult\u201D',
      ],
    },
    {
      from: 'We do not allow human trafficking.',
      to: 'We do not allow human smuggling.',
      glossary: ['human trafficking', 'human smuggling'],
      says: [
        'The term \u201Chuman trafficking\u201D became \u201Chuman smuggling\u201D: \u201CWe do not allow human smuggling.\u201D',
      ],
    },
    {
      from: 'We do not allow human trafficking.',
      to: 'We do not allow any human trafficking.',
      glossary: ['human trafficking', 'human smuggling'],
      says: [],
    },
    { from: 'Each creator counts.', to: 'Each member counts.', glossary: ['creator', 'member'], says: [] },
    {
      locale: 'ur',
      from: '**تعریفیں**\n\n- **گالی**: توہین',
      to: '**تعریفیں**\n\n- **گالی**: توہین\n- **طنز**: ہنسی مذاق',
      says: ['New definition of \u201C\u2068طنز\u2069\u201D: \u201C\u2068ہنسی مذاق\u2069\u201D'],
    },
    {
      locale: 'ur',
      from: '**تعریفیں**\n\n- **گالی**: توہین',
      to: '**تعریفیں**\n\n- **گالی**: دانستہ توہین',
      says: [
        'Definition of \u201C\u2068گالی\u2069\u201D changed: \u201C\u2068توہین\u2069\u201D \u2192 \u201C\u2068دانستہ توہین\u2069\u201D',
      ],
    },
    {
      locale: 'ur',
      from: '**تعریفیں**\n\n- **گالی**: محفوظ خصوصیت کی بنیاد پر توہین',
      to: '**تعریفیں**\n\n- **نفرت انگیز گالی**: محفوظ خصوصیت کی بنیاد پر توہین',
      says: ['Term renamed: \u201C\u2068گالی\u2069\u201D \u2192 \u201C\u2068نفرت انگیز گالی\u2069\u201D'],
      effect: 'neutral',
    },
  ],
  detect(pair, context) {
    const [before, after] = [definedBy(pair.from), definedBy(pair.to)];
    if (before && after) compareDefinitions(before, after, context);
    else if (hasBoth(pair)) {
      if (!before && !after) findReplaced(pair, context);
    } else if (after)
      context.report({
        message: 'added',
        values: { term: quote(after.term), after: quote(after.meaning) },
        from: null,
        to: pair.to!.text,
        effect: 'unknown',
      });
    else if (before)
      context.report({
        message: 'removed',
        values: { term: quote(before.term), before: quote(before.meaning) },
        from: pair.from!.text,
        to: null,
        effect: 'unknown',
      });
  },
};

interface Definition {
  term: string;
  meaning: string;
}

/** The term an item defines, and what it says of it. */
function definedBy(unit: Unit | null): Definition | null {
  const block = unit?.block;
  if (block?.role !== 'definition' || block.term === null) return null;
  const at = block.text.indexOf(block.term);
  return {
    term: block.term,
    meaning: block.text.slice(at + block.term.length).replace(/^[\s:\uFF1A\u2013\u2014-]+/, ''),
  };
}

function compareDefinitions(
  before: Definition,
  after: Definition,
  { language, report }: SignalContext,
): void {
  const same = (a: string, b: string) => foldCosmetics(a, language) === foldCosmetics(b, language);
  const reworded = !same(before.meaning, after.meaning);
  if (!same(before.term, after.term))
    report({
      message: 'renamed',
      values: { before: quote(before.term), after: quote(after.term) },
      from: before.term,
      to: after.term,
      effect: reworded ? 'unknown' : 'neutral',
    });
  if (reworded)
    report({
      message: 'reworded',
      values: { term: quote(after.term), before: quote(before.meaning), after: quote(after.meaning) },
      from: before.meaning,
      to: after.meaning,
      effect: 'unknown',
    });
}

/** Words that the sentence must keep for a term to have taken another's place in it. */
const SAME = 0.4;

/** In a rule, one term of the glossary for another is another rule; elsewhere it is wording. */
function findReplaced({ from, to }: BothSides, { language, terms, report }: SignalContext): void {
  if (
    !terms ||
    stanceOf(to, language) === 'none' ||
    similarityOf(wordKeysOf(from.text), wordKeysOf(to.text), language) < SAME
  )
    return;
  const [before, after] = [terms(from.prose), terms(to.prose)];
  const gone = before.filter(({ term: concept }) => !after.some((other) => other.term === concept));
  const come = after.filter(({ term: concept }) => !before.some((other) => other.term === concept));
  const [one, other] = [gone[0], come[0]];
  if (!one || !other || gone.length > 1 || come.length > 1) return;
  report({
    message: 'replaced',
    values: { before: quote(one.text), after: quote(other.text), where: quote(to.text) },
    from: one.text,
    to: other.text,
    effect: 'unknown',
  });
}
