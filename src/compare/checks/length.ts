/** align/length: the translation is about as long as it should be, so that nothing was cut off or added. */
import type { Block } from '../../document/document.ts';
import { MASK } from '../../document/prose.ts';
import { calibrateLength, leastWords, lengthModelOf, lengthSuspicion } from '../../text/length.ts';
import type { Language } from '../../text/language.ts';
import { countWords, segmentSentences } from '../../text/segments.ts';
import { type AlignRule, type CheckContext, pairsOfRun } from '../check.ts';
import { figureFaults } from './figures.ts';
import { wordedUnits } from './legible.ts';
import { absentTerms } from './term.ts';
import { firstWords, type Unit } from './units.ts';

export const length: AlignRule = {
  name: 'align/length',
  summary: 'The translation is neither far shorter nor far longer than the source, and has as many sentences.',
  detail:
    'A text cut off in the middle, a lost sentence or an added one shows in the length. How much longer or shorter a language runs is known for English and Urdu and, from thirty sections on, taken from your own guidelines. A different number of sentences is only information as long as the length is right.',
  severity: 'warning',
  fix: null,
  messages: {
    cut: 'The translation ends without a full stop and is {percent}% as long as it should be; it seems to be cut off. Complete it.',
    short: 'The translation is only {percent}% as long as it should be; see whether something is missing.',
    long: 'The translation is {percent}% as long as it should be; see whether something was added.',
    fewer: 'The {language} has {wanted} sentences here, the translation {found}; see whether one was lost.',
    more: 'The {language} has {wanted} sentences here, the translation {found}; see whether one was added.',
    counterpart: 'the {language} text',
  },
  examples: [
    {
      source: 'We remove content that puts people at risk, whoever posts it and whatever the reason may be.',
      wrong: 'ہم ایسا مواد ہٹا دیتے ہیں جو',
      right: 'جو مواد لوگوں کو خطرے میں ڈالے ہم اسے ہٹا دیتے ہیں، چاہے اسے کسی نے بھی اور کسی بھی وجہ سے پوسٹ کیا ہو۔',
    },
    {
      source: 'We remove content that puts people at risk, whoever posts it and whatever the reason may be.',
      wrong: 'ہم خطرناک مواد ہٹا دیتے ہیں۔',
    },
    {
      source: 'We remove such content quickly today.',
      wrong: 'ہم ایسا مواد جلد ہٹا دیتے ہیں، اور جو لوگ اسے بار بار پوسٹ کرتے ہیں ان کے اکاؤنٹس پر پابندی لگا دیتے ہیں تاکہ سب محفوظ رہیں۔',
      right: 'ہم ایسا مواد آج ہی جلد ہٹا دیتے ہیں۔',
    },
    {
      source: 'Tell us about the threat. Tell the police as well. Keep the message as proof for later.',
      wrong: 'ہمیں دھمکی کے بارے میں بتائیں۔ پیغام کو بعد کے لیے ثبوت کے طور پر سنبھال کر رکھیں۔',
      right: 'ہمیں دھمکی کے بارے میں بتائیں۔ پولیس کو بھی بتائیں۔ پیغام کو بعد کے لیے ثبوت کے طور پر رکھیں۔',
    },
    { source: 'Tell us.', right: 'ہمیں اس بارے میں ضرور بتائیں۔' },
    { source: 'Use at most 3.5 MB, i.e. one picture.', right: 'زیادہ سے زیادہ 3.5 MB استعمال کریں، یعنی ایک تصویر۔' },
    {
      locale: 'ar',
      source: 'We remove content that puts people at risk, whoever posts it and whatever the reason may be.',
      wrong: 'نزيل المحتوى الذي',
      right: 'نزيل المحتوى الذي يعرّض الناس للخطر، أيًا كان من ينشره ومهما كان السبب.',
    },
    {
      locale: 'fa',
      source: 'We remove content that puts people at risk, whoever posts it and whatever the reason may be.',
      wrong: 'ما محتوا را حذف می‌کنیم.',
      right: 'ما محتوایی را که مردم را به خطر می‌اندازد حذف می‌کنیم، هر کس که آن را منتشر کند و هر دلیلی که داشته باشد.',
    },
  ],
  check(context) {
    const measure = measureOf(context);
    const lost = lossesOf(context);
    const sizes = wordedUnits(context)
      .filter(({ heading, source }) => !heading && source[0]!.kind !== 'html')
      .map((unit) => ({ unit, ...sizeOf(context, unit) }));
    const stops = usesStops(sizes);
    for (const size of sizes) {
      const { unit } = size;
      if (size.words < leastWords || size.source === 0) continue;
      const message = judge(size, measure, stops, lost.has(unit));
      if (!message) continue;
      context.report({
        message,
        values: {
          language: context.sourceLanguage.name,
          percent: Math.round((100 * size.translation) / (size.source * measure.ratio)),
          wanted: size.sentences[0],
          found: size.sentences[1],
        },
        at: firstWords(unit.translation[0]!),
        counterpart: firstWords(unit.source[0]!),
        section: unit.section,
        severity: message === 'more' || (message === 'fewer' && !isShort(size, measure) && !lost.has(unit)) ? 'info' : 'warning',
      });
    }
  },
};

interface Size {
  /** Characters of source and translation, words of the source. */
  source: number;
  translation: number;
  words: number;
  sentences: [number, number];
  /** Both end a sentence. */
  finished: boolean;
  /** The source ends a sentence where the translation does not. */
  unfinished: boolean;
}

function sizeOf(context: CheckContext, unit: Unit): Size {
  const last = (blocks: readonly Block[]) => blocks.at(-1)!.prose;
  return {
    source: charactersOf(unit.source),
    translation: charactersOf(unit.translation),
    words: unit.source.reduce((sum, { prose }) => sum + countWords(prose), 0),
    sentences: [sentencesOf(unit.source, context.sourceLanguage), sentencesOf(unit.translation, context.translationLanguage)],
    finished: FINISHED.test(last(unit.source)) && FINISHED.test(last(unit.translation)),
    unfinished: FINISHED.test(last(unit.source)) && !FINISHED.test(last(unit.translation)),
  };
}

/** Ends with a mark that closes a sentence or introduces a list, whatever brackets or quotation marks follow. */
const FINISHED = /[.!?:\u2026\u06D4\u061F\u061B\u0964][)\]}"'\u00BB\u2018-\u201D\s\uFFFC]*$/;

function charactersOf(blocks: readonly Block[]): number {
  let count = 0;
  for (const { prose } of blocks) for (const char of prose) if (char !== MASK && char !== '\n') count++;
  return count;
}

function sentencesOf(blocks: readonly Block[], language: Language): number {
  return blocks.reduce((sum, { prose }) => sum + segmentSentences(prose.replaceAll('\n', ' '), language).filter(({ text }) => /\p{L}/u.test(text)).length, 0);
}

/** What length is to be expected. */
interface Measure {
  /** Characters of translation for one of source. */
  ratio: number;
  /** Limits of the ratio by number of words of the source, ascending. */
  limits: { words: number; low: number; high: number }[];
}

/** A ratio below this share of the expected one goes with other signs of loss; above the inverse, of addition. */
const OFF = 0.8;
/** With less than this left, text is missing rather than cut off. */
const REST = 0.3;

function judge(size: Size, measure: Measure, stops: boolean, loss: boolean): string | null {
  const { source, translation, words, sentences } = size;
  const suspicion = lengthSuspicion(source, words, translation, { ratio: measure.ratio, variance: 1, limits: measure.limits });
  const short = isShort(size, measure);
  if (stops && size.unfinished && short && translation > source * measure.ratio * REST) return 'cut';
  if (suspicion) return suspicion.kind;
  if (short && loss) return 'short';
  if (sentences[1] < sentences[0]) return 'fewer';
  return sentences[1] > sentences[0] && translation > (source * measure.ratio) / OFF ? 'more' : null;
}

function isShort({ source, translation }: Size, { ratio }: Measure): boolean {
  return translation < source * ratio * OFF;
}

/** True where the translation closes its sentences as a rule, so that one left open says something. */
function usesStops(sizes: readonly Size[]): boolean {
  const closed = sizes.filter(({ finished }) => finished).length;
  return sizes.filter(({ unfinished }) => unfinished).length <= closed / 4;
}

/** Units that lack a number or a term of the source: with little text left, more than those was lost. */
function lossesOf(context: CheckContext): Set<Unit> {
  return new Set([...figureFaults(context).filter(({ missing }) => missing.length > 0).map(({ unit }) => unit), ...absentTerms(context)]);
}

const FEWEST_SECTIONS = 30;

/** The measure of the language pair, or of the corpus itself once it is large enough. */
function measureOf(context: CheckContext): Measure {
  return context.memo('length', 'run', () => {
    const model = lengthModelOf(context.sourceLanguage.tag, context.translationLanguage.tag);
    const measure: Measure = { ratio: model.ratio, limits: [...model.limits] };
    const blocks = pairsOfRun(context)
      .flatMap(({ sections }) => sections)
      .flatMap((section) => section.blocks)
      .filter(({ source, translation }) => source.length === 1 && translation.length === 1 && source[0]!.kind === translation[0]!.kind && source[0]!.kind !== 'code');
    const sections = pairsOfRun(context).reduce((sum, pair) => sum + pair.sections.filter(({ source, translation }) => source.length > 0 && translation.length > 0).length, 0);
    if (sections < FEWEST_SECTIONS) return measure;
    const sized = blocks
      .map(({ source, translation }) => ({ words: countWords(source[0]!.prose), ratio: charactersOf(translation) / Math.max(1, charactersOf(source)) }))
      .filter(({ words, ratio }) => words >= leastWords && ratio > 0);
    const ratios = sized.map(({ ratio }) => ratio).sort((a, b) => a - b);
    if (ratios.length < FEWEST_SECTIONS) return measure;
    measure.ratio = ratios[ratios.length >> 1]!;
    measure.limits = model.limits.map((limit, index) => {
      const next = model.limits[index + 1]?.words ?? Number.POSITIVE_INFINITY;
      const own = calibrateLength(sized.filter(({ words }) => words >= limit.words && words < next).map(({ ratio }) => ratio));
      const usual = { words: limit.words, low: (limit.low * measure.ratio) / model.ratio, high: (limit.high * measure.ratio) / model.ratio };
      // A corpus may be less even than most, but being more even makes no fault of what is usual elsewhere.
      return own ? { words: limit.words, low: Math.min(own.low, usual.low), high: Math.max(own.high, usual.high) } : usual;
    });
    return measure;
  });
}
