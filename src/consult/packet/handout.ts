/** Handouts and facilitator's notes of a workshop, and the guide of a focus group with a sheet to take down what was said. */

import type { WorkshopTopic } from '../../model/resources.ts';
import { say } from '../../model/rule.ts';
import { textIn } from '../../model/text.ts';
import { formatDay } from '../../text/format-day.ts';
import { languageOf } from '../../text/languages.ts';
import type { AnswerField, Booklet, BookletPart, PacketManifest, Rich, Volume } from '../booklet.ts';
import { bookletWords, type PacketWords, packetWords } from '../words.ts';
import { digestBooklet } from './digest-booklet.ts';
import { findSections } from './find-sections.ts';
import { describeSections, type HandoutInput, placeOf } from './handout-input.ts';
import { cutTemplate, fillTemplate } from './template.ts';

/** A workshop: what people take home, and what the facilitator has in hand. */
export function buildWorkshop(input: HandoutInput): Booklet[] {
  const { audience } = input;
  return [
    makeBooklet(input, `workshop-${audience}-handout`, 'handout', null, (locale, words) => [
      ...letter(input, locale, words, 'before'),
      ...input.topics.flatMap((topic, at) => topicParts(input, topic, at, locale, words)),
      ...help(input, locale, words),
    ]),
    makeBooklet(input, `workshop-${audience}-facilitator`, 'facilitator', null, (locale, words) => [
      ...letter(input, locale, words, 'after'),
      ...input.topics.flatMap((topic, at) => [
        ...topicParts(input, topic, at, locale, words),
        ...fullText(input, topic, at, locale, words),
      ]),
      ...help(input, locale, words),
    ]),
  ];
}

/** A focus group: what to talk about, and a sheet that is read back. */
export function buildFocusGroup(input: HandoutInput): Booklet[] {
  const { audience, consultation, revision, locales, topics } = input;
  const manifest: PacketManifest = {
    schema: 'mizan/packet/1',
    kind: 'focus-group',
    packet: `${consultation ?? 'focus-group'}/focus-group-${audience}`,
    consultation,
    organisation: null,
    build: '',
    from: null,
    to: revision,
    locales: [...locales],
    opens: null,
    closes: null,
    embargo: null,
    sections: describeSections(input),
    questions: topics.flatMap(({ id }) => [`said.${id}`, `others.${id}`]),
  };
  const booklet = makeBooklet(input, `focus-group-${audience}`, 'guide', manifest, (locale, words) => [
    ...letter(input, locale, words, 'all'),
    ...topics.flatMap((topic, at) => topicParts(input, topic, at, locale, words)),
    ...sheet(input, locale, words),
    ...help(input, locale, words),
  ]);
  manifest.build = digestBooklet(booklet);
  return [booklet];
}

function makeBooklet(
  input: HandoutInput,
  name: string,
  title: 'handout' | 'facilitator' | 'guide',
  manifest: PacketManifest | null,
  parts: (locale: string, words: PacketWords) => BookletPart[],
): Booklet {
  const { config, locales, date, audience } = input;
  const volumes = locales.map((locale): Volume => {
    const words = packetWords(locale);
    return {
      locale,
      languageName: config.locales.find(({ tag }) => tag === locale)?.name ?? locale,
      direction: languageOf(locale).direction,
      title: say(words[title], { audience: words.audiences[audience] }),
      subtitle: config.titles?.[locale] ?? config.title,
      marks: [],
      words: { ...bookletWords(locale), saveHint: words.saveGuideHint },
      parts: parts(locale, words),
    };
  });
  const running = Object.fromEntries(volumes.map((volume) => [volume.locale, volume.title]));
  return { title: volumes[0]!.title, name, date, running, volumes, manifest };
}

/** The template: for a handout what stands before the facilitator's notes, for the facilitator those. */
function letter(
  input: HandoutInput,
  locale: string,
  words: PacketWords,
  which: 'before' | 'after' | 'all',
): BookletPart[] {
  const template = input.templates.get(locale) ?? input.templates.get(input.config.source);
  if (!template) return [];
  const document = fillTemplate(cutTemplate(template, 'facilitator', which), {
    audience: words.audiences[input.audience],
    topics: input.topics.map(({ title }) => textIn(title, locale)).join(words.comma),
    date: formatDay(input.date, locale),
    place: input.place,
  });
  return [{ type: 'markdown', document }];
}

function topicParts(
  input: HandoutInput,
  topic: WorkshopTopic,
  at: number,
  locale: string,
  words: PacketWords,
): BookletPart[] {
  const rules = topic.sections.flatMap((name): Rich[][] =>
    findSections(name, locale, input.corpus)
      .slice(0, 1)
      .map((found) => {
        const { title, permalink } = placeOf(found, input);
        const statement = found.section.blocks.find(
          ({ kind, role }) => kind === 'paragraph' && role === null,
        );
        return [{ text: title, link: permalink }, statement?.text ?? ''];
      }),
  );
  const examples = (verdict: 'allowed' | 'not-allowed'): string[] =>
    topic.examples.filter((one) => one.verdict === verdict).map(({ text }) => textIn(text, locale));
  const [good, bad] = [examples('allowed'), examples('not-allowed')];
  const rows = Array.from({ length: Math.max(good.length, bad.length) }, (_, row): Rich[] => [
    good[row] ?? '',
    bad[row] ?? '',
  ]);
  const id = `topic-${at + 1}`;
  const table = (head: string[], widths: number[], cells: Rich[][]): BookletPart[] =>
    cells.length > 0 ? [{ type: 'table', caption: null, head, widths, rows: cells }] : [];
  return [
    { type: 'heading', level: 1, id, text: textIn(topic.title, locale) },
    ...table([words.summaryHead[0], words.rules], [28, 72], rules),
    ...table([words.allowed, words.notAllowed], [50, 50], rows),
    ...(topic.discuss.length > 0
      ? [
          {
            type: 'heading' as const,
            level: 3 as const,
            id: `${id}-discuss`,
            text: words.discuss,
            unlisted: true,
          },
          {
            type: 'list' as const,
            ordered: true,
            items: topic.discuss.map((one) => textIn(one, locale)),
          },
        ]
      : []),
  ];
}

/** The sections themselves, for whoever is asked. */
function fullText(
  input: HandoutInput,
  topic: WorkshopTopic,
  at: number,
  locale: string,
  words: PacketWords,
): BookletPart[] {
  const found = topic.sections.flatMap((name) => findSections(name, locale, input.corpus));
  if (found.length === 0) return [];
  return [
    { type: 'heading', level: 2, id: `topic-${at + 1}-full`, text: words.fullText },
    ...found.map((one): BookletPart => ({ type: 'section', anchor: placeOf(one, input), ...one })),
  ];
}

/** Where to find help: what is for this audience. */
function help({ resources, audience }: HandoutInput, locale: string, words: PacketWords): BookletPart[] {
  const shown = resources.filter(({ audiences }) => audiences.length === 0 || audiences.includes(audience));
  if (shown.length === 0) return [];
  const rows = shown.map(({ title, text, address }): Rich[] => [
    textIn(title, locale),
    textIn(text, locale),
    address === null
      ? ''
      : { text: address, link: /^https?:\/\//i.test(address) ? address : null, lang: 'en' },
  ]);
  return [
    { type: 'heading', level: 1, id: 'help', text: words.help },
    { type: 'table', caption: null, head: [...words.helpHead], widths: [28, 44, 28], rows },
  ];
}

/** Room for what was said: a page for each topic, to be given to whoever takes notes. */
function sheet({ topics }: HandoutInput, locale: string, words: PacketWords): BookletPart[] {
  const field = (code: string, label: string, kind: AnswerField['kind']): BookletPart => ({
    type: 'answer',
    field: { code, label, hint: null, kind, options: [], ...(kind === 'text' ? { roomy: true } : {}) },
  });
  return [
    { type: 'page-break' },
    { type: 'heading', level: 1, id: 'sheet', text: words.sheet },
    { type: 'text', tone: 'note', text: words.sheetLead },
    field('group', words.groupName, 'line'),
    field('participants', words.participants, 'line'),
    ...topics.flatMap(({ id, title }, at): BookletPart[] => [
      ...(at > 0 ? [{ type: 'page-break' as const }] : []),
      field(`q:said.${id}`, say(words.said, { title: textIn(title, locale) }), 'text'),
      field(`q:others.${id}`, say(words.others, { title: textIn(title, locale) }), 'text'),
    ]),
    { type: 'page-break' },
  ];
}
