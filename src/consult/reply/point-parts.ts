/** What was said and what was done, section by section, as parts of a letter back. */
import type { Response } from '../../model/response.ts';
import { textIn } from '../../model/text.ts';
import { hasRightToLeft } from '../../text/direction.ts';
import { languageOf } from '../../text/languages.ts';
import type { BookletPart, FactsPart, Rich } from '../booklet.ts';
import { type Place, titleIn } from '../report/places.ts';
import { sayWhy } from '../report/say.ts';
import { reportWords } from '../report/words.ts';
import { packetWords } from '../words.ts';
import type { ReplyPoint } from './reply-points.ts';
import type { ReplyVolume } from './reply-volume.ts';
import { changedWords } from './section-now.ts';

/** Changed paragraphs of a section that are shown. */
const MOST_CHANGES = 8;

export function pointParts(volume: ReplyVolume): BookletPart[] {
  const { points } = volume.said;
  if (points.length === 0) return [];
  const { words } = volume;
  const places = [...new Set(points.map(({ place }) => place))];
  const ahead = new Set(places.flatMap(({ section }) => section ?? []));
  const shown = new Set<string>();
  return [
    { type: 'heading', level: 1, id: 'points', text: words.points },
    { type: 'text', tone: 'plain', text: words.pointsLead },
    ...places.flatMap((place) => {
      const here = points.filter((point) => point.place === place);
      // A section that was answered about elsewhere is shown there, unless it has a heading of its own.
      const others = here
        .flatMap(({ sections }) => sections)
        .filter(({ section }) => section !== null && !ahead.has(section));
      return [
        { type: 'heading' as const, level: 2 as const, id: place.key, text: titleOf(place, volume) },
        ...whereParts(place, volume),
        ...here.flatMap((point) => onePoint(point, volume)),
        ...[place, ...others].flatMap((one) => nowParts(one, shown, volume)),
      ];
    }),
  ];
}

function mayShow({ section }: Place, { material, addressee }: ReplyVolume): boolean {
  return section === null || material.mayShow(section, addressee);
}

function titleOf(place: Place, volume: ReplyVolume): string {
  const words = reportWords(volume.locale);
  if (place.kind === 'whole') return words.whole;
  if (place.kind === 'unplaced') return words.unplaced;
  return mayShow(place, volume) ? titleIn(place, volume.locale) : place.section!;
}

/** Id and address. */
function whereParts(place: Place, volume: ReplyVolume): BookletPart[] {
  const { words, locale, material } = volume;
  if (place.kind === 'whole') return [];
  if (place.kind === 'unplaced') return [{ type: 'text', tone: 'small', text: words.unplacedLead }];
  const name = place.section ?? place.document ?? '';
  const address = mayShow(place, volume) ? material.permalink(place.section, place.document, locale) : null;
  return [
    {
      type: 'facts',
      rows: [
        { label: words.section, value: foreign(name) },
        ...(address ? [{ label: words.permalink, value: { text: address, link: address, lang: 'en' } }] : []),
      ],
    },
    ...(place.kind === 'gone' ? [{ type: 'text' as const, tone: 'small' as const, text: words.gone }] : []),
  ];
}

function onePoint(point: ReplyPoint, volume: ReplyVolume): BookletPart[] {
  const { words, locale } = volume;
  const { number, entries, question, others, again, status, reason, replies, sections, commits, elsewhere } =
    point;
  const [first] = entries;
  const report = reportWords(locale);
  const ids = entries.map(({ id }) => id).join(packetWords(locale).comma);
  const rows: FactsPart['rows'] = [
    { label: words.decided, value: words.statuses[status] },
    ...(reason ? [{ label: sayWhy(status, report), value: ours(textIn(reason, locale), volume) }] : []),
    ...replies.map((text) => ({ label: report.reply, value: ours(text, volume) })),
    ...sections.map((place) => ({ label: report.answeredBy, value: sayPlace(place, volume) })),
    ...elsewhere.map((name) => ({ label: report.answeredBy, value: name })),
    ...(commits.length > 0
      ? [{ label: words.change, value: foreign(commits.map((commit) => commit.slice(0, 10)).join(', ')) }]
      : []),
  ];
  return [
    {
      type: 'heading',
      level: 3,
      id: `point-${number}`,
      text: words.numbered(number, words.yours[first!.kind], ids),
      unlisted: true,
    },
    ...(question
      ? [
          {
            type: 'text' as const,
            tone: 'plain' as const,
            text: report.toQuestion(textIn(question.text, locale)),
          },
        ]
      : []),
    ...entries.flatMap((entry, at) => saidParts(entry, at > 0 ? entries[0]! : null, volume)),
    ...(again ? [{ type: 'text' as const, tone: 'small' as const, text: words.again }] : []),
    ...(others > 0 ? [{ type: 'text' as const, tone: 'small' as const, text: words.others(others) }] : []),
    { type: 'facts', rows },
    ...(status === 'open' ? [{ type: 'text' as const, tone: 'note' as const, text: words.later }] : []),
  ];
}

/** What is the same in every language: an id, a hash. */
function foreign(text: string): Rich {
  return { text, link: null, lang: 'en' };
}

/** The words it is about, then the words. */
function saidParts(entry: Response, before: Response | null, { locale }: ReplyVolume): BookletPart[] {
  const words = reportWords(locale);
  const rows: FactsPart['rows'] = [];
  const give = (label: string, text: string): void => {
    rows.push({ label, value: text === '' ? words.nothing : { text, link: null, lang: entry.locale } });
  };
  const { edit, quote, text } = entry;
  if (edit) {
    if (edit.from !== '') give(words.takeOut, edit.from);
    give(words.putIn, edit.to);
  } else if (quote && quote !== (before?.edit?.from || before?.quote)) give(words.on, quote);
  const own = edit && text.trim() === edit.to.trim() ? '' : text;
  const lines = own
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return [
    ...(rows.length > 0 ? [{ type: 'facts' as const, rows }] : []),
    ...lines.map((line) => ({
      type: 'text' as const,
      tone: 'quote' as const,
      text: line,
      lang: entry.locale,
    })),
  ];
}

/** What changed in a section since the draft: once in a letter. */
function nowParts(place: Place, shown: Set<string>, volume: ReplyVolume): BookletPart[] {
  const { section } = place;
  const { words, locale, material } = volume;
  if (section === null || shown.has(section) || !mayShow(place, volume)) return [];
  shown.add(section);
  const change = material.changeOf(section, locale, volume.addressee);
  const rows = change ? changedWords(change, material.input.config) : [];
  if (rows.length === 0) return [];
  const more = rows.length - MOST_CHANGES;
  return [
    {
      type: 'table',
      caption: words.nowReads(titleIn(place, locale)),
      head: [...words.nowHead],
      widths: [50, 50],
      rows: rows
        .slice(0, MOST_CHANGES)
        .map(({ before, after }) => [before || words.notThere, after || words.went]),
    },
    ...(more > 0 ? [{ type: 'text' as const, tone: 'small' as const, text: words.moreChanges(more) }] : []),
  ];
}

/** A section by its title, with a heading of this letter or its address to follow. */
function sayPlace(place: Place, volume: ReplyVolume): Rich {
  const { said, locale, material } = volume;
  const text = titleOf(place, volume);
  if (said.points.some((point) => point.place === place)) return { text, link: `#${place.key}` };
  return { text, link: material.permalink(place.section, place.document, locale) };
}

/** Our own words stand in the register in whatever language they were written in. */
function ours(text: string, { locale, material }: ReplyVolume): Rich {
  const direction = hasRightToLeft(text) ? 'rtl' : 'ltr';
  if (languageOf(locale).direction === direction) return text;
  const { locales } = material.input.config;
  const lang = locales.find(({ tag }) => languageOf(tag).direction === direction)?.tag;
  return lang ? { text, link: null, lang } : text;
}
