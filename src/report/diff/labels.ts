/** The words and signs of a diff: how kinds, weights and effects are called, and what became of a section, said in a line. */
import type { ChangeEffect, ChangeKind, Weight } from '../../compare/change.ts';
import { titleOf } from '../../document/document-title.ts';
import type { DiffTopic, EntryChange, RevisionInfo } from './topic.ts';

/** Most telling first. */
export const KINDS: readonly ChangeKind[] = [
  'added',
  'removed',
  'split',
  'merged',
  'moved',
  'renamed',
  'reworded',
];
/** Strongest first. */
export const EFFECTS: readonly ChangeEffect[] = ['tightens', 'loosens', 'mixed', 'neutral', 'unknown'];

/** Signs stand beside the words, so that nothing rests on colour alone. */
export const KIND_SIGNS: Record<ChangeKind, string> = {
  added: '+',
  removed: '\u2212',
  renamed: '\u2248',
  moved: '\u21C5',
  split: '1\u21922',
  merged: '2\u21921',
  reworded: '~',
};

export const WEIGHT_SIGNS: Record<Weight, string> = {
  substantive: '\u25CF',
  editorial: '\u25D0',
  cosmetic: '\u25CB',
};

export const EFFECT_SIGNS: Record<ChangeEffect, string> = {
  tightens: '\u25B2',
  loosens: '\u25BD',
  mixed: '\u25C6',
  neutral: '=',
  unknown: '?',
};

/** What an effect means, for a legend. */
export const EFFECT_MEANINGS: Record<ChangeEffect, string> = {
  tightens: 'forbids or demands more',
  loosens: 'allows more',
  mixed: 'both',
  neutral: 'neither',
  unknown: 'the words do not tell; a person has to judge',
};

/** Text with the names in it kept apart, so that each format can set them in their own direction and language. */
export type Said = (string | { name: string })[];

/** What became of a section other than its wording: "moved from “Minor safety”; renamed, was “Grooming”". Empty where only words changed. */
export function sayHistory({ change, documents }: Pick<EntryChange, 'change' | 'documents'>): Said {
  const parts: Said[] = [];
  const { kinds, document, title, sections } = change;
  const names = (side: 'from' | 'to'): Said => joinSaid(sections[side].map(quoteTitle), ', ');
  if (change.announcement) parts.push(['a banner was put at the top, and nothing else']);
  else if (kinds.includes('added')) parts.push(['new section']);
  else if (kinds.includes('removed')) parts.push(['removed']);
  if (kinds.includes('split')) parts.push(['split into ', ...names('to')]);
  if (kinds.includes('merged')) parts.push(['merged from ', ...names('from')]);
  if (kinds.includes('moved'))
    parts.push(
      document.from === document.to || !document.from
        ? ['moved within the document']
        : ['moved from ', documents.from ? quote(titleOf(documents.from)) : { name: document.from }],
    );
  if (change.renumbered) parts.push(['renumbered, was ', quote(title.from ?? '')]);
  else if (kinds.includes('renamed') && !kinds.includes('split') && !kinds.includes('merged'))
    parts.push(title.from ? ['renamed, was ', quote(title.from)] : ['given a title']);
  return joinSaid(parts, '; ');
}

/** Said as plain text; `name` sets the names (isolates, escapes). */
export function plainSaid(said: Said, name: (text: string) => string): string {
  return said.map((part) => (typeof part === 'string' ? part : name(part.name))).join('');
}

function quote(text: string): { name: string } {
  return { name: `\u201C${text}\u201D` };
}

function quoteTitle({ title }: { title: string }): Said {
  return [quote(title || 'the opening')];
}

function joinSaid(parts: readonly Said[], separator: string): Said {
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}

const MOST_ORIGINS = 3;

/** What became of a document: "new document", "from “Minor safety”", "document removed"; empty where it stayed. */
export function sayState({ state, origins, title }: DiffTopic): string {
  if (state === 'gone') return 'document removed';
  if (state === 'new' && origins.length === 0) return 'new document';
  const others = origins.filter((one) => state === 'new' || one !== title);
  if (others.length === 0) return '';
  const rest = others.length > MOST_ORIGINS ? ` and ${others.length - MOST_ORIGINS} more` : '';
  const names = others.slice(0, MOST_ORIGINS).map((name) => `\u201C${name}\u201D`);
  return `${state === 'new' ? 'new document, with sections' : 'with sections'} from ${names.join(', ')}${rest}`;
}

/** "2023-04-21 (announced 2023-03-21, in force from 2023-04-21)", "worktree", "abc1234567". */
export function sayRevision({ name, commit, announced, effective }: RevisionInfo): string {
  const shown = name === commit ? name.slice(0, 10) : name;
  const dates = [announced && `announced ${announced}`, effective && `in force from ${effective}`].filter(
    Boolean,
  );
  return dates.length > 0 ? `${shown} (${dates.join(', ')})` : shown;
}
