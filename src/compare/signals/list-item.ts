/** list-item: a name was added to or taken from a list that defines something, bulleted or inside a sentence. */
import { findNegators } from '../../text/negation.ts';
import type { ChangeEffect } from '../change.ts';
import { nameChanges } from './enumeration.ts';
import { plain, quote } from './quote.ts';
import { hasBoth, type SignalContext, type SignalRule } from './signal-rule.ts';
import { dispositionOf, governingStance, isQualified, stanceOf } from './stance.ts';
import type { Unit } from './units.ts';

const ATTRIBUTES =
  '## Protected attributes\n\nWe do not allow attacks on people because of one of these:\n\n- Race\n- Religion';

export const listItem: SignalRule = {
  kind: 'list-item',
  summary: 'A name was added to or taken from a list, such as "tribe" among the protected attributes.',
  messages: {
    added: '{name} added to the list in {list}',
    removed: '{name} taken from the list in {list}',
    named: '{name} added: {sentence}',
    unnamed: '{name} taken out: {sentence}',
  },
  examples: [
    {
      from: ATTRIBUTES,
      to: `${ATTRIBUTES}\n- Tribe`,
      says: ['\u201CTribe\u201D added to the list in \u201CProtected attributes\u201D'],
      effect: 'tightens',
    },
    {
      from: `${ATTRIBUTES}\n- Tribe`,
      to: ATTRIBUTES,
      says: ['\u201CTribe\u201D taken from the list in \u201CProtected attributes\u201D'],
      effect: 'loosens',
    },
    {
      from: '## Helplines\n\n- One\n- Two',
      to: '## Helplines\n\n- One\n- Two\n- Three',
      says: ['\u201CThree\u201D added to the list in \u201CHelplines\u201D'],
    },
    {
      from: 'We do not allow attacks because of race, ethnicity and religion.',
      to: 'We do not allow attacks because of race, ethnicity, tribe and religion.',
      says: [
        '\u201Ctribe\u201D added: \u201CWe do not allow attacks because of race, ethnicity, tribe and religion.\u201D',
      ],
      effect: 'tightens',
    },
    {
      from: 'We do not allow attacks because of race, caste or religion.',
      to: 'We do not allow attacks because of race or religion.',
      says: ['\u201Ccaste\u201D taken out: \u201CWe do not allow attacks because of race or religion.\u201D'],
      effect: 'loosens',
    },
    {
      from: 'Attributes are race, ethnicity and religion.',
      to: 'Attributes are race, ethnicity, religion and tribe.',
      says: ['\u201Ctribe\u201D added: \u201CAttributes are race, ethnicity, religion and tribe.\u201D'],
    },
    {
      from: '**Not allowed**\n\n- Slurs aimed at a person',
      to: '**Not allowed**\n\n- Slurs aimed at a person or a group',
      says: ['\u201Ca group\u201D added: \u201CSlurs aimed at a person or a group\u201D'],
      effect: 'tightens',
    },
    {
      from: '**Allowed**\n\n- Debate on laws and customs',
      to: '**Allowed**\n\n- Debate on laws, customs and beliefs',
      says: ['\u201Cbeliefs\u201D added: \u201CDebate on laws, customs and beliefs\u201D'],
      effect: 'loosens',
    },
    {
      from: '**Not allowed**\n\n- Photos without a name or date',
      to: '**Not allowed**\n\n- Photos without a name, place or date',
      says: ['\u201Cplace\u201D added: \u201CPhotos without a name, place or date\u201D'],
    },
    {
      from: '**Definitions**\n\n- **Protected attribute**: race, caste or religion',
      to: '**Definitions**\n\n- **Protected attribute**: race, caste, tribe or religion',
      says: ['\u201Ctribe\u201D added: \u201CProtected attribute: race, caste, tribe or religion\u201D'],
    },
    {
      from: 'We do not allow attacks because of a protected attribute.\n\n**Definitions**\n\n- **Protected attribute**: race, caste or religion',
      to: 'We do not allow attacks because of a protected attribute.\n\n**Definitions**\n\n- **Protected attribute**: race, caste, tribe or religion',
      says: ['\u201Ctribe\u201D added: \u201CProtected attribute: race, caste, tribe or religion\u201D'],
      effect: 'tightens',
    },
    {
      from: 'We listen to people, teachers and parents.',
      to: 'We listen to teachers, people and parents.',
      says: [],
    },
    { from: 'We listen to people and teachers.', to: 'We always listen to people and teachers.', says: [] },
    {
      locale: 'ur',
      from: 'ہم نسل، قومیت اور مذہب کی بنیاد پر حملوں کی اجازت نہیں دیتے۔',
      to: 'ہم نسل، قومیت، قبیلے اور مذہب کی بنیاد پر حملوں کی اجازت نہیں دیتے۔',
      says: [
        '\u201C\u2068قبیلے\u2069\u201D added: \u201C\u2068ہم نسل، قومیت، قبیلے اور مذہب کی بنیاد پر حملوں کی اجازت نہیں دیتے۔\u2069\u201D',
      ],
      effect: 'tightens',
    },
    {
      locale: 'ur',
      from: '## خصوصیات\n\n- نسل\n- مذہب',
      to: '## خصوصیات\n\n- نسل\n- قبیلہ\n- مذہب',
      says: ['\u201C\u2068قبیلہ\u2069\u201D added to the list in \u201C\u2068خصوصیات\u2069\u201D'],
    },
    {
      locale: 'ur',
      from: 'اس میں نسل، ذات یا مذہب شامل ہیں۔',
      to: 'اس میں نسل یا مذہب شامل ہیں۔',
      says: ['\u201C\u2068ذات\u2069\u201D taken out: \u201C\u2068اس میں نسل یا مذہب شامل ہیں۔\u2069\u201D'],
    },
  ],
  detect(pair, context) {
    if (!hasBoth(pair)) {
      const unit = pair.to ?? pair.from!;
      if (!context.whole && isPoint(unit)) reportPoint(unit, pair.to !== null, context);
      return;
    }
    if (pair.from.kind === 'heading') return;
    for (const { op, name, names, start } of nameChanges(pair.from.prose, pair.to.prose, context.language)) {
      // Two halves of a sentence joined by "and" are a list only in a rule.
      if (names < 3 && pair.to.kind === 'sentence' && stanceOf(pair.to, context.language) === 'none')
        continue;
      if (isLinked(op === '+' ? pair.to : pair.from, start)) continue;
      const effects = [pair.from, pair.to].map((unit) => effectOn(unit, op === '+', context));
      // Where the rule itself changed beside the name, nothing can be said.
      const effect = effects[0] === effects[1] ? effects[0]! : 'unknown';
      if (op === '+')
        context.report({
          message: 'named',
          values: { name: quote(name), sentence: quote(pair.to.text) },
          from: null,
          to: name,
          effect,
        });
      else
        context.report({
          message: 'unnamed',
          values: { name: quote(name), sentence: quote(pair.to.text) },
          from: name,
          to: null,
          effect,
        });
    }
  },
};

/** The words of a link name its target: they change with a title, not with a rule. */
function isLinked({ inlines, start }: Unit, at: number): boolean {
  return inlines.some(
    (inline) => inline.kind === 'link' && inline.start <= start + at && start + at < inline.end,
  );
}

/** An item of a list that states no rule and defines no term. */
function isPoint({ kind, block }: Unit): boolean {
  return (
    (kind === 'item' || kind === 'row') &&
    block?.role === null &&
    (block.list?.first ?? true) &&
    block.text.trim() !== ''
  );
}

function reportPoint(unit: Unit, added: boolean, context: SignalContext): void {
  const name = plain(
    (unit.block?.term ?? unit.text.replaceAll('\t', ' | ')).replace(/[\s;,.\u061B\u060C\u06D4]+$/, ''),
  );
  const values = { name: `\u201C${name}\u201D`, list: quote(unit.section?.title ?? '') };
  const effect = effectOn(unit, added, context);
  context.report({
    message: added ? 'added' : 'removed',
    values,
    from: added ? null : unit.text,
    to: added ? unit.text : null,
    effect,
  });
}

/** A name more in what is forbidden forbids more. Without a rule that governs the list, nothing can be said. */
function effectOn(unit: Unit, added: boolean, { language }: SignalContext): ChangeEffect {
  const listed = dispositionOf(unit) !== null;
  if (isQualified(unit.prose, language) || (listed && findNegators(unit.prose, language).length > 0))
    return 'unknown';
  const stance = governingStance(unit, language);
  if (stance === 'forbids' || stance === 'limits') return added ? 'tightens' : 'loosens';
  return stance === 'permits' && listed ? (added ? 'loosens' : 'tightens') : 'unknown';
}
