/** align/untranslated: nothing is left in the language of the source. */
import type { Span } from '../../model/place.ts';
import type { AlignRule, CheckContext } from '../check.ts';
import type { SectionPair } from '../pair.ts';
import { type Legibility, legibility } from './legible.ts';
import { readsAsNames, withoutIdentifiers } from './names.ts';
import { quote } from './quote.ts';
import { firstWords, placesOf, spanIn, type Unit, unitsOf } from './units.ts';

export const untranslated: AlignRule = {
  name: 'align/untranslated',
  summary: 'The translation is translated: no block, sentence or word is left in the language of the source.',
  detail:
    'Names, abbreviations, hashtags, addresses and code stay as they are; list names under `protect` in mizan.yaml. Give a foreign term in brackets after its translation if readers know it better. Titles of linked pages may stand in their own language, if all of them do.',
  severity: 'error',
  fix: null,
  messages: {
    block: 'This is still in {language}; translate it.',
    blocks: 'This and the next {more} blocks are still in {language}; translate them.',
    mostly: 'Most of this is still in {language}; translate the rest.',
    run: '{words} is left in {language}; translate it.',
    name: '{words} is left in Latin letters; if it is no name, translate it, else list it under "protect" in mizan.yaml.',
    names: 'This is the same as in the {language}; if it is no name, translate it.',
    word: 'The word {words} is left in {language}; translate it, or put it in brackets after its translation.',
    words:
      'The word {words} is left in {language} here and {more} times more; translate it, or put it in brackets after its translation.',
    title: 'The title of this link is left in {language}, while others here are translated; translate it.',
    titles:
      '{more} link titles in this section are the same as in the {language}; translate those that are no names.',
    counterpart: 'the {language} text',
  },
  examples: [
    {
      source: 'We remove such content at once.',
      wrong: 'We remove such content at once.',
      right: 'ہم ایسا مواد فوراً ہٹا دیتے ہیں۔',
    },
    {
      source: 'We remove such content at once.',
      wrong: 'ہم ایسا مواد remove such content at once فوراً ہٹا دیتے ہیں اور اطلاع دیتے ہیں۔',
      right: 'ہم ایسا مواد فوراً ہٹا دیتے ہیں اور اطلاع دیتے ہیں۔',
    },
    {
      source: '## Our Standards\n\nBe kind to everyone here.',
      wrong: '## Our Standards\n\nیہاں سب سے مہربانی سے پیش آئیں۔',
      right: '## ہمارے معیار\n\nیہاں سب سے مہربانی سے پیش آئیں۔',
    },
    {
      source: 'There is a cooldown period after a strike on the account.',
      wrong: 'اکاؤنٹ پر اسٹرائیک کے بعد ایک cooldown وقت ہوتا ہے۔',
      right: 'اکاؤنٹ پر اسٹرائیک کے بعد ایک وقفہ (cooldown) ہوتا ہے۔',
    },
    { source: 'Read the Linux Foundation Events page.', right: 'Linux Foundation کا صفحہ پڑھیں۔' },
    {
      source: '- [Outreachy](https://example.org/outreachy)',
      right: '- [آؤٹ ریچی](https://example.org/outreachy)',
    },
    {
      source: 'Use #SaferTogether and @team on YouTube.',
      right: 'YouTube پر #SaferTogether اور @team استعمال کریں۔',
    },
    { source: '- insults', wrong: '- insults', right: '- گالیاں' },
    {
      locale: 'ar',
      source: 'We remove such content at once.',
      wrong: 'We remove such content right now.',
      right: 'نزيل هذا المحتوى فورًا.',
    },
    {
      locale: 'fa',
      source: 'A tool for searching issues by label and language.',
      wrong: 'A tool for searching issues by label and language.',
      right: 'ابزاری برای جستجوی مسئله‌ها بر پایهٔ برچسب و زبان.',
    },
  ],
  check(context) {
    const { document, units } = legibility(context);
    if (document) return;
    reportBlocks(context, units);
    reportTitles(context, units);
    reportPassages(context, units);
  },
};

/** From so many blocks in a row on, one finding speaks for all. */
const RUN_OF_BLOCKS = 4;

function reportBlocks(context: CheckContext, units: ReadonlyMap<Unit, Legibility>): void {
  const left = unitsOf(context).filter(
    (unit) => units.get(unit)!.state === 'untranslated' && !units.get(unit)!.names,
  );
  const ordinal = new Map(unitsOf(context).map((unit, index) => [unit, index]));
  let run: Unit[] = [];
  const close = (): void => {
    if (run.length >= RUN_OF_BLOCKS) reportUnit(context, run[0]!, 'blocks', run.length - 1);
    else for (const unit of run) reportUnit(context, unit, 'block', 0);
    run = [];
  };
  for (const unit of left) {
    const previous = run.at(-1);
    if (previous && (previous.pair !== unit.pair || ordinal.get(unit) !== ordinal.get(previous)! + 1))
      close();
    run.push(unit);
  }
  close();
}

function reportUnit(context: CheckContext, unit: Unit, message: string, more: number): void {
  const words = unit.translation[0]!.text.trim().split(/\s+/).length;
  context.report({
    message,
    values: { language: context.sourceLanguage.name, more },
    ...placesOf(unit),
    section: unit.section,
    severity: words < 3 && more === 0 ? 'warning' : 'error',
  });
}

/** Titles of linked pages: one by one where most were translated, else together, as information. */
function reportTitles(context: CheckContext, units: ReadonlyMap<Unit, Legibility>): void {
  const same = [...units].flatMap(([unit, { titles }]) =>
    titles.filter(({ text }) => isWorded(text)).map((title) => ({ unit, ...title })),
  );
  if (same.length === 0) return;
  const translated = [...units.keys()].reduce((sum, unit) => sum + countTranslatedTitles(unit), 0);
  const report = (title: (typeof same)[number], message: string, more: number): void =>
    context.report({
      message,
      values: { language: context.sourceLanguage.name, words: quote(title.text), more },
      at: spanIn(title.block, title.start, title.end),
      counterpart: firstWords(title.unit.source[0]!),
      section: title.unit.section,
      severity: message === 'title' ? 'warning' : 'info',
    });
  if (translated > same.length) {
    for (const title of same) if (!readsAsNames(title.text)) report(title, 'title', 0);
    return;
  }
  const sections = new Map<SectionPair, typeof same>();
  for (const title of same) sections.set(title.unit.pair, [...(sections.get(title.unit.pair) ?? []), title]);
  for (const titles of sections.values())
    report(titles[0]!, titles.length > 1 ? 'titles' : 'names', titles.length);
}

/** Three words or more: shorter titles are names far more often than not. */
function isWorded(text: string): boolean {
  return (withoutIdentifiers(text).match(/\p{L}{2,}/gu)?.length ?? 0) >= 3;
}

function countTranslatedTitles(unit: Unit): number {
  let count = 0;
  for (const block of unit.translation)
    for (const inline of block.inlines)
      if (inline.kind === 'link' && /\p{Script=Arabic}/u.test(block.text.slice(inline.start, inline.end)))
        count++;
  return count;
}

function reportPassages(context: CheckContext, units: ReadonlyMap<Unit, Legibility>): void {
  const words = new Map<string, { unit: Unit; at: Span; text: string; count: number }>();
  for (const [unit, { state, passages, names }] of units) {
    if (state === 'foreign') continue;
    if (state === 'untranslated') {
      if (
        names &&
        isWorded(unit.translation[0]!.text) &&
        units.get(unit)!.titles.length === 0 &&
        !isLinks(unit)
      )
        reportName(context, unit);
      continue;
    }
    for (const { block, found, names: named } of passages) {
      const at = found.kind === 'mostly' ? firstWords(block) : spanIn(block, found.start, found.end);
      if (found.kind === 'word') {
        const key = found.text.toLowerCase();
        const seen = words.get(key);
        if (seen) seen.count++;
        else words.set(key, { unit, at, text: found.text, count: 1 });
        continue;
      }
      context.report({
        message: found.kind === 'mostly' ? 'mostly' : named ? 'name' : 'run',
        values: { language: context.sourceLanguage.name, words: quote(found.text) },
        at,
        counterpart: firstWords(unit.source[0]!),
        section: unit.section,
        severity: named ? 'info' : 'warning',
      });
    }
  }
  for (const { unit, at, text, count } of words.values())
    context.report({
      message: count > 1 ? 'words' : 'word',
      values: { language: context.sourceLanguage.name, words: quote(text), more: count - 1 },
      at,
      counterpart: firstWords(unit.source[0]!),
      section: unit.section,
      severity: 'info',
    });
}

/** All its words stand in links: a list of titles or of languages. */
function isLinks(unit: Unit): boolean {
  return unit.translation.every(({ text, inlines }) => {
    let rest = text;
    for (const { kind, start, end } of inlines)
      if (kind === 'link' || kind === 'image')
        rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    return !/\p{L}{2}/u.test(rest);
  });
}

function reportName(context: CheckContext, unit: Unit): void {
  context.report({
    message: 'names',
    values: { language: context.sourceLanguage.name },
    ...placesOf(unit),
    section: unit.section,
    severity: 'info',
  });
}
