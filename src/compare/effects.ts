/** Effects and weights taken together. */
import {
  type Change,
  type ChangeEffect,
  type ChangeKind,
  type Signal,
  WEIGHTS,
  type Weight,
} from './change.ts';

/**
 * Which way several effects lean together. Neutral ones say nothing; an unknown one does not hide which way the others
 * lean; tightening and loosening together are mixed.
 */
export function combineEffects(effects: readonly ChangeEffect[]): ChangeEffect {
  const tightens = effects.includes('tightens');
  const loosens = effects.includes('loosens');
  if (effects.includes('mixed') || (tightens && loosens)) return 'mixed';
  if (tightens) return 'tightens';
  if (loosens) return 'loosens';
  return effects.includes('unknown') ? 'unknown' : 'neutral';
}

/** The effect of the change made backwards. */
export function oppositeEffect(effect: ChangeEffect): ChangeEffect {
  if (effect === 'tightens') return 'loosens';
  return effect === 'loosens' ? 'tightens' : effect;
}

export function heaviest(weights: readonly Weight[]): Weight {
  let found = 0;
  for (const weight of weights) found = Math.max(found, WEIGHTS.indexOf(weight));
  return WEIGHTS[found]!;
}

/** A rule that only found another place, with the same words under the same label, is no change of substance. */
function weightOfSignal(signal: Signal): Weight {
  return signal.kind === 'rule-item' && signal.effect === 'neutral' ? 'editorial' : 'substantive';
}

/** The weight of a change from what it weighs without signals, and its signals: it never falls when a signal is added. */
export function weightOf(base: Weight, signals: readonly Signal[]): Weight {
  return heaviest([base, ...signals.map(weightOfSignal)]);
}

/** What several changes of one section come to. */
export function combineChanges(changes: readonly Pick<Change, 'kinds' | 'weight' | 'effect'>[]): {
  kinds: ChangeKind[];
  weight: Weight;
  effect: ChangeEffect;
} {
  return {
    kinds: [...new Set(changes.flatMap(({ kinds }) => kinds))],
    weight: heaviest(changes.map(({ weight }) => weight)),
    effect: combineEffects(changes.map(({ effect }) => effect)),
  };
}
