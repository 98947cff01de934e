/** Plain notes of a meeting or focus group: who met, and under headings that name sections one theme for each bullet. */
import { isDay } from '../../model/version.ts';
import { findDates } from '../../text/dates.ts';
import { languageOf } from '../../text/languages.ts';
import { toAsciiDigits } from '../../text/numerals.ts';
import { packetWords } from '../words.ts';
import { labelReader, readKindPrefix, readPermission } from './kinds.ts';
import type { Returned, ReturnedItem } from './returned.ts';

const HEAD = {
  kind: 'type|meeting|format|قسم|نوعیت',
  group: 'audience|who|name of group|participants group|گروپ|کون|سامعین',
  participants:
    'number of participants|how many|present|attendance|people|شرکا|شرکاء|تعداد|شرکا کی تعداد|حاضرین',
  date: 'day|held|held on|تاریخ',
  organisation: 'organization|org|ادارہ|تنظیم',
  consultation: 'مشاورت',
  locale: 'language|زبان',
  permission: 'permission to publish|publish|اجازت',
} as const;
type HeadKey = keyof typeof HEAD;
const readHeadKey = labelReader<HeadKey>(HEAD);

/** Headings that order what stands under a section, and name none. */
const STRUCTURE = labelReader({
  others:
    'other platforms|what other platforms offer|elsewhere|دوسرے پلیٹ فارم|دوسرے پلیٹ فارم کیا پیش کرتے ہیں|دیگر پلیٹ فارم',
  said: 'themes|what was said|discussion|notes|comments|points|موضوعات|کیا کہا گیا|گفتگو|نکات',
  general: 'general|overall|in general|whole|anything else|other|عمومی|مجموعی|عام باتیں|کچھ اور',
});
/** Headings of the sheet of a focus group, with the topic in them, as the guide has them in each language. */
const SHEET = ['en', 'ur'].flatMap((locale) => {
  const { said, others } = packetWords(locale);
  return [said, others].map((words) => {
    const [before = '', after = ''] = words.split('{title}').map((part) =>
      part
        .replace(/[“”"«»]/g, '')
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    );
    return new RegExp(`^${before}\\s*[“”"«»]?(.+?)[“”"«»]?\\s*${after}$`, 'iu');
  });
});
const BULLET = /^(\s*)(?:[-*+•–—·▪◦]|\(?[0-9\u06F0-\u06F9\u0660-\u0669]{1,3}[.)۔])[ \t]+(?=\S)/;
const HEADING = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/;

/** Read notes. Every bullet is an item, and so is every paragraph that is none: nothing is passed over. */
export function readNotes(text: string): Returned {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const notes: string[] = [];
  const { facts, next } = readHead(lines, notes);
  const reader = new NotesReader(
    facts,
    lines.some((line) => HEADING.test(line)),
  );
  for (let at = next; at < lines.length; at++) reader.read(lines[at]!, at + 1, lines.slice(at + 1, at + 4));
  reader.end();
  const empty = reader.empty();
  if (empty.length > 0)
    notes.push(`Nothing stands under ${empty.map((name) => `“${name.slice(0, 80)}”`).join(', ')}.`);
  return {
    format: 'notes',
    packet:
      facts.consultation || facts.organisation
        ? {
            packet: null,
            consultation: facts.consultation ?? null,
            organisation: facts.organisation ?? null,
            build: null,
            commit: null,
          }
        : null,
    permission: facts.permission === undefined ? null : readPermission(facts.permission),
    respondent: null,
    group: groupOf(facts),
    items: reader.items,
    sections: [],
    notes,
  };
}

type Facts = Partial<Record<HeadKey, string>>;

/** `key: value` lines at the top, between `---` or not. What is no such line begins the notes. */
function readHead(lines: readonly string[], notes: string[]): { facts: Facts; next: number } {
  const facts: Facts = {};
  let at = lines.findIndex((line) => line.trim() !== '');
  if (at < 0) return { facts, next: lines.length };
  const fenced = /^---\s*$/.test(lines[at]!);
  const end = fenced ? lines.findIndex((line, index) => index > at && /^(?:---|\.\.\.)\s*$/.test(line)) : -1;
  if (fenced && end > 0) at++;
  for (; at < lines.length && at !== end; at++) {
    const line = lines[at]!;
    if (line.trim() === '' || (fenced && /^\s*#/.test(line))) continue;
    const found = /^\s*[*_]{0,2}([\p{L}\p{M}\s]{2,40}?)[*_]{0,2}\s*[:：][*_]{0,2}\s*(.*?)\s*$/u.exec(line);
    const key = found ? readHeadKey(found[1]!) : null;
    if (found && key && facts[key] === undefined) facts[key] = found[2]!.replace(/^(["'])(.*)\1$/, '$2');
    else if (end > at)
      notes.push(`Line ${at + 1} of the head was not understood: “${line.trim().slice(0, 80)}”.`);
    else break;
  }
  return { facts: withoutEmpty(facts), next: end > 0 && at === end ? end + 1 : at };
}

function withoutEmpty(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''));
}

function groupOf({ kind, group, participants, date }: Facts): Returned['group'] {
  if (!kind && !group && !participants) return null;
  const count = /\d+/.exec(toAsciiDigits(participants ?? ''))?.[0];
  const name = group ?? [kind ?? 'meeting', dayOf(date)].filter(Boolean).join(', ');
  return { name, participants: count === undefined ? null : Math.min(Number(count), 1_000_000) };
}

/** A day however it is written, in English or Urdu. */
function dayOf(said: string | undefined): string | null {
  if (said === undefined) return null;
  const plain = toAsciiDigits(said).trim();
  if (isDay(plain)) return plain;
  for (const tag of ['en', 'ur']) {
    const value = findDates(said, languageOf(tag))[0]?.value;
    if (value && isDay(value)) return value;
  }
  return null;
}

/** A heading on the way to where we are. */
interface Above {
  level: number;
  name: string;
  /** True where something stands under it. */
  used: boolean;
}

class NotesReader {
  readonly items: ReturnedItem[] = [];
  private readonly facts: Facts;
  private readonly marked: boolean;
  private readonly headings: Above[] = [];
  private above: Above[] = [];
  private indent = 0;
  private open: { lines: string[]; line: number; bullet: boolean } | null = null;

  constructor(facts: Facts, marked: boolean) {
    this.facts = facts;
    this.marked = marked;
  }

  read(line: string, number: number, after: readonly string[]): void {
    if (line.trim() === '') {
      if (this.open && !this.open.bullet) this.end();
      else this.open?.lines.push('');
      return;
    }
    const heading = HEADING.exec(line);
    if (heading) {
      this.end();
      const level = /^ *(#+)/.exec(line)![1]!.length;
      this.enter(level, heading[1]!);
      return;
    }
    const bullet = BULLET.exec(line);
    // A bullet further in belongs to the theme above it.
    if (bullet && (bullet[1]!.length === 0 || !this.open?.bullet || bullet[1]!.length < this.indent)) {
      this.end();
      this.indent = bullet[1]!.length + 1;
      this.open = { lines: [line.slice(bullet[0].length)], line: number, bullet: true };
      return;
    }
    const newHeading = !this.marked && /[:：]\s*$/.test(line) && isPlainHeading(line, after);
    if (this.open && !newHeading && (bullet || /^\s/.test(line) || this.open.lines.at(-1) !== '')) {
      this.open.lines.push(line.replace(/^\s{0,8}/, ''));
      return;
    }
    this.end();
    if (!this.marked && isPlainHeading(line, after)) {
      this.enter(1, line.trim().replace(/\s*[:：]$/, ''));
      return;
    }
    this.open = { lines: [line.trim()], line: number, bullet: false };
  }

  /** Headings under which nothing stood. */
  empty(): string[] {
    return this.headings.filter(({ used }) => !used).map(({ name }) => name);
  }

  private enter(level: number, name: string): void {
    const heading = { level, name, used: false };
    this.above = [...this.above.filter((one) => one.level < level), heading];
    this.headings.push(heading);
  }

  /** Close the theme that is being read. */
  end(): void {
    const { open } = this;
    this.open = null;
    const text = open?.lines.join('\n').trim() ?? '';
    if (!open || text === '') return;
    for (const heading of this.above) heading.used = true;
    const prefix = readKindPrefix(text);
    const { section, within, under, whole } = this.place();
    this.items.push({
      kind: prefix?.kind ?? 'comment',
      locale: this.facts.locale ?? null,
      section,
      question: null,
      quote: null,
      text: prefix?.rest ?? text,
      at: `line ${open.line}${under ? ` (${under})` : ''}`,
      author: null,
      date: dayOf(this.facts.date),
      ...(within.length > 0 && { within }),
      ...(whole && { whole }),
    });
  }

  private place(): { section: string | null; within: string[]; under: string | null; whole: boolean } {
    let under: string | null = null;
    const names: string[] = [];
    for (const { name } of this.above.toReversed()) {
      const topic = SHEET.map((pattern) => pattern.exec(name)?.[1]).find((found) => found !== undefined);
      const structure = STRUCTURE(name);
      if (structure !== null) under ??= name;
      else if (topic !== undefined) {
        under ??= name;
        names.push(topic);
      } else names.push(name);
      if (structure === 'general') return { section: null, within: [], under: name, whole: true };
    }
    const [section = null, ...within] = names;
    return { section, within, under, whole: section === null };
  }
}

/** Without `#`, a short line right above bullets is a heading. */
function isPlainHeading(line: string, after: readonly string[]): boolean {
  const next = after.find((one) => one.trim() !== '');
  return (
    line.trim().length <= 100 &&
    readKindPrefix(line.trim()) === null &&
    !/[.!?۔؟]\s*$/.test(line) &&
    next !== undefined &&
    BULLET.test(next)
  );
}
