/** A change told in the language of the reader: what became of the section, and every reason why it matters. */

import type { Document } from '../document/document.ts';
import { titleOf } from '../document/document-title.ts';
import { type Config, DISPOSITIONS, type Disposition } from '../model/config.ts';
import { say } from '../model/rule.ts';
import { stripControls } from '../text/direction.ts';
import type { Change, Signal } from './change.ts';
import { tellWords } from './tell-words.ts';

export interface TellSetting {
  /** The language to tell it in. */
  locale: string;
  config: Config;
  /** Documents of that language before, by path: a section that moved is told by where it was. */
  before: ReadonlyMap<string, Document>;
  /** What was said already: a rule that moved is told once. */
  told: Set<string>;
}

/** What became of the section: "new", "moved here from Minor safety, was \u201CHate\u201D". */
export function tellKinds(change: Change, { locale, before }: TellSetting): string {
  const words = tellWords(locale);
  return change.kinds
    .filter((kind) => kind !== 'reworded' || change.kinds.length === 1)
    .map((kind) => {
      const old = change.document.from === null ? undefined : before.get(change.document.from);
      const from = kind === 'moved' ? (old ? titleOf(old) : change.document.from) : change.title.from;
      return say(words.kinds[kind], { from: from ?? '' });
    })
    .join(words.separator);
}

/** Every reason, each in a line of its own; what `told` holds is left out, and what is told is put there. */
export function tellSignals(change: Change, setting: TellSetting): string[] {
  const { locale, config, told } = setting;
  const lines: string[] = [];
  for (const signal of change.signals) {
    const line = locale === config.source ? stripControls(signal.text) : tellSignal(signal, change, setting);
    if (told.has(line)) continue;
    told.add(line);
    lines.push(line);
  }
  return lines;
}

/** A signal in the reader's language: its kind in words, before and after, and the sentence it stands in. */
function tellSignal(signal: Signal, change: Change, setting: TellSetting): string {
  const words = tellWords(setting.locale);
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
  // What is quoted last: before it a message may quote the words themselves.
  const sentence = /\u201C([^\u201C\u201D]+)\u201D[^\u201C\u201D]*$/.exec(stripControls(signal.text))?.[1];
  const repeats =
    sentence === undefined ||
    said.includes(sentence) ||
    signal.kind === 'rule-item' ||
    signal.kind === 'term';
  return repeats ? said : said + say(words.quoted, { words: sentence });
}

/** The label, in the reader's language, of the list a rule stands in. */
function labelOf(rule: string, change: Change, setting: TellSetting): string | null {
  const blocks = [...change.sections.to, ...change.sections.from].flatMap((section) => section.blocks);
  const disposition = blocks.find(({ text }) => text === rule)?.disposition;
  return disposition ? labelIn(disposition, setting) : null;
}

function translateLabel(label: string, setting: TellSetting): string {
  const { config } = setting;
  const disposition = DISPOSITIONS.find((name) =>
    config.labels.dispositions[name][config.source]?.includes(label),
  );
  return disposition ? labelIn(disposition, setting) : label;
}

function labelIn(disposition: Disposition, { config, locale }: TellSetting): string {
  return config.labels.dispositions[disposition][locale]?.[0] ?? disposition;
}
