/** Generated corpora: parallel English and Urdu documents recombined from the bundled guidelines, some with one known fault. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ALIGN_FAULTS } from './align-faults.ts';
import { applyFault, type FaultKind } from './fault.ts';
import { LINT_FAULTS } from './lint-faults.ts';
import {
  LOCALES,
  type Locale,
  type Parallel,
  type Piece,
  renderPiece,
  type Stock,
  type Topic,
} from './pieces.ts';
import { makeRandom, type Random } from './random.ts';

/** English characters a document is filled to: that of a bundled one. */
const DOCUMENT_LENGTH = 3800;
/** One document in so many carries a fault. */
export const FAULT_EVERY = 2;

/** Lines of one file, 1-based and inclusive. */
export interface LineRange {
  locale: Locale;
  from: number;
  to: number;
}

/** A fault put in, and where a true finding about it may stand. */
export interface Fault {
  name: string;
  job: FaultKind['job'];
  document: string;
  places: LineRange[];
}

/** One parallel document as text. */
export interface GeneratedDocument {
  path: string;
  texts: Record<Locale, string>;
  /** The same without its fault (the same texts where it has none). */
  clean: Record<Locale, string>;
  fault: Fault | null;
}

export interface GeneratedCorpus {
  documents: GeneratedDocument[];
  faults: Fault[];
  registers: Map<string, string>;
}

/** The text and front matter of one document before it is rendered. */
interface Draft {
  path: string;
  titles: Record<Locale, string>;
  pieces: Record<Locale, Piece[]>;
}

/** Make `count` documents per locale. The same stock, count and seed give the same corpus, letter for letter. */
export function generateCorpus(stock: Stock, count: number, seed: number): GeneratedCorpus {
  const random = makeRandom(seed);
  const plans = Array.from({ length: count }, () => planDocument(stock, random));
  const homes = findHomes(plans);
  const queues = [random.shuffle(ALIGN_FAULTS), random.shuffle(LINT_FAULTS)];
  let turn = 0;
  const documents = plans.map((plan, index) => {
    const draft = draftDocument(plan, index, homes, random);
    const clean = renderDraft(draft).texts;
    if (index % FAULT_EVERY !== 0) return { path: draft.path, texts: clean, clean, fault: null };
    const made = addFault(draft, queues[turn++ % queues.length]!, random);
    return { path: draft.path, clean, ...made };
  });
  const faults = documents.flatMap((document) => document.fault ?? []);
  return { documents, faults, registers: stock.registers };
}

/** Write a corpus as a workspace: mizan.yaml, glossary.yaml and a folder for each locale. */
export function writeCorpus(corpus: GeneratedCorpus, folder: string, which: 'texts' | 'clean'): void {
  for (const locale of LOCALES) mkdirSync(join(folder, locale), { recursive: true });
  for (const [name, text] of corpus.registers) writeFileSync(join(folder, name), text);
  for (const document of corpus.documents) {
    for (const locale of LOCALES) {
      const file = join(folder, locale, `${document.path}.md`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, document[which][locale]);
    }
  }
}

/** Bytes of all documents of one locale. */
export function countBytes(corpus: GeneratedCorpus, locale: Locale): number {
  return corpus.documents.reduce((sum, document) => sum + Buffer.byteLength(document.texts[locale]), 0);
}

interface Plan {
  opening: Topic;
  topics: Topic[];
}

function planDocument(stock: Stock, random: Random): Plan {
  const opening = random.pick(stock.openings);
  const topics: Topic[] = [];
  let length = lengthOf(opening);
  for (const topic of random.shuffle(stock.topics)) {
    if (length >= DOCUMENT_LENGTH) break;
    topics.push(topic);
    length += lengthOf(topic);
  }
  return { opening, topics };
}

function lengthOf(topic: Topic): number {
  return topic.pieces.reduce((sum, piece) => sum + renderPiece(piece.en).length, 0);
}

/** Which generated documents hold a section of the stock, so that links can be led to one that exists. */
function findHomes(plans: readonly Plan[]): Map<string, number[]> {
  const homes = new Map<string, number[]>();
  plans.forEach((plan, index) => {
    for (const topic of [plan.opening, ...plan.topics]) {
      for (const piece of topic.pieces) {
        const list = homes.get(piece.en.id);
        if (list) list.push(index);
        else homes.set(piece.en.id, [index]);
      }
    }
  });
  return homes;
}

function pathOf(index: number): string {
  return `policy-${String(index + 1).padStart(4, '0')}`;
}

function draftDocument(plan: Plan, index: number, homes: Map<string, number[]>, random: Random): Draft {
  const parts = [plan.opening, ...plan.topics];
  const draft: Draft = { path: pathOf(index), titles: { en: '', ur: '' }, pieces: { en: [], ur: [] } };
  for (const [ordinal, part] of parts.entries()) {
    for (const [nested, parallel] of part.pieces.entries()) {
      const number = nested === 0 ? `${index + 1}.${ordinal}` : `${index + 1}.${ordinal}.${nested}`;
      const review = nested === 0 && ordinal > 0 ? drawReview(random) : null;
      const links = leadLinks(parallel, index, homes, random);
      for (const locale of LOCALES) {
        const piece = leadPiece(parallel[locale], links);
        piece.id += `-${index + 1}`;
        piece.heading += ` (${number})`;
        if (review) piece.blocks.splice(1, 0, REVIEW[locale](review));
        draft.pieces[locale].push(piece);
      }
    }
  }
  for (const locale of LOCALES) draft.titles[locale] = draft.pieces[locale][0]!.heading;
  return draft;
}

interface Review {
  days: number;
  reports: number;
  day: number;
  month: number;
  year: number;
}

function drawReview(random: Random): Review {
  return {
    days: 20 + random.below(70),
    reports: 1000 + random.below(8000),
    day: 1 + random.below(28),
    month: random.below(12),
    year: 2018 + random.below(4),
  };
}

const MONTHS: Record<Locale, string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ur: 'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر'.split(' '),
};

/** A sentence with a date and two numbers of its own, so that no two sections of the corpus say quite the same. */
const REVIEW: Record<Locale, (review: Review) => string> = {
  en: ({ days, reports, day, month, year }) =>
    `This rule has applied since ${day} ${MONTHS.en[month]} ${year}. We review it every ${days} days, on the basis of at least ${reports} reports.`,
  ur: ({ days, reports, day, month, year }) =>
    `یہ اصول ${day} ${MONTHS.ur[month]} ${year} سے لاگو ہے۔ ہم کم از کم ${reports} رپورٹوں کی بنیاد پر ہر ${days} دن بعد اس کا جائزہ لیتے ہیں۔`,
};

/** The piece with the links led to documents of the corpus. */
function leadPiece(piece: Piece, links: Map<string, string>): Piece {
  const lead = (_: string, target: string): string => `](${links.get(target) ?? target})`;
  return { ...piece, blocks: piece.blocks.map((block) => block.replace(INTERNAL_LINK, lead)) };
}

const INTERNAL_LINK = /\]\(([^)\s]*#[^)\s]+)\)/g;

/** New targets for the internal links of a piece, the same in both locales. */
function leadLinks(
  parallel: Parallel,
  index: number,
  homes: Map<string, number[]>,
  random: Random,
): Map<string, string> {
  const links = new Map<string, string>();
  for (const locale of LOCALES) {
    for (const match of parallel[locale].blocks.join('\n').matchAll(INTERNAL_LINK)) {
      const target = match[1]!;
      if (links.has(target)) continue;
      const id = target.slice(target.indexOf('#') + 1);
      const known = homes.get(id);
      const home = known ? random.pick(known) : index;
      const anchor = known ? `#${id}-${home + 1}` : '';
      links.set(target, known && home === index ? anchor : `${pathOf(home)}.md${anchor}`);
    }
  }
  return links;
}

/** Put the first of the wanted kinds that fits into the document, and move it to the end of the queue. */
function addFault(
  draft: Draft,
  queue: FaultKind[],
  random: Random,
): { texts: Record<Locale, string>; fault: Fault | null } {
  for (const [position, kind] of queue.entries()) {
    const made = applyFault(kind, draft.pieces, random);
    if (!made) continue;
    queue.push(...queue.splice(position, 1));
    const { texts, lines } = renderDraft({ ...draft, pieces: made.pieces });
    const places = made.places.map(({ locale, index }) => ({ locale, ...lines[locale][index]! }));
    return { texts, fault: { name: kind.name, job: kind.job, document: draft.path, places } };
  }
  return { texts: renderDraft(draft).texts, fault: null };
}

type Lines = Record<Locale, { from: number; to: number }[]>;

function renderDraft(draft: Draft): { texts: Record<Locale, string>; lines: Lines } {
  const lines: Lines = { en: [], ur: [] };
  const texts = { en: '', ur: '' };
  for (const locale of LOCALES) {
    const direction = locale === 'ur' ? '\ndir: rtl' : '';
    let text = `---\ntitle: ${draft.titles[locale]}\nlang: ${locale}${direction}\n---\n`;
    let line = text.split('\n').length;
    for (const piece of draft.pieces[locale]) {
      const rendered = renderPiece(piece);
      const height = rendered.split('\n').length - 1;
      lines[locale].push({ from: line, to: line + height - 1 });
      line += height;
      text += rendered;
    }
    texts[locale] = `${text.trimEnd()}\n`;
  }
  return { texts, lines };
}
