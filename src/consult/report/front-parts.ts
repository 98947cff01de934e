/** The first chapters of a consultation report: what became of what was said, what was asked, who answered and how. */
import { nameOf } from '../../model/organisation.ts';
import { RESPONSE_KINDS, RESPONSE_STATUSES } from '../../model/response.ts';
import { textIn } from '../../model/text.ts';
import { countryNameIn } from '../../text/country-name.ts';
import { formatDay } from '../../text/format-day.ts';
import type { BookletPart, Rich, TablePart } from '../booklet.ts';
import type { Tally } from './counts.ts';
import type { Gathered, Gathering, Point } from './gather.ts';
import { titleIn } from './places.ts';
import { capital, crop, kindIn, type Speaker, sayOurs, sayShort } from './say.ts';

/** Rows of "you said, we did" at the top. */
const MOST = 12;
/** Letters of what we did in such a row; the rest stands with the section. */
const LONGEST = 300;

export function heading(level: 1 | 2 | 3, id: string, text: string): BookletPart {
  return { type: 'heading', level, id, text };
}

export function plain(text: string): BookletPart {
  return { type: 'text', tone: 'plain', text };
}

/** In one paragraph: how many were asked, how many answered. */
export function leadParts(gathered: Gathered, { words }: Speaker): BookletPart[] {
  const { asked, answered, entries, groups, unasked, strangers } = gathered;
  const text = [
    words.lead(asked, answered, entries),
    ...(groups.meetings > 0 ? [words.groups(groups.meetings, groups.participants)] : []),
    ...(unasked > 0 ? [words.unasked(unasked)] : []),
    ...(strangers > 0 ? [words.strangers(strangers)] : []),
  ].join(' ');
  return [{ type: 'text', tone: 'lead', text }];
}

/** You said, we did; then what was not done; then what became of everything. */
export function shortParts(gathered: Gathered, speaker: Speaker): BookletPart[] {
  const { words } = speaker;
  const weightOf = (point: Point): number =>
    point.voices + (toldOf(point, speaker.locale) === null ? 0 : 1000);
  // What can be explained comes before what was merely taken note of, then what many said.
  const points = gathered.topics.flatMap((topic) => topic.points).sort((a, b) => weightOf(b) - weightOf(a));
  const table = (caption: string, why: string, chosen: readonly Point[]): TablePart[] => {
    if (chosen.length === 0) return [];
    const rows = chosen.slice(0, MOST).map((point) => shortRow(point, speaker));
    return [
      {
        type: 'table',
        caption,
        head: [words.youSaid, words.weDid, why, words.where],
        widths: [0.34, 0.13, 0.35, 0.18],
        rows,
      },
    ];
  };
  const changed = table(
    words.weChanged,
    words.explained,
    points.filter(({ status }) => status === 'accepted' || status === 'partly'),
  );
  const unchanged = table(
    words.weDidNotChange,
    words.why,
    points.filter(({ status }) => status === 'rejected' || status === 'deferred'),
  );
  const decided = changed.length + unchanged.length > 0;
  return [
    heading(1, 'short', words.inShort),
    ...changed,
    ...unchanged,
    ...(decided || gathered.entries === 0 ? [] : [plain(words.nothingDecided)]),
    ...becameParts(gathered, speaker),
  ];
}

function shortRow(point: Point, speaker: Speaker): Rich[] {
  const { words, locale } = speaker;
  const { place, said, voices, status } = point;
  const told = toldOf(point, locale);
  const explained = told === null ? '' : sayOurs(crop(told, LONGEST), speaker);
  const quoted = sayShort(said, speaker);
  const many = voices > 1 && said.locale === locale ? ` (${words.voices(voices)})` : '';
  const shown: Rich = typeof quoted === 'string' ? quoted + many : { ...quoted, text: quoted.text + many };
  return [
    shown,
    words.statuses[status],
    explained,
    { text: titleOfPlace(point, speaker), link: `#${place.key}` },
  ];
}

/** What there is to tell about a decision: the reason, else the reply, else what was changed. */
function toldOf({ reason, said, answers }: Point, locale: string): string | null {
  const commit = answers.find((answer) => answer.type === 'commit');
  return (reason === null ? null : textIn(reason, locale)) ?? said.reply ?? (commit?.subject || null);
}

function titleOfPlace({ place }: Point, { locale, words }: Speaker): string {
  if (place.kind === 'whole') return words.whole;
  return place.kind === 'unplaced' ? words.unplaced : titleIn(place, locale);
}

function becameParts({ statuses, entries }: Gathered, { words }: Speaker): BookletPart[] {
  if (entries === 0) return [plain(words.nobody)];
  const rows = RESPONSE_STATUSES.flatMap((status) => {
    const count = statuses.get(status) ?? 0;
    return count > 0 ? [[words.statuses[status], String(count)]] : [];
  });
  return [
    {
      type: 'table',
      caption: words.whatBecame,
      head: [words.status, words.number],
      widths: [0.75, 0.25],
      rows: [...rows, [words.all, String(entries)]],
    },
  ];
}

/** What the consultation was. */
export function consultationParts(
  { consultation, version }: Gathering,
  { words, locale }: Speaker,
): BookletPart[] {
  const { opens, closes, from, to, aims, title } = consultation;
  const day = (value: string): string => formatDay(value, locale);
  const revision = (spec: string): string =>
    /^[0-9a-f]{7,64}$/.test(spec) ? words.draft(spec.slice(0, 10)) : day(spec);
  return [
    heading(1, 'consultation', words.consultation),
    {
      type: 'facts',
      rows: [
        { label: words.consultation, value: textIn(title, locale) },
        { label: words.period, value: words.from(day(opens), day(closes)) },
        { label: words.compared, value: words.comparedValue(revision(from), revision(to)) },
        ...(version
          ? [{ label: words.released, value: words.releasedValue(version.name, day(version.effective)) }]
          : []),
      ],
    },
    ...(textIn(aims, locale) === '' ? [] : [heading(2, 'aims', words.aims), plain(textIn(aims, locale))]),
  ];
}

/** Who was asked and who answered, in numbers; then those that let themselves be named. */
export function whoParts(gathered: Gathered, speaker: Speaker): BookletPart[] {
  const { words, locale } = speaker;
  const { byKind, byCountry, named } = gathered;
  const table = (
    caption: string,
    head: string,
    rows: readonly Tally[],
    say: (name: string | null) => string,
  ): TablePart[] => {
    // Where too few were asked to tell any kind apart, the numbers stand in the first paragraph only.
    if (rows.every(({ name }) => name === null)) return [];
    return [
      {
        type: 'table',
        caption,
        head: [head, words.asked, words.answered],
        widths: [0.5, 0.25, 0.25],
        rows: [
          ...rows.map(({ name, asked, answered }) => [say(name), String(asked), String(answered)]),
          [words.all, String(gathered.asked), String(gathered.answered)],
        ],
      },
    ];
  };
  const kinds = (name: string | null): string => kindIn(name, speaker);
  const countries = (name: string | null): string =>
    name === null ? words.otherCountries : countryNameIn(name, locale);
  const bars = byKind
    .filter(({ answered }) => answered > 0)
    .sort((a, b) => b.answered - a.answered)
    .map(({ name, answered, asked }) => ({
      label: kinds(name),
      value: answered,
      said: words.outOf(answered, asked),
    }));
  return [
    heading(1, 'who', words.who),
    ...(bars.length > 1 ? [{ type: 'bars', caption: words.together, rows: bars } satisfies BookletPart] : []),
    ...table(words.byKind, words.kind, byKind, kinds),
    ...table(words.byCountry, words.country, byCountry, countries),
    ...(named.length > 0
      ? ([
          heading(2, 'named', words.named),
          {
            type: 'list',
            ordered: false,
            items: named.map((organisation) => nameOf(organisation, locale)).sort(byLetter(locale)),
          },
        ] satisfies BookletPart[])
      : []),
  ];
}

function byLetter(locale: string): (a: string, b: string) => number {
  const { compare } = new Intl.Collator(locale);
  return compare;
}

/** In which form answers came, and when. */
export function howParts(
  { forms, punctual, kinds, entries }: Gathered,
  { words, locale }: Speaker,
): BookletPart[] {
  if (entries === 0) return [];
  const rows = RESPONSE_KINDS.flatMap((kind) => {
    const value = kinds.get(kind) ?? 0;
    const label = capital(words.said[kind][value === 1 ? 0 : 1], locale);
    return value > 0 ? [{ label, value, said: String(value) }] : [];
  });
  return [
    heading(1, 'how', words.how),
    {
      type: 'table',
      caption: null,
      head: [words.form, words.files, words.points],
      widths: [0.5, 0.25, 0.25],
      rows: forms.map(({ form, files, entries: count }) => [words.forms[form], String(files), String(count)]),
    },
    plain(punctual.late > 0 ? words.late(punctual.late, punctual.lateSenders) : words.allOnTime),
    { type: 'bars', caption: words.pointsByKind, rows },
  ];
}
