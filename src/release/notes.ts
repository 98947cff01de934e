/** Release notes in one language: what changed, topic by topic, from the diff; the summary is for a person to write over. */
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Change, Signal } from '../compare/change.ts';
import type { Corpus, Document } from '../document/document.ts';
import {
  headingOf,
  itemOf,
  listOf,
  paragraphOf,
  wordsOf,
  writeMarkdown,
} from '../document/write-markdown.ts';
import { type Config, DISPOSITIONS, type Disposition } from '../model/config.ts';
import { say } from '../model/rule.ts';
import type { Version } from '../model/version.ts';
import { stripControls } from '../text/direction.ts';
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
}

interface Setting {
  words: NotesWords;
  locale: string;
  config: Config;
  before: ReadonlyMap<string, Document>;
  /** What was said already: a rule that moved is told once. */
  told: Set<string>;
}

/** Markdown, ending in a newline. */
export function writeNotes({ locale, config, version, changes, corpus, before }: NotesInput): string {
  const words = notesWords(locale);
  const documents = corpus.locales.get(locale) ?? new Map<string, Document>();
  const dates = [
    say(words.announced, { date: version.announced }),
    say(words.effective, { date: version.effective }),
    ...(version.consultation ? [say(words.consulted, { name: version.consultation })] : []),
  ];
  const summary = version.summary[locale];
  const parts: RootContent[] = [
    headingOf(1, `${config.titles?.[locale] ?? config.title}: ${say(words.version, { name: version.name })}`),
    paragraphOf(dates.join(' ')),
    ...(summary ? [paragraphOf(summary)] : []),
  ];
  if (changes === null) {
    const topics = [...documents.values()].map((document) => itemOf(paragraphOf(titleOf(document))));
    return writeMarkdown([...parts, paragraphOf(words.first), headingOf(2, words.topics), listOf(topics)]);
  }
  const setting: Setting = {
    words,
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
  if (rest > 0) parts.push(paragraphOf(say(words.editorial, { count: rest })));
  return writeMarkdown(parts);
}

function groupByDocument(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const path = change.document.to!;
    groups.set(path, [...(groups.get(path) ?? []), change]);
  }
  return groups;
}

function sayChange(change: Change, setting: Setting): ListItem {
  const { words, before, told, locale, config } = setting;
  const kinds = change.kinds
    .filter((kind) => kind !== 'reworded' || change.kinds.length === 1)
    .map((kind) => {
      const old = change.document.from === null ? undefined : before.get(change.document.from);
      const from = kind === 'moved' ? (old ? titleOf(old) : change.document.from) : change.title.from;
      return say(words.kinds[kind], { from: from ?? '' });
    });
  const lines: string[] = [];
  for (const signal of change.signals) {
    const line = locale === config.source ? stripControls(signal.text) : saySignal(signal, change, setting);
    if (told.has(line)) continue;
    told.add(line);
    lines.push(line);
  }
  const title: PhrasingContent = {
    type: 'strong',
    children: [wordsOf(change.title.to ?? change.title.from ?? '')],
  };
  const separator = locale === config.source ? ', ' : '؛ ';
  return itemOf(paragraphOf(title, { type: 'text', value: ` (${kinds.join(separator)})` }), lines);
}

/** A signal in the language of the notes: its kind in words, before and after, and the sentence it stands in. */
function saySignal(signal: Signal, change: Change, setting: Setting): string {
  const { words } = setting;
  const form = signal.from === null ? 'added' : signal.to === null ? 'removed' : 'changed';
  const name = (text: string | null): string =>
    stripControls(
      signal.kind === 'disposition' && text !== null ? translateLabel(text, setting) : (text ?? ''),
    );
  const under = signal.kind === 'rule-item' ? labelOf(signal.to ?? signal.from ?? '', change, setting) : null;
  const said = say(words.signals[signal.kind][form], {
    from: name(signal.from),
    to: name(signal.to),
    under: under ? say(words.under, { label: under }) : '',
  });
  const sentence = /\u201C(.+)\u201D[^\u201D]*$/.exec(stripControls(signal.text))?.[1];
  const repeats =
    sentence === undefined ||
    said.includes(sentence) ||
    signal.kind === 'rule-item' ||
    signal.kind === 'term';
  return repeats ? said : said + say(words.quoted, { words: sentence });
}

/** The label, in the language of the notes, of the list a rule stands in. */
function labelOf(rule: string, change: Change, setting: Setting): string | null {
  const blocks = [...change.sections.to, ...change.sections.from].flatMap((section) => section.blocks);
  const disposition = blocks.find(({ text }) => text === rule)?.disposition;
  return disposition ? labelIn(disposition, setting) : null;
}

function translateLabel(label: string, setting: Setting): string {
  const { config } = setting;
  const disposition = DISPOSITIONS.find((name) =>
    config.labels.dispositions[name][config.source]?.includes(label),
  );
  return disposition ? labelIn(disposition, setting) : label;
}

function labelIn(disposition: Disposition, { config, locale }: Setting): string {
  return config.labels.dispositions[disposition][locale]?.[0] ?? disposition;
}

function titleOf(document: Document): string {
  const written = document.frontMatter?.data['title'];
  return typeof written === 'string'
    ? written
    : (document.sections.find(({ level }) => level > 0)?.title ?? document.path);
}
