/** Release notes in one language: what changed, topic by topic, from the diff; the summary is for a person to write over. */
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Change } from '../compare/change.ts';
import { type TellSetting, tellKinds, tellSignals } from '../compare/tell.ts';
import type { Corpus, Document } from '../document/document.ts';
import { titleOf } from '../document/document-title.ts';
import {
  headingOf,
  itemOf,
  listOf,
  paragraphOf,
  wordsOf,
  writeMarkdown,
} from '../document/write-markdown.ts';
import type { Config } from '../model/config.ts';
import { say } from '../model/rule.ts';
import { textIn } from '../model/text.ts';
import type { Version } from '../model/version.ts';
import { hasRightToLeft, isolate } from '../text/direction.ts';
import { formatDay } from '../text/format-day.ts';
import { languageOf } from '../text/languages.ts';
import type { Consulted } from './consulted.ts';
import { type NotesWords, notesWords } from './notes-words.ts';

export interface NotesInput {
  locale: string;
  config: Config;
  version: Omit<Version, 'line'>;
  /** Changes of every locale since the version before; null for the first version. */
  changes: readonly Change[] | null;
  /** The corpus as released, and the version before it. */
  corpus: Corpus;
  before: Corpus | null;
  /** Who was asked and who answered; null or left out where the version came from no consultation. */
  consulted?: Consulted | null;
}

/** Markdown, ending in a newline. */
export function writeNotes(input: NotesInput): string {
  const { locale, config, version, changes, corpus, before } = input;
  const words = notesWords(locale);
  const documents = corpus.locales.get(locale) ?? new Map<string, Document>();
  const dates = [
    say(words.announced, { date: formatDay(version.announced, locale) }),
    say(words.effective, { date: formatDay(version.effective, locale) }),
    ...sayConsulted(input, words),
  ];
  const summary = version.summary[locale];
  const parts: RootContent[] = [
    headingOf(
      1,
      `${config.titles?.[locale] ?? config.title}: ${say(words.version, { name: nameIn(version.name, locale) })}`,
    ),
    paragraphOf(dates.join(' ')),
    ...(summary ? [paragraphOf(summary)] : []),
  ];
  if (changes === null) {
    const topics = [...documents.values()].map((document) => itemOf(paragraphOf(titleOf(document))));
    return writeMarkdown([...parts, paragraphOf(words.first), headingOf(2, words.topics), listOf(topics)]);
  }
  const setting: TellSetting = {
    locale,
    config,
    before: before?.locales.get(locale) ?? new Map(),
    told: new Set(),
  };
  const own = changes.filter((change) => change.locale === locale);
  const telling = own.filter(
    (change) => change.weight === 'substantive' || change.kinds.some((kind) => kind !== 'reworded'),
  );
  for (const [path, group] of groupByDocument(telling.filter(({ document }) => document.to !== null))) {
    const document = documents.get(path);
    parts.push(headingOf(2, document ? titleOf(document) : path));
    parts.push(listOf(group.map((change) => sayChange(change, setting))));
  }
  const gone = telling.filter(({ document }) => document.to === null);
  if (gone.length > 0) {
    parts.push(headingOf(2, words.removedTopics));
    parts.push(listOf(gone.map(({ title: { from } }) => itemOf(paragraphOf(from ?? '')))));
  }
  if (telling.length === 0) parts.push(paragraphOf(words.nothing));
  const rest = own.length - telling.length;
  if (rest > 0) parts.push(paragraphOf(words.editorial(rest, telling.length > 0)));
  return writeMarkdown(parts);
}

function sayConsulted({ version, consulted, locale }: NotesInput, words: NotesWords): string[] {
  if (version.consultation === null) return [];
  if (!consulted) return [say(words.consulted, { name: nameIn(version.consultation, locale) })];
  const { title, ...counts } = consulted;
  return [words.madeWith(textIn(title, locale), counts)];
}

/** A name in Latin letters or digits, kept in its own order where the line runs from right to left. */
function nameIn(name: string, locale: string): string {
  return languageOf(locale).direction === 'rtl' && !hasRightToLeft(name) ? isolate(name, 'ltr') : name;
}

function groupByDocument(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const path = change.document.to!;
    groups.set(path, [...(groups.get(path) ?? []), change]);
  }
  return groups;
}

function sayChange(change: Change, setting: TellSetting): ListItem {
  const title: PhrasingContent = {
    type: 'strong',
    children: [wordsOf(change.title.to ?? change.title.from ?? '')],
  };
  const kinds: PhrasingContent = { type: 'text', value: ` (${tellKinds(change, setting)})` };
  return itemOf(paragraphOf(title, kinds), tellSignals(change, setting));
}
