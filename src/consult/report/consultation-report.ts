/** The consultation report as a booklet: what was said and what was done, in every language asked for. */
import type { Config } from '../../model/config.ts';
import { Problem } from '../../model/problem.ts';
import { textIn } from '../../model/text.ts';
import { languageOf } from '../../text/languages.ts';
import type { Booklet, BookletPart, Volume } from '../booklet.ts';
import { bookletWords } from '../words.ts';
import {
  consultationParts,
  heading,
  howParts,
  leadParts,
  plain,
  shortParts,
  whoParts,
} from './front-parts.ts';
import { type Gathered, type Gathering, gather, type Topic } from './gather.ts';
import { documentTitleIn, type Place, titleIn } from './places.ts';
import type { Speaker } from './say.ts';
import { topicParts } from './topic-parts.ts';
import { reportWords } from './words.ts';

export interface ReportInput extends Gathering {
  config: Pick<Config, 'locales' | 'source'>;
  /** Languages of the report, the first preferred. */
  locales: readonly string[];
  /** `YYYY-MM-DD`: the date of the file. */
  date: string;
}

/** The report. Nothing is in it that may not be published. Throws Problem for a language that is not configured. */
export function buildConsultationReport(input: ReportInput): Booklet {
  const { consultation, locales, date } = input;
  const gathered = gather(input);
  const volumes = locales.map((locale) => makeVolume(input, gathered, locale));
  return {
    title: volumes[0]!.title,
    name: `${consultation.id}-report`,
    date,
    running: Object.fromEntries(
      locales.map((locale) => [
        locale,
        `${reportWords(locale).report}: ${textIn(consultation.title, locale)}`,
      ]),
    ),
    volumes,
    manifest: null,
  };
}

function makeVolume(input: ReportInput, gathered: Gathered, locale: string): Volume {
  const { config, consultation } = input;
  const configured = config.locales.find(({ tag }) => tag === locale);
  if (!configured)
    throw new Problem(
      `These guidelines are not kept in "${locale}".`,
      `The languages are ${config.locales.map(({ tag }) => tag).join(', ')}.`,
    );
  const words = reportWords(locale);
  const speaker: Speaker = {
    locale,
    words,
    source: config.source,
    questions: new Map(consultation.questions.map((question) => [question.id, question])),
  };
  return {
    locale,
    languageName: configured.name,
    direction: languageOf(locale).direction,
    title: words.title,
    subtitle: textIn(consultation.title, locale),
    marks: gathered.open > 0 ? [words.interim(gathered.open)] : [],
    words: bookletWords(locale),
    parts: [
      ...leadParts(gathered, speaker),
      ...shortParts(gathered, speaker),
      ...consultationParts(input, speaker),
      ...whoParts(gathered, speaker),
      ...howParts(gathered, speaker),
      ...bodyParts(gathered, speaker),
      ...openParts(gathered, speaker),
      ...methodParts(gathered, speaker),
    ],
  };
}

/** The whole, every section, what is gone, what has no place. */
function bodyParts({ topics }: Gathered, speaker: Speaker): BookletPart[] {
  const { words, locale } = speaker;
  const anchors = new Set(topics.map(({ place }) => place.key));
  const of = (...kinds: Place['kind'][]): Topic[] => topics.filter(({ place }) => kinds.includes(place.kind));
  const body = (topic: Topic): BookletPart[] => topicParts(topic, anchors, speaker);
  const parts: BookletPart[] = of('whole').flatMap((topic) => [
    heading(1, topic.place.key, words.whole),
    ...body(topic),
  ]);
  const standing = of('section', 'document');
  if (standing.length > 0) parts.push(heading(1, 'sections', words.sections));
  let document: string | null = null;
  for (const topic of standing) {
    const { place } = topic;
    const whole = isWhole(place, locale);
    if (place.document !== document && !whole)
      parts.push(heading(2, `in-${place.key}`, documentTitleIn(place, locale)));
    document = place.document;
    parts.push(heading(whole ? 2 : 3, place.key, titleIn(place, locale)), ...body(topic));
  }
  const gone = of('gone');
  if (gone.length > 0) {
    parts.push(heading(1, 'gone', words.gone), plain(words.goneLead));
    for (const topic of gone)
      parts.push(heading(2, topic.place.key, titleIn(topic.place, locale)), ...body(topic));
  }
  for (const topic of of('unplaced'))
    parts.push(heading(1, topic.place.key, words.unplaced), plain(words.unplacedLead), ...body(topic));
  return parts;
}

/** True for a document, and for the section that carries its title: they bring their own heading. */
function isWhole(place: Place, locale: string): boolean {
  return place.kind === 'document' || titleIn(place, locale) === documentTitleIn(place, locale);
}

/** Where something is still open. */
function openParts({ open, topics, entries }: Gathered, speaker: Speaker): BookletPart[] {
  const { words, locale } = speaker;
  if (entries === 0) return [];
  const head = heading(1, 'open', words.open);
  if (open === 0) return [head, plain(words.openNone)];
  const name = (place: Place): string =>
    place.kind === 'whole'
      ? words.whole
      : place.kind === 'unplaced'
        ? words.unplaced
        : titleIn(place, locale);
  return [
    head,
    plain(words.openLead(open)),
    {
      type: 'list',
      ordered: false,
      items: topics
        .filter((topic) => topic.open > 0)
        .map((topic) => ({
          text: `${name(topic.place)}: ${words.openHere(topic.open)}`,
          link: `#${topic.place.key}`,
        })),
    },
  ];
}

/** How points were counted, and what is not shown. */
function methodParts(gathered: Gathered, speaker: Speaker): BookletPart[] {
  const { words } = speaker;
  const { withheld, redacted, repetitions, byKind, byCountry, topics, entries } = gathered;
  const grouped = [...byKind, ...byCountry].some(({ name }) => name === null);
  const averaged = topics.some(({ questions }) => questions.some(({ mean }) => mean !== null));
  const items = [
    ...(entries > 0 ? [words.methodCounts, words.methodWords] : []),
    ...(withheld > 0 ? [words.methodWithheld(withheld)] : entries > 0 ? [words.methodNone] : []),
    ...(redacted > 0 ? [words.methodRedacted(redacted)] : []),
    ...(repetitions > 0 ? [words.methodRepeated(repetitions)] : []),
    ...(grouped ? [words.methodSmall] : []),
    ...(averaged ? [words.methodMean] : []),
  ];
  if (items.length === 0) return [];
  return [heading(1, 'method', words.method), { type: 'list', ordered: false, items }];
}
