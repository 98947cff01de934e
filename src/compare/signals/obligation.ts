/** obligation: a word that obliges, permits or forbids became another; a statement of a rule came or went. */
import type { ChangeEffect } from '../change.ts';
import { obligationChange } from './obligation-change.ts';
import { quote } from './quote.ts';
import { type BothSides, hasBoth, type SignalContext, type SignalRule } from './signal-rule.ts';
import { dispositionOf, speaksForPlatform, stanceOf, stanceOfText } from './stance.ts';
import { changedWording } from './wording.ts';

export const obligation: SignalRule = {
  kind: 'obligation',
  summary:
    'What must, should, may or must not be done changed: may to must, allowed to not allowed, an exception more.',
  messages: {
    changed: '{before} became {after}: {where}',
    added: 'New rule: {where}',
    removed: 'Rule removed: {where}',
    excepted: 'Exception added ({after}): {where}',
    unexcepted: 'Exception taken out ({before}): {where}',
    dropped: '{before} taken out: {where}',
    put: '{after} put in: {where}',
    longer: 'Rule now adds {words}: {where}',
    shorter: 'Rule no longer says {words}: {where}',
    reworded: 'Rule reworded: {before} \u2192 {where}',
  },
  examples: [
    {
      from: 'You may name the source.',
      to: 'You must name the source.',
      says: ['\u201Cmay\u201D became \u201Cmust\u201D: \u201CYou must name the source.\u201D'],
      effect: 'tightens',
    },
    {
      from: 'You must name the source.',
      to: 'You should name the source.',
      says: ['\u201Cmust\u201D became \u201Cshould\u201D: \u201CYou should name the source.\u201D'],
      effect: 'loosens',
    },
    {
      from: 'We may remove threats.',
      to: 'We will remove threats.',
      says: ['\u201Cmay remove\u201D became \u201CWe will remove\u201D: \u201CWe will remove threats.\u201D'],
      effect: 'tightens',
    },
    {
      from: 'We remove threats.',
      to: 'We may remove threats.',
      says: ['\u201CWe remove\u201D became \u201Cmay remove\u201D: \u201CWe may remove threats.\u201D'],
      effect: 'loosens',
    },
    {
      from: 'Gambling films are not allowed.',
      to: 'Gambling films are allowed.',
      says: ['\u201Cnot allowed\u201D became \u201Callowed\u201D: \u201CGambling films are allowed.\u201D'],
      effect: 'loosens',
    },
    {
      from: 'You may share the film.',
      to: 'You may not share the film.',
      says: ['\u201Cmay\u201D became \u201Cmay not\u201D: \u201CYou may not share the film.\u201D'],
      effect: 'tightens',
    },
    {
      from: 'Such content is ineligible for the feed.',
      to: 'Such content is not allowed.',
      says: [
        '\u201Cineligible\u201D became \u201Cnot allowed\u201D: \u201CSuch content is not allowed.\u201D',
      ],
      effect: 'tightens',
    },
    {
      from: 'We do not allow threats.',
      to: 'We do not allow threats. We do not allow insults.',
      says: ['New rule: \u201CWe do not allow insults.\u201D'],
      effect: 'tightens',
    },
    {
      from: 'We do not allow threats. You may appeal.',
      to: 'We do not allow threats.',
      says: ['Rule removed: \u201CYou may appeal.\u201D'],
      effect: 'tightens',
    },
    {
      from: 'Blood is not allowed in films.',
      to: 'Blood is not allowed in films, except in news reports.',
      says: [
        'Exception added (\u201Cexcept\u201D): \u201CBlood is not allowed in films, except in news reports.\u201D',
      ],
      effect: 'loosens',
    },
    {
      from: 'We may keep a copy of the film.',
      to: 'We must keep a copy of the film.',
      says: ['\u201Cmay\u201D became \u201Cmust\u201D: \u201CWe must keep a copy of the film.\u201D'],
      effect: 'unknown',
    },
    { from: 'You must name the source.', to: 'You must always name your source.', says: [] },
    { from: 'Hatred hurts people.', to: 'Hatred hurts people. It can last for years.', says: [] },
    {
      from: 'We may ban the account of a seller.',
      to: 'We ban the account of a seller.',
      says: ['\u201Cmay\u201D taken out: \u201CWe ban the account of a seller.\u201D'],
      effect: 'tightens',
    },
    {
      from: 'We act on reports of hacking.',
      to: 'We may act on reports of hacking.',
      says: ['\u201Cmay\u201D put in: \u201CWe may act on reports of hacking.\u201D'],
      effect: 'unknown',
    },
    {
      from: 'You must label advertisements.',
      to: 'You must label advertisements made for foreign companies.',
      says: [
        'Rule now adds \u201Cmade for foreign companies\u201D: \u201CYou must label advertisements made for foreign companies.\u201D',
      ],
    },
    {
      from: 'You must label advertisements made for foreign companies.',
      to: 'You must label advertisements.',
      says: [
        'Rule no longer says \u201Cmade for foreign companies\u201D: \u201CYou must label advertisements.\u201D',
      ],
    },
    {
      from: 'Blood is not allowed, except in news reports.',
      to: 'Blood is not allowed, also in news reports.',
      says: [
        'Exception taken out (\u201Cexcept\u201D): \u201CBlood is not allowed, also in news reports.\u201D',
      ],
      effect: 'tightens',
    },
    {
      from: 'A strike is a mark.',
      to: 'A strike is a mark. Strikes alone do not lead to a ban.',
      says: ['New rule: \u201CStrikes alone do not lead to a ban.\u201D'],
      effect: 'unknown',
    },
    {
      from: 'It usually carries a label.',
      to: 'It must carry a label.',
      says: ['\u201Cmust\u201D put in: \u201CIt must carry a label.\u201D'],
      effect: 'tightens',
    },
    {
      from: 'We do not allow trade in weapons, or instructions for making them.',
      to: 'We do not allow instructions for making weapons, or films of them in dangerous use.',
      says: [
        'Rule reworded: \u201CWe do not allow trade in weapons, or instructions for making them.\u201D \u2192 \u201CWe do not allow instructions for making weapons, or films of them in dangerous use.\u201D',
      ],
    },
    { from: 'Our team is small.', to: 'Our team is small. We publish how many videos we remove.', says: [] },
    {
      locale: 'ur',
      from: 'آپ ماخذ بتا سکتے ہیں۔',
      to: 'آپ کے لیے ماخذ بتانا لازمی ہے۔',
      says: [
        '\u201C\u2068سکتے\u2069\u201D became \u201C\u2068لازمی\u2069\u201D: \u201C\u2068آپ کے لیے ماخذ بتانا لازمی ہے۔\u2069\u201D',
      ],
      effect: 'tightens',
    },
    {
      locale: 'ur',
      from: 'ہم دھمکیاں ہٹا سکتے ہیں۔',
      to: 'ہم دھمکیاں ہٹا دیتے ہیں۔',
      says: [
        '\u201C\u2068ہٹا سکتے ہیں\u2069\u201D became \u201C\u2068ہٹا دیتے ہیں\u2069\u201D: \u201C\u2068ہم دھمکیاں ہٹا دیتے ہیں۔\u2069\u201D',
      ],
      effect: 'tightens',
    },
    {
      locale: 'ur',
      from: 'جوئے کی فلموں کی اجازت نہیں ہے۔',
      to: 'جوئے کی فلموں کی اجازت ہے۔',
      says: [
        '\u201C\u2068اجازت نہیں\u2069\u201D became \u201C\u2068اجازت\u2069\u201D: \u201C\u2068جوئے کی فلموں کی اجازت ہے۔\u2069\u201D',
      ],
      effect: 'loosens',
    },
    {
      locale: 'ur',
      from: 'ہم دھمکیوں کی اجازت نہیں دیتے۔',
      to: 'ہم دھمکیوں کی اجازت نہیں دیتے۔ ہم گالیوں کی اجازت نہیں دیتے۔',
      says: ['New rule: \u201C\u2068ہم گالیوں کی اجازت نہیں دیتے۔\u2069\u201D'],
      effect: 'tightens',
    },
  ],
  detect(pair, context) {
    if (hasBoth(pair)) {
      const found = obligationChange(pair, context);
      if (found)
        context.report({
          message: found.message,
          values: {
            before: quote(found.from ?? ''),
            after: quote(found.to ?? ''),
            where: quote(pair.to.text),
          },
          from: found.from,
          to: found.to,
          effect: found.effect,
        });
      else detectExtra(pair, context);
      return;
    }
    const unit = pair.to ?? pair.from!;
    if (unit.kind === 'heading' || unit.block?.role === 'definition' || dispositionOf(unit)) return;
    // A point of a list that came or went is told as that.
    if (unit.kind !== 'sentence' && !context.whole) return;
    const said = stanceOfText(unit.prose, context.language);
    if (!said) return;
    const added = pair.to !== null;
    const ours = !said.sure
      ? true
      : said.stance === 'obliges' || said.stance === 'permits'
        ? speaksForPlatform(unit.prose, context.language)
        : false;
    const tightens = (said.stance === 'permits') !== added;
    const effect: ChangeEffect = ours ? 'unknown' : tightens ? 'tightens' : 'loosens';
    context.report({
      message: added ? 'added' : 'removed',
      values: { where: quote(unit.text) },
      from: added ? null : unit.text,
      to: added ? unit.text : null,
      effect,
    });
  },
};

/** A sentence that states a rule and now says more, or less, than it did. */
function detectExtra(pair: BothSides, context: SignalContext): void {
  const { language } = context;
  if (
    pair.to.kind !== 'sentence' ||
    stanceOf(pair.from, language) === 'none' ||
    stanceOf(pair.to, language) === 'none'
  )
    return;
  const found = changedWording(pair, language, FEWEST_WORDS);
  if (!found) return;
  const { change, words } = found;
  const sides =
    change === 'reworded'
      ? { from: pair.from.text, to: pair.to.text }
      : { from: change === 'longer' ? null : words, to: change === 'longer' ? words : null };
  context.report({
    message: change,
    values: { words: quote(words), where: quote(pair.to.text), before: quote(pair.from.text) },
    ...sides,
    effect: 'unknown',
  });
}

/** In running text a rule may be put in another word; two are another rule. */
const FEWEST_WORDS = 2;
