/** Sections matched across time: the same section of the same language, wherever it stands and whatever it is called now. */
import type { Document } from '../document/document.ts';
import type { Language } from '../text/language.ts';
import { pairDocuments } from './document-match.ts';
import { Likeness } from './likeness.ts';
import { DEFAULT_OPTIONS, matchLists, type Scorer } from './match.ts';
import { keepOrder } from './sequence.ts';
import { findParts } from './section-parts.ts';
import { readTimeSections, type TimeSection, withoutNumber } from './time-sections.ts';

/** A section before and after: one side empty for added and removed, several on one side for split and merged. The first of each side is the main one. */
export interface TimeMatch {
  from: TimeSection[];
  to: TimeSection[];
  evidence: string;
  confidence: number;
  /** Outside the common order, or gone to another document. */
  moved: boolean;
}

/** What became of the sections of one locale. */
export interface TimeMatches {
  sections: TimeMatch[];
  documents: Map<Document, Document>;
}

/** Likeness that pairs two sections wherever they stand, without more ado. */
const CERTAIN = 0.55;
/** By how much it must beat every other partner of either. */
const MARGIN = 0.08;
/** Likeness that pairs two sections nobody else claims. */
const LIKELY = 0.33;
/** More is needed where both bear ids, which are meant to last. */
const OTHER_ID = 0.1;
/** Shortest body by which a section is known at once. */
const TELLING = 40;

/** Find every section of `from` again in `to`. Documents that did not change are left out: their sections are themselves. */
export function matchAcrossTime(from: readonly Document[], to: readonly Document[], language: Language): TimeMatches {
  // Read in one direction whichever side is the later one, so that the reverse is the exact mirror.
  if (!isBackwards(from, to)) return new TimeMatching(from, to, language).run();
  const { sections, documents } = new TimeMatching(to, from, language).run();
  return {
    sections: sections.map((match) => ({ ...match, from: match.to, to: match.from })),
    documents: new Map([...documents].map(([a, b]) => [b, a])),
  };
}

function isBackwards(from: readonly Document[], to: readonly Document[]): boolean {
  const nameOf = (documents: readonly Document[], at: number): string =>
    documents[at] ? `${documents[at].path}\n${documents[at].text}` : '';
  for (let at = 0; at < Math.max(from.length, to.length); at++) {
    const a = nameOf(from, at);
    const b = nameOf(to, at);
    if (a !== b) return a > b;
  }
  return false;
}

interface Found {
  from: TimeSection;
  to: TimeSection;
  evidence: string;
  confidence: number;
}

class TimeMatching {
  private readonly left: TimeSection[];
  private readonly right: TimeSection[];
  private readonly pairs: Found[] = [];
  private readonly partner = new Map<TimeSection, Found>();
  private documents = new Map<Document, Document>();
  private likeness!: Likeness;
  /** Place of a section in the lists that were compared by likeness; those that stand as they were are in none. */
  private readonly place = new Map<TimeSection, number>();
  private changed: [TimeSection[], TimeSection[]] = [[], []];
  /** Sections whose words stand under another title on the other side: their title does not make them known. */
  private readonly elsewhere = new Set<TimeSection>();

  constructor(
    private readonly from: readonly Document[],
    private readonly to: readonly Document[],
    private readonly language: Language,
  ) {
    this.left = readTimeSections(from);
    this.right = readTimeSections(to);
  }

  run(): TimeMatches {
    this.pairUnique(({ section }) => section.id, 'same id', 1);
    this.pairUnique((item) => (item.body.length >= TELLING ? item.source.trimEnd() : null), 'same text', 0.99);
    this.pairUnique(
      ({ body, titleKey }) => (body.length >= TELLING ? `${titleKey}\n${body}` : null),
      'same heading and words',
      0.98,
    );
    this.pairUnique(({ body }) => (body.length >= TELLING ? body : null), 'same words under another heading', 0.96);
    this.compareRest();
    this.pairLike(CERTAIN, MARGIN);
    this.documents = pairDocuments(this.from, this.to, this.pairs);
    this.findElsewhere();
    for (const [a, b] of this.documents) this.pairWithin(a, b);
    this.pairLike(LIKELY, 0.03);
    this.pairTitles();
    this.pairHeads();
    this.pairParents();
    return { sections: this.result(), documents: this.documents };
  }

  private add(from: TimeSection, to: TimeSection, evidence: string, confidence: number): void {
    const found = { from, to, evidence, confidence: Math.round(confidence * 100) / 100 };
    this.pairs.push(found);
    this.partner.set(from, found);
    this.partner.set(to, found);
  }

  private freeOf(list: readonly TimeSection[]): TimeSection[] {
    return list.filter((item) => !this.partner.has(item));
  }

  /** Pair what is named alike exactly once on either side. */
  private pairUnique(nameOf: (item: TimeSection) => string | null, evidence: string, confidence: number): void {
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
    for (const list of this.changed) list.forEach((item, at) => this.place.set(item, at));
    const [left, right] = this.changed;
    this.likeness = new Likeness(left.map(({ body }) => body), right.map(({ body }) => body), this.language);
  }

  /** Likeness of two sections: their words, and a little for their titles. */
  private like(a: TimeSection, b: TimeSection): number {
    if ((a.section.level === 0) !== (b.section.level === 0) && a.section.level + b.section.level > 1) return 0;
    const body = this.likeness.between(this.place.get(a)!, this.place.get(b)!);
    if (body === 0 && a.size + b.size > 24) return 0;
    const titles = titleLikeness(a, b);
    // A few words under a heading tell less than the heading does.
    const short = Math.max(0, 1 - Math.max(a.size, b.size) / 12);
    const like = body * (1 - short) + short * (0.5 * body + 0.5 * titles) + 0.12 * titles;
    const ids = a.section.id !== null && b.section.id !== null && a.section.id !== b.section.id;
    return like - (ids ? OTHER_ID : 0);
  }

  /** Pair those that are each other's best, by a margin, the likest first. */
  private pairLike(least: number, margin: number): void {
    const [left, right] = this.changed;
    const offers: { a: TimeSection; b: TimeSection; like: number }[] = [];
    for (const a of this.freeOf(left))
      for (const j of this.likeness.partnersOf(this.place.get(a)!)) {
        const b = right[j]!;
        if (this.partner.has(b)) continue;
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
    const matches = matchLists(left, right, this.scorer(), { ...DEFAULT_OPTIONS, merge: Number.POSITIVE_INFINITY });
    for (const { source, translation, stage } of matches) {
      const [a, b] = [source[0], translation[0]];
      if (!a || !b || this.partner.has(a) || this.partner.has(b)) continue;
      const like = Math.max(this.like(a, b), 0);
      if (a.section.level === 0 && b.section.level === 0) this.add(a, b, 'begin the same document', 0.9);
      else if (stage === 'id') this.add(a, b, 'same id', 1);
      else if (a.titleKey === b.titleKey && a.titleKey !== '') this.add(a, b, 'same heading', 0.6 + 0.38 * Math.min(like, 1));
      else this.add(a, b, tellLikeness(a, b, like), 0.4 + 0.55 * Math.min(like, 1));
    }
  }

  private scorer(): Scorer<TimeSection> {
    const nameOf = (item: TimeSection): string | null => {
      const found = this.partner.get(item);
      if (found) return `pair ${found.from.at}`;
      return item.section.level === 0 ? 'preamble' : item.section.id;
    };
    return {
      id: nameOf,
      prints: (item) => [item.source.trimEnd(), this.elsewhere.has(item) ? `own ${this.left[item.at] === item} ${item.at}` : `title ${withoutNumber(item.titleKey)}`],
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
      if (from && to && !this.partner.has(from) && !this.partner.has(to)) this.add(from, to, 'head the same document', 0.7);
    }
  }

  /** Headings that hold only other sections are the same where most of what they hold is. */
  private pairParents(): void {
    const votes = new Map<TimeSection, Map<TimeSection, number>>();
    const parentOf = (item: TimeSection, list: readonly TimeSection[]): TimeSection | undefined => {
      const { parent } = item.section;
      return parent === null ? undefined : list.find((other) => other.document === item.document && other.section.index === parent);
    };
    const bare = this.freeOf(this.left).some(({ size }) => size < 12);
    if (!bare) return;
    for (const { from, to } of this.pairs) {
      const a = parentOf(from, this.left);
      const b = parentOf(to, this.right);
      if (!a || !b || this.partner.has(a) || this.partner.has(b) || Math.max(a.size, b.size) >= 12) continue;
      const row = votes.get(a) ?? new Map<TimeSection, number>();
      row.set(b, (row.get(b) ?? 0) + 1);
      votes.set(a, row);
    }
    const offers = [...votes].flatMap(([a, row]) => [...row].map(([b, count]) => ({ a, b, count })));
    offers.sort((x, y) => y.count - x.count || x.a.at - y.a.at || x.b.at - y.b.at);
    for (const { a, b, count } of offers) {
      if (this.partner.has(a) || this.partner.has(b)) continue;
      const children = (parent: TimeSection, list: readonly TimeSection[]): number =>
        list.filter((item) => item.document === parent.document && item.section.parent === parent.section.index).length;
      if (count * 2 > Math.min(children(a, this.left), children(b, this.right)))
        this.add(a, b, `hold the same ${count === 1 ? 'section' : `${count} sections`}`, 0.65);
    }
  }

  private result(): TimeMatch[] {
    const moved = this.findMoved();
    const matches = new Map<Found, TimeMatch>();
    for (const found of this.pairs)
      matches.set(found, {
        from: [found.from],
        to: [found.to],
        evidence: found.evidence,
        confidence: found.confidence,
        moved: moved.has(found),
      });
    const alone = [...this.freeOf(this.left), ...this.freeOf(this.right)];
    const parts = findParts(this.changed, alone.filter(({ section }) => section.level > 0), this.partner, this.likeness, this.place);
    const used = new Set<TimeSection>();
    for (const { part, whole, onLeft, share, others } of parts) {
      if (used.has(part)) continue;
      const found = this.partner.get(whole);
      if (found) {
        const match = matches.get(found)!;
        (onLeft ? match.from : match.to).push(part);
        match.evidence += `, and ${Math.round(share * 100)}% of "${part.title}"`;
        used.add(part);
      } else {
        const free = [part, ...others].filter((item) => !used.has(item));
        if (free.length < 2 || used.has(whole)) continue;
        for (const item of [whole, ...free]) used.add(item);
        const match = { evidence: `${Math.round(share * 100)}% of "${part.title}" and of its like`, confidence: 0.7, moved: false };
        const made: TimeMatch = onLeft ? { ...match, from: free, to: [whole] } : { ...match, from: [whole], to: free };
        matches.set({ from: made.from[0]!, to: made.to[0]!, evidence: '', confidence: 0 }, made);
      }
    }
    for (const item of alone) {
      if (used.has(item)) continue;
      const onLeft = this.left[item.at] === item;
      const found = { from: item, to: item, evidence: '', confidence: 0 };
      matches.set(found, { from: onLeft ? [item] : [], to: onLeft ? [] : [item], evidence: 'nothing like it on the other side', confidence: 0.9, moved: false });
    }
    return [...matches.values()];
  }

  /** Pairs outside the common order of their documents, and those that went to another document. */
  private findMoved(): Set<Found> {
    const moved = new Set<Found>();
    const within = new Map<Document, Found[]>();
    for (const found of this.pairs) {
      if (this.documents.get(found.from.document) !== found.to.document) moved.add(found);
      else within.set(found.from.document, [...(within.get(found.from.document) ?? []), found]);
    }
    for (const list of within.values()) {
      const kept = keepOrder(
        list.map(({ from, to }) => ({
          from: from.at,
          to: to.at,
          weight: 1 + (from.source.length + to.source.length) / 1e4,
        })),
      );
      list.forEach((found, at) => {
        if (!kept.has(at)) moved.add(found);
      });
    }
    return moved;
  }
}

const STRANGER = 30;
/** Least likeness of two sections that stand between the same neighbours. */
const IN_PLACE = 0.22;
/** What a title of the same words adds there. */
const TITLE_IN_PLACE = 0.2;

function titleLikeness(a: TimeSection, b: TimeSection): number {
  if (a.titleKey === '' || b.titleKey === '') return 0;
  let shared = 0;
  for (const word of a.titleWords) if (b.titleWords.has(word)) shared++;
  if (shared === a.titleWords.size && shared === b.titleWords.size) return 1;
  return (2 * shared) / Math.max(a.titleWords.size + b.titleWords.size, 1);
}

function tellLikeness(a: TimeSection, b: TimeSection, like: number): string {
  const share = `${Math.round(Math.min(like, 0.99) * 100)}% alike`;
  return a.titleKey === b.titleKey ? `same heading, ${share}` : share;
}
