/** Release notes in one language: what changed, topic by topic, from the diff; the summary is for a person to write over. */
import type { Change, Signal } from '../compare/change.ts';
import type { Corpus, Document } from '../document/document.ts';
import type { Version } from '../model/version.ts';
import { say } from '../model/rule.ts';
import { type NotesWords, notesWords } from './notes-words.ts';

export interface NotesInput {
  locale: string;
  source: string;
  title: string;
  version: Omit<Version, 'line'>;
  /** Changes of every locale since the version before; null for the first version. */
  changes: readonly Change[] | null;
  /** The corpus as released. */
  corpus: Corpus;
}

/** Markdown, ending in a newline. */
export function writeNotes({ locale, source, title, version, changes, corpus }: NotesInput): string {
  const words = notesWords(locale);
  const documents = corpus.locales.get(locale) ?? new Map<string, Document>();
  const head = [
    `# ${escape(title)}: ${say(words.version, { name: version.name })}`,
    [say(words.announced, { date: version.announced }), say(words.effective, { date: version.effective }), ...(version.consultation ? [say(words.consulted, { name: version.consultation })] : [])].join(' '),
    ...(version.summary[locale] ? [escape(version.summary[locale])] : []),
  ];
  if (changes === null) {
    const topics = [...documents.values()].map((document) => `- ${escape(titleOf(document))}`);
    return `${[...head, words.first, `## ${words.topics}`, topics.join('\n')].join('\n\n')}\n`;
  }
  const own = changes.filter((change) => change.locale === locale);
  const telling = own.filter((change) => change.weight === 'substantive' || change.kinds.some((kind) => kind !== 'reworded'));
  const parts = [...head];
  for (const [path, group] of groupByDocument(telling.filter(({ document }) => document.to !== null))) {
    const document = documents.get(path);
    parts.push(`## ${escape(document ? titleOf(document) : path)}`, group.map((change) => sayChange(change, words, locale === source)).join('\n'));
  }
  const gone = telling.filter(({ document }) => document.to === null);
  if (gone.length > 0) parts.push(`## ${words.removedTopics}`, gone.map(({ title: { from } }) => `- ${escape(from ?? '')}`).join('\n'));
  if (telling.length === 0) parts.push(words.nothing);
  const rest = own.length - telling.length;
  if (rest > 0) parts.push(say(words.editorial, { count: rest }));
  return `${parts.join('\n\n')}\n`;
}

function groupByDocument(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const path = change.document.to!;
    groups.set(path, [...(groups.get(path) ?? []), change]);
  }
  return groups;
}

function sayChange(change: Change, words: NotesWords, inSource: boolean): string {
  const kinds = change.kinds.filter((kind) => kind !== 'reworded' || change.kinds.length === 1).map((kind) => {
    const from = kind === 'moved' ? (change.document.from ?? '') : (change.title.from ?? '');
    return say(words.kinds[kind], { from: escape(from) });
  });
  const signals = change.signals.map((signal) => `  - ${inSource ? escape(signal.text) : saySignal(signal, words)}`);
  return [`- **${escape(change.title.to ?? change.title.from ?? '')}** (${kinds.join(', ')})`, ...new Set(signals)].join('\n');
}

function saySignal({ kind, from, to }: Signal, words: NotesWords): string {
  const form = from === null ? 'added' : to === null ? 'removed' : 'changed';
  return say(words.signals[kind][form], { from: escape(from ?? ''), to: escape(to ?? '') });
}

function titleOf(document: Document): string {
  const written = document.frontMatter?.data['title'];
  return typeof written === 'string' ? written : (document.sections.find(({ level }) => level > 0)?.title ?? document.path);
}

/** Text from the guidelines, so that none of it is read as Markdown or HTML. */
function escape(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/[\\`*_[\]<>]/g, '\\$&');
}
