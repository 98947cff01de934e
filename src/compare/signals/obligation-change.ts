/** How the binding words of a sentence changed: a step on the ladder from must to may, a "may" that was dropped, an exception. */
import type { Language, MarkerKind } from '../../text/language.ts';
import { findObligations, findTemplates } from '../../text/obligations.ts';
import { parted, tokenize } from '../../text/tokens.ts';
import type { ChangeEffect } from '../change.ts';
import { similarityOf } from './fold.ts';
import type { BothSides, SignalContext } from './signal-rule.ts';
import {
  dispositionOf,
  isPlatformRule,
  platformWordsOf,
  type Stance,
  speaksForPlatform,
  stanceOf,
} from './stance.ts';

export interface ObligationChange {
  message: 'changed' | 'excepted' | 'unexcepted' | 'dropped' | 'put';
  from: string | null;
  to: string | null;
  effect: ChangeEffect;
}

/** Markers from the strictest down; a word that gave way to one further down was weakened. */
const LADDER: readonly MarkerKind[] = [
  'prohibit',
  'ineligible',
  'age-restrict',
  'oblige',
  'recommend',
  'permit',
];
/** Between these a step says the same of people whichever way: out of the feed, or for adults only. */
const LEVEL: Partial<Record<MarkerKind, number>> = {
  prohibit: 0,
  ineligible: 1,
  'age-restrict': 1,
  oblige: 2,
  recommend: 3,
  permit: 4,
};

/** How the binding words of a unit changed; null where they say the same. */
export function obligationChange(pair: BothSides, context: SignalContext): ObligationChange | null {
  const { language } = context;
  if (dispositionOf(pair.from) ?? dispositionOf(pair.to)) return exceptionChange(pair, context);
  const removal = removalChange(pair, context);
  if (removal) return removal;
  const [before, after] = [markersOf(pair.from.prose, context), markersOf(pair.to.prose, context)];
  const delta = (kind: MarkerKind) => (after.get(kind)?.length ?? 0) - (before.get(kind)?.length ?? 0);
  const gone = LADDER.find((kind) => delta(kind) < 0 && language.markers[kind]);
  const come = LADDER.find((kind) => delta(kind) > 0 && language.markers[kind]);
  if (!gone || !come || !isStep(gone, come))
    return permissionChange(pair, context) ?? dutyChange(pair, context) ?? exceptionChange(pair, context);
  const steps = LEVEL[come]! - LEVEL[gone]!;
  const ours =
    gone !== 'prohibit' &&
    come !== 'prohibit' &&
    LEVEL[gone]! + LEVEL[come]! > 2 &&
    isPlatformRule(pair, language);
  const effect: ChangeEffect = steps === 0 || ours ? 'unknown' : steps > 0 ? 'loosens' : 'tightens';
  return { message: 'changed', from: before.get(gone)![0]!, to: after.get(come)![0]!, effect };
}

/** "Not allowed" for "must" is another sentence, not a step: a duty and a prohibition are no more and no less of each other. */
function isStep(gone: MarkerKind, come: MarkerKind): boolean {
  const duty = (kind: MarkerKind) => kind === 'oblige' || kind === 'recommend';
  return !((gone === 'prohibit' && duty(come)) || (duty(gone) && come === 'prohibit'));
}

function markersOf(prose: string, { language }: SignalContext): Map<MarkerKind, string[]> {
  const kinds = new Map<MarkerKind, string[]>();
  for (const { kind, text } of findObligations(prose, language))
    if (kind !== 'negation') kinds.set(kind, [...(kinds.get(kind) ?? []), text]);
  return kinds;
}

/** "We may remove" and "we remove". */
function removalChange({ from, to }: BothSides, { language }: SignalContext): ObligationChange | null {
  const [before, after] = [from, to].map(
    ({ prose }) => new Map(findTemplates(prose, language).map(({ id, text }) => [id, text])),
  ) as [Map<string, string>, Map<string, string>];
  const turns = (a: string, b: string) => before.has(a) && !after.has(a) && after.has(b) && !before.has(b);
  if (turns('N9', 'N8'))
    return { message: 'changed', from: before.get('N9')!, to: after.get('N8')!, effect: 'tightens' };
  if (turns('N8', 'N9'))
    return { message: 'changed', from: before.get('N8')!, to: after.get('N9')!, effect: 'loosens' };
  return null;
}

/** Share of words the sentences must have in common for a bare "may" that came or went to tell anything. */
const SAME = 0.5;

/** "We may act" and "we act", for what is not removing. */
function permissionChange(pair: BothSides, context: SignalContext): ObligationChange | null {
  const { language } = context;
  if (pair.to.kind !== 'sentence') return null;
  const [before, after] = [pair.from, pair.to].map(
    ({ prose }) => markersOf(prose, context).get('permit') ?? [],
  );
  if (
    (before!.length === 0) === (after!.length === 0) ||
    similarityOf(pair.from.keys, pair.to.keys, language) < SAME
  )
    return null;
  const firm = after!.length === 0;
  if (
    !speaksForPlatform(pair.from.prose, language) ||
    !speaksForPlatform(pair.to.prose, language) ||
    !isPlatformVerb((firm ? pair.from : pair.to).prose, language)
  )
    return null;
  const against = [pair.from, pair.to].every(({ prose }) =>
    findObligations(prose, language).some(
      ({ kind }) =>
        kind === 'remove' || kind === 'prohibit' || kind === 'ineligible' || kind === 'age-restrict',
    ),
  );
  const effect: ChangeEffect = !against ? 'unknown' : firm ? 'tightens' : 'loosens';
  return {
    message: firm ? 'dropped' : 'put',
    from: firm ? before![0]! : null,
    to: firm ? null : after![0]!,
    effect,
  };
}

/** True where "we" and the "may" stand in one part of the sentence. */
function isPlatformVerb(prose: string, language: Language): boolean {
  const words = platformWordsOf(language);
  const permits = findObligations(prose, language).filter(({ kind }) => kind === 'permit');
  const tokens = tokenize(prose);
  return permits.some(({ start }) => {
    for (let at = tokens.findIndex((token) => token.start === start); at >= 0; at -= 1) {
      if (words.has(tokens[at]!.key)) return true;
      if (tokens[at]!.gap >= parted) return false;
    }
    return false;
  });
}

/** "It carries a label" and "it must carry a label". */
function dutyChange(pair: BothSides, context: SignalContext): ObligationChange | null {
  const { language } = context;
  if (pair.to.kind === 'heading') return null;
  const [before, after] = [pair.from, pair.to].map((unit) => stanceOf(unit, language)) as [Stance, Stance];
  const came = before === 'none' && after === 'obliges';
  if (!came && !(before === 'obliges' && after === 'none')) return null;
  const word = markersOf((came ? pair.to : pair.from).prose, context).get('oblige')?.[0];
  if (word === undefined) return null;
  const ours = isPlatformRule(pair, language);
  const effect: ChangeEffect = ours ? 'unknown' : came ? 'tightens' : 'loosens';
  return { message: came ? 'put' : 'dropped', from: came ? null : word, to: came ? word : null, effect };
}

function exceptionChange(pair: BothSides, context: SignalContext): ObligationChange | null {
  if (pair.to.kind === 'heading') return null;
  const [before, after] = [pair.from, pair.to].map(
    ({ prose }) => markersOf(prose, context).get('exception') ?? [],
  );
  if ((before!.length === 0) === (after!.length === 0)) return null;
  const added = before!.length === 0;
  const stance = stanceOf(pair.to, context.language);
  const strict = stance === 'forbids' || stance === 'limits' || stance === 'obliges';
  const same = stance !== 'none' && stance === stanceOf(pair.from, context.language);
  const effect: ChangeEffect = !same ? 'unknown' : strict === added ? 'loosens' : 'tightens';
  return {
    message: added ? 'excepted' : 'unexcepted',
    from: added ? null : before![0]!,
    to: added ? after![0]! : null,
    effect,
  };
}
