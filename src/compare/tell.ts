/** A change told in the language of the reader: what became of the section, and every reason why it matters. */

import type { Document } from '../document/document.ts';
import { titleOf } from '../document/document-title.ts';
import { type Config, DISPOSITIONS, type Disposition } from '../model/config.ts';
import { say } from '../model/rule.ts';
import { hasRightToLeft, isolate, stripControls } from '../text/direction.ts';
import { languageOf } from '../text/languages.ts';
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
  const name = (text: string | null): string => {
    if (text === null) return '';
    if (signal.kind === 'link') return addressIn(stripControls(text), setting.locale);
    return dropStop(stripControls(signal.kind === 'disposition' ? translateLabel(text, setting) : text));
  };
  const under = signal.kind === 'rule-item' ? labelOf(signal.to ?? signal.from ?? '', change, setting) : null;
  const sentence = quotedLast(stripControls(signal.text));
  // A rule that came or went is the sentence itself; else a few of its words did.
  const partly = signal.kind === 'obligation' && form !== 'changed' && sentence !== null;
  const whole = partly && isBeginning(sentence, signal.to ?? signal.from ?? '');
  const same = signal.kind === 'rule-item' && signal.from !== null && name(signal.from) === name(signal.to);
  const template = same
    ? words.rulePlace
    : (partly && !whole ? words.ruleWords : words.signals[signal.kind])[form];
  const said = sayNested(template, {
    from: name(signal.from),
    to: name(signal.to),
    under: under ? say(words.under, { label: under }) : '',
  });
  if (same) {
    const place = quotedFirst(stripControls(signal.text));
    return place === null || isBeginning(place, said) ? said : said + sayNested(words.placeBefore, { place });
  }
  const repeats =
    sentence === null || signal.kind === 'rule-item' || signal.kind === 'term' || isBeginning(sentence, said);
  return repeats ? said : said + sayNested(words.quoted, { words: sentence });
}

/** An address, kept in its own order where the line runs from right to left. */
function addressIn(target: string, locale: string): string {
  return languageOf(locale).direction === 'rtl' && !hasRightToLeft(target) ? isolate(target, 'ltr') : target;
}

/** What is quoted first: of a rule that moved, the section where it stood. */
function quotedFirst(text: string): string | null {
  return /\u201C([^\u201C\u201D]+)\u201D/.exec(text)?.[1] ?? null;
}

/** What is quoted last: before it a message may quote the words themselves. */
function quotedLast(text: string): string | null {
  return /\u201C([^\u201C\u201D]+)\u201D[^\u201C\u201D]*$/.exec(text)?.[1] ?? null;
}

/** Whether a text says a sentence, which may have been shortened and then ends in an ellipsis. */
function isBeginning(sentence: string, text: string): boolean {
  return stripControls(text)
    .replace(/\s+/g, ' ')
    .includes(dropStop(sentence.replace(/\u2026$/, '')));
}

/** A sentence inside another has no full stop of its own, nor the quotation mark that opens the sentence after it. */
function dropStop(text: string): string {
  return text
    .trim()
    .replace(/(?<=[.\u06D4])\s+["'\u201C]$/, '')
    .replace(/(?<![.\u06D4])[.\u06D4]$/, '');
}

/** `say`, with quotation marks inside quotation marks made single. */
function sayNested(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/"\{(\w+)\}"|\{(\w+)\}/g, (_, quoted?: string, plain?: string) =>
    quoted === undefined ? (values[plain!] ?? '') : `"${(values[quoted] ?? '').replaceAll('"', "'")}"`,
  );
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
