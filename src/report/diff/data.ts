/** The `data` of `mizan diff --format json`: both revisions, the summary, every change, and whether the locales agree. */
import type {
  BlockChange,
  Change,
  ChangeEffect,
  ChangeKind,
  Parity,
  Sides,
  Signal,
  Weight,
  WordOp,
} from '../../compare/change.ts';
import type { DiffSummary } from '../../compare/summarize.ts';
import { dropIsolates } from '../isolate.ts';
import type { RevisionInfo } from './topic.ts';
import type { DiffView } from './view.ts';

export interface BlockData {
  op: BlockChange['op'];
  from: string | null;
  to: string | null;
  words: [WordOp, string][];
  /** Ordinals on each side: joined in their order, the pieces of a section give that side byte for byte. */
  at: BlockChange['at'];
}

export interface ChangeData extends Omit<Change, 'blocks' | 'sections'> {
  signals: Signal[];
  blocks: BlockData[];
  /** Every section on each side, where there is more than one (split, merged). */
  sections?: Sides<{ id: string | null; title: string }[]>;
}

export interface ParityData {
  document: string;
  section: string | null;
  title: string;
  changed: Record<string, { kinds: ChangeKind[]; weight: Weight; effect: ChangeEffect }>;
  'one-sided': boolean;
  text: string;
}

export interface DiffData {
  from: RevisionInfo;
  to: RevisionInfo;
  /** True where every change is an announcement. */
  announcement: boolean;
  summary: DiffSummary;
  changes: ChangeData[];
  parity: ParityData[];
}

export function describeDiff({ from, to, announcement, summary, changes, parity }: DiffView): DiffData {
  return {
    from: describeRevision(from),
    to: describeRevision(to),
    announcement,
    summary: { ...summary, sentences: summary.sentences.map(dropIsolates) },
    changes: changes.map(describeChange),
    parity: parity.map(describeParity),
  };
}

function describeRevision({ name, commit, announced, effective }: RevisionInfo): RevisionInfo {
  return { name, commit, announced, effective };
}

function describeChange(change: Change): ChangeData {
  const { locale, kind, kinds, weight, effect, document, section, title, place, sections, evidence } = change;
  const several = sections.from.length > 1 || sections.to.length > 1;
  const names = (side: 'from' | 'to') => sections[side].map(({ id, title: name }) => ({ id, title: name }));
  return {
    locale,
    kind,
    kinds,
    weight,
    effect,
    document,
    section,
    title,
    signals: change.signals.map(({ kind: signal, from, to, text, effect: leaning }) => ({
      kind: signal,
      from,
      to,
      text: dropIsolates(text),
      effect: leaning,
    })),
    blocks: change.blocks.map(({ op, from, to, words, at }) => ({ op, from, to, words, at })),
    place,
    ...(several ? { sections: { from: names('from'), to: names('to') } } : {}),
    evidence,
    confidence: Math.round(change.confidence * 1000) / 1000,
    renumbered: change.renumbered,
    announcement: change.announcement,
  };
}

function describeParity({ document, section, title, changed, oneSided, text }: Parity): ParityData {
  return { document, section, title, changed, 'one-sided': oneSided, text: dropIsolates(text) };
}
