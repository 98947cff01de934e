/** Every signal rule against its own examples, there and back. */
import { describe, expect, it } from 'vitest';
import type { Signal, SignalKind } from '../../../src/compare/change.ts';
import { combineEffects, oppositeEffect } from '../../../src/compare/effects.ts';
import type { SignalExample } from '../../../src/compare/signals/signal-rule.ts';
import { signalRules } from '../../../src/compare/signals/signals.ts';
import { changesOf, configWith } from './before-after.ts';

function signalsOf(kind: SignalKind, { from, to, locale = 'en', glossary }: SignalExample): Signal[] {
  return changesOf(from, to, locale, configWith(glossary)).flatMap(({ signals }) =>
    signals.filter((signal) => signal.kind === kind),
  );
}

describe.each(signalRules.map((rule) => [rule.kind, rule] as const))('%s', (kind, { examples, messages }) => {
  it('has ten examples or more, in English and Urdu', () => {
    expect(examples.length).toBeGreaterThanOrEqual(10);
    expect(new Set(examples.map(({ locale = 'en' }) => locale))).toEqual(new Set(['en', 'ur']));
  });

  it('says every message in an example', () => {
    const said = examples.flatMap(({ says }) => says);
    const unsaid = Object.entries(messages).filter(([, template]) => {
      const pattern = new RegExp(
        `^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`,
        's',
      );
      return !said.some((text) => pattern.test(text));
    });
    expect(unsaid.map(([key]) => key)).toEqual(UNSAID[kind] ?? []);
  });

  it.each(examples.map((example) => [example.to.replace(/\s+/g, ' ').slice(-60), example] as const))(
    '… %s',
    (_, example) => {
      const signals = signalsOf(kind, example);
      expect(signals.map(({ text }) => text)).toEqual(example.says);
      expect(combineEffects(signals.map(({ effect }) => effect))).toBe(
        example.effect ?? (example.says.length > 0 ? 'unknown' : 'neutral'),
      );
      const back = signalsOf(kind, { ...example, from: example.to, to: example.from });
      expect(back).toHaveLength(signals.length);
      expect(combineEffects(back.map(({ effect }) => effect))).toBe(
        oppositeEffect(combineEffects(signals.map(({ effect }) => effect))),
      );
    },
  );
});

/** Messages that need more than one section, or a whole paragraph; tested in weigh.test.ts. */
const UNSAID: Partial<Record<SignalKind, string[]>> = {
  disposition: ['across'],
  'rule-item': ['moved', 'listed', 'unlisted'],
  number: ['age', 'removed'],
};
