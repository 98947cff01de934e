/** Finding sections again: by id, by exact text, by likeness, by order and title, and by what they hold. */
import type { Document, Section } from '../document/document.ts';
import type { Language } from '../text/language.ts';
import { pairDocuments } from './document-match.ts';
import { Likeness } from './likeness.ts';
import { matchLists } from './match.ts';
import type { MatchOptions, Scorer } from './scorer.ts';
import { findParents, type TimePair } from './time-pairs.ts';
import { readTimeSections, type TimeSection, titleLikeness, withoutNumber } from './time-sections.ts';

/** Likeness that pairs two sections wherever they stand, without more ado. */
const CERTAIN = 0.55;
/** By how much it must beat every other partner of either. */
const MARGIN = 0.08;
/** Likeness that pairs two sections nobody else claims. */
const LIKELY = 0.33;
/** More is needed where both bear ids, which are meant to last. */
const OTHER_ID = 0.1;
/** What a title of the same words adds to likeness: little while others may be likelier, more for what is left. */
const TITLE_WORTH = 0.12;
const LAST_TITLE_WORTH = 0.3;
/** Words below which a body tells less than its heading does. */
const SHORT_BODY = 12;
/** Shortest body by which a section is known at once. */
const TELLING = 40;

/** The stages by which the sections of one locale are found again, each leaving less to the next. */
export class TimeMatching {
  readonly left: TimeSection[];
  readonly right: TimeSection[];
  readonly pairs: TimePair[] = [];
  readonly partner = new Map<TimeSection, TimePair>();
  documents = new Map<Document, Document>();
  likeness!: Likeness;
  /** Place of a section in the lists that were compared by likeness; those that stand as they were are in none. */
  readonly place = new Map<TimeSection, number>();
  /** What a title of the same words adds to the likeness of two sections. */
  private titleWorth = TITLE_WORTH;
  changed: [TimeSection[], TimeSection[]] = [[], []];
  /** Sections whose words stand under another title on the other side: their title does not make them known. */
  private readonly elsewhere = new Set<TimeSection>();

  constructor(
    private readonly from: readonly Document[],
    private readonly to: readonly Document[],
    private readonly language: Language,
  ) {
    this.left = readTimeSections(from, language);
    this.right = readTimeSections(to, language);
  }

  run(): this {
    this.pairUnique(({ section }) => idOf(section), 'same id', 1);
    this.pairUnique(
      (item) => (item.body.length >= TELLING ? item.source.trimEnd() : null),
      'same text',
      0.99,
    );
    this.pairUnique(
      ({ body, titleKey }) => (body.length >= TELLING ? `${titleKey}\n${body}` : null),
      'same heading and words',
      0.98,
    );
    this.pairUnique(
      ({ body }) => (body.length >= TELLING ? body : null),
      'same words under another heading',
      0.96,
    );
    this.compareRest();
    this.pairLike(CERTAIN, MARGIN);
    this.documents = pairDocuments(this.from, this.to, this.pairs);
    this.findElsewhere();
    for (const [a, b] of this.documents) this.pairWithin(a, b);
    this.pairLike(LIKELY, 0.03);
    this.titleWorth = LAST_TITLE_WORTH;
    this.pairLike(LIKELY, 0.03);
    this.pairTitles();
    this.pairHeads();
    for (const { from, to, evidence } of findParents(
      this.pairs,
      this.left,
      this.right,
      (item) => this.partner.has(item),
      SHORT_BODY,
    ))
      this.add(from, to, evidence, 0.65);
    return this;
  }

  private add(from: TimeSection, to: TimeSection, evidence: string, confidence: number): void {
    const found = { from, to, evidence, confidence: Math.round(confidence * 100) / 100 };
    this.pairs.push(found);
    this.partner.set(from, found);
    this.partner.set(to, found);
  }

  freeOf(list: readonly TimeSection[]): TimeSection[] {
    return list.filter((item) => !this.partner.has(item));
  }

  /** Pair what is named alike exactly once on either side. */
  private pairUnique(
    nameOf: (item: TimeSection) => string | null,
    evidence: string,
    confidence: number,
  ): void {
    const index = (list: readonly TimeSection[]): Map<string, TimeSection | null> => {
      const names = new Map<string, TimeSection | null>();
      for (const item of this.freeOf(list)) {
        if (item.section.level === 0) continue;
        const name = nameOf(item);
        if (name !== null) names.set(name, names.has(name) ? null : item);
      }
      return names;
    };
    const right = index(this.right);
    for (const [name, item] of index(this.left)) {
      const other = right.get(name);
      if (item && other) this.add(item, other, evidence, confidence);
    }
  }

  /** Likeness of everything that does not stand as it was. */
  private compareRest(): void {
    const isChanged = (item: TimeSection): boolean => {
      const found = this.partner.get(item);
      return !found || found.from.source !== found.to.source;
    };
    this.changed = [this.left.filter(isChanged), this.right.filter(isChanged)];
    for (const list of this.changed) for (const [at, item] of list.entries()) this.place.set(item, at);
    const [left, right] = this.changed;
    this.likeness = new Likeness(
      left.map(({ body }) => body),
      right.map(({ body }) => body),
      this.language,
    );
  }

  /** Likeness of two sections: their words, and a little for their titles. */
  private like(a: TimeSection, b: TimeSection): number {
    if ((a.section.level === 0) !== (b.section.level === 0) && a.section.level + b.section.level > 1)
      return 0;
    const body = this.likeness.between(this.place.get(a)!, this.place.get(b)!);
    if (body === 0 && a.size + b.size > 2 * SHORT_BODY) return 0;
    const titles = titleLikeness(a, b);
    // A few words under a heading tell less than the heading does.
    const short = Math.max(0, 1 - Math.max(a.size, b.size) / SHORT_BODY);
    const like = body * (1 - short) + short * (0.5 * body + 0.5 * titles) + this.titleWorth * titles;
    const [one, other] = [idOf(a.section), idOf(b.section)];
    const ids = one !== null && other !== null && one !== other;
    return like - (ids ? OTHER_ID : 0);
  }

  /** A quick no for most: the words of two sections of some length tell nearly all. */
  private mayReach(a: TimeSection, b: TimeSection, least: number): boolean {
    if (Math.max(a.size, b.size) < SHORT_BODY) return true;
    return this.likeness.between(this.place.get(a)!, this.place.get(b)!) + this.titleWorth >= least;
  }

  /** Pair those that are each other's best, by a margin, the likest first. */
  private pairLike(least: number, margin: number): void {
    const [left, right] = this.changed;
    const offers: { a: TimeSection; b: TimeSection; like: number }[] = [];
    for (const a of this.freeOf(left))
      for (const j of this.likeness.partnersOf(this.place.get(a)!)) {
        const b = right[j]!;
        if (this.partner.has(b) || !this.mayReach(a, b, least - margin)) continue;
        const like = this.like(a, b);
        if (like >= least - margin) offers.push({ a, b, like });
      }
    offers.sort((x, y) => y.like - x.like || x.a.at - y.a.at || x.b.at - y.b.at);
    const best = new Map<TimeSection, number[]>();
    for (const { a, b, like } of offers)
      for (const item of [a, b]) {
        const list = best.get(item);
        if (!list) best.set(item, [like]);
        else if (list.length < 2) list.push(like);
      }
    for (const { a, b, like } of offers) {
      if (like < least || this.partner.has(a) || this.partner.has(b)) continue;
      const clear = [a, b].every((item) => {
        const [first, second] = best.get(item)!;
        return first === like && (second === undefined || second <= like - margin);
      });
      if (clear) this.add(a, b, tellLikeness(a, b, like), 0.4 + 0.55 * Math.min(like, 1));
    }
  }

  /** Within two documents the order helps: the matcher that aligns languages reads what lies between the pairs found so far. */
  private pairWithin(from: Document, to: Document): void {
    const isOpen = (item: TimeSection, other: Document): boolean => {
      const found = this.partner.get(item);
      return !found || found.from.document === other || found.to.document === other;
    };
    const left = this.left.filter((item) => item.document === from && isOpen(item, to));
    const right = this.right.filter((item) => item.document === to && isOpen(item, from));
    if (left.every((item) => this.partner.has(item)) || right.every((item) => this.partner.has(item))) return;
    const matches = matchLists(left, right, this.scorer(), IN_ORDER);
    for (const { source, translation, stage } of matches) {
      const [a, b] = [source[0], translation[0]];
      if (!a || !b || this.partner.has(a) || this.partner.has(b)) continue;
      const like = Math.max(this.like(a, b), 0);
      if (a.section.level === 0 && b.section.level === 0) this.add(a, b, 'begin the same document', 0.9);
      else if (stage === 'id') this.add(a, b, 'same id', 1);
      else if (a.titleKey === b.titleKey && a.titleKey !== '')
        this.add(a, b, 'same heading', 0.6 + 0.38 * Math.min(like, 1));
      else this.add(a, b, tellLikeness(a, b, like), 0.4 + 0.55 * Math.min(like, 1));
    }
  }

  private scorer(): Scorer<TimeSection> {
    const nameOf = (item: TimeSection): string | null => {
      const found = this.partner.get(item);
      if (found) return `pair ${found.from.at}`;
      return item.section.level === 0 ? 'preamble' : idOf(item.section);
    };
    return {
      id: nameOf,
      prints: (item) => [
        item.source.trimEnd(),
        this.elsewhere.has(item)
          ? `own ${this.left[item.at] === item} ${item.at}`
          : `title ${withoutNumber(item.titleKey)}`,
      ],
      size: ({ source }) => source.length,
      cost: (a, b) => {
        if (this.partner.has(a) || this.partner.has(b)) return STRANGER;
        const like = this.like(a, b) + TITLE_IN_PLACE * titleLikeness(a, b);
        return like < IN_PLACE ? STRANGER : 8 - 16 * like;
      },
      combine: () => null,
      wholeRun: () => 0,
      evidence: () => '',
    };
  }

  private findElsewhere(): void {
    const [left, right] = this.changed;
    for (const a of this.freeOf(left))
      for (const j of this.likeness.partnersOf(this.place.get(a)!)) {
        const b = right[j]!;
        if (a.titleKey === b.titleKey || this.partner.has(b) || this.like(a, b) < CERTAIN) continue;
        this.elsewhere.add(a).add(b);
      }
  }

  /** What is left and bears the same telling title, whatever it says now. */
  private pairTitles(): void {
    this.pairUnique(
      ({ titleKey }) => (titleKey.split(' ').length > 1 ? withoutNumber(titleKey) : null),
      'same heading',
      0.6,
    );
  }

  /** The sections that head two documents known to be one. */
  private pairHeads(): void {
    for (const [a, b] of this.documents) {
      const headOf = (list: readonly TimeSection[], document: Document): TimeSection | undefined => {
        const own = list.filter((item) => item.document === document && item.section.level > 0);
        const [first, ...rest] = own;
        return first && rest.every(({ section }) => section.level > first.section.level) ? first : undefined;
      };
      const from = headOf(this.left, a);
      const to = headOf(this.right, b);
      if (from && to && !this.partner.has(from) && !this.partner.has(to))
        this.add(from, to, 'head the same document', 0.7);
    }
  }
}

/** The matcher's settings: sections read as one are found later, by their words and wherever they stand. */
const IN_ORDER: MatchOptions = { skip: 4, move: 6, strong: -1, merge: Number.POSITIVE_INFINITY };
const STRANGER = 30;
/** Least likeness of two sections that stand between the same neighbours. */
const IN_PLACE = 0.22;
/** What a title of the same words adds there. */
const TITLE_IN_PLACE = 0.2;

function tellLikeness(a: TimeSection, b: TimeSection, like: number): string {
  const share = `${Math.round(Math.min(like, 0.99) * 100)}% alike`;
  return a.titleKey === b.titleKey ? `same heading, ${share}` : share;
}

/** The id as the file has it: one that was made from the heading tells nothing that the heading does not. */
function idOf({ id, named }: Section): string | null {
  return named ? null : id;
}
