/** The last chapters of a packet: figures, terms, and what we ask about the answer itself. */
import type { Figure } from '../../model/resources.ts';
import { say } from '../../model/rule.ts';
import { textIn } from '../../model/text.ts';
import { formatNumber } from '../../text/format-day.ts';
import { languageNameIn } from '../../text/language-name.ts';
import type { BookletPart, Rich } from '../booklet.ts';
import { closingFields } from './answer-fields.ts';
import { termsIn } from './packet-terms.ts';
import type { PacketVolume } from './packet-volume.ts';
import { isWithheld } from './select.ts';

/** Figures that belong to the sections shown, or that the consultation names. */
export function shownFigures(volume: PacketVolume): Figure[] {
  return volume.input.figures.filter((figure) => mayShowFigure(volume, figure));
}

/** The figures as a table. */
export function figures(volume: PacketVolume): BookletPart[] {
  const { words } = volume;
  const shown = shownFigures(volume);
  if (shown.length === 0) return [];
  const { date } = volume.input;
  const isLater = ({ period }: Figure): boolean => period.to >= date;
  const rows = shown.map((figure): Rich[] => {
    const { title, value, unit, period, scope, source } = figure;
    const when = say(words.period, { from: volume.day(period.from), to: volume.day(period.to) });
    const place = textIn(scope, volume.locale);
    return [
      textIn(title, volume.locale),
      `${formatNumber(value, volume.locale)} ${textIn(unit, volume.locale)}`.trim(),
      [when, place].join(words.comma) + (isLater(figure) ? ` (${words.figureLater})` : ''),
      textIn(source, volume.locale),
    ];
  });
  return [
    volume.heading(1, 'figures', words.figures),
    { type: 'table', caption: null, head: [...words.figuresHead], widths: [30, 20, 28, 22], rows },
    ...(shown.some(isLater)
      ? [
          {
            type: 'text' as const,
            tone: 'small' as const,
            text: say(words.figureLaterWhy, { date: volume.day(date) }),
          },
        ]
      : []),
  ];
}

function mayShowFigure(volume: PacketVolume, { id, sections }: Figure): boolean {
  const { figures } = volume.input.consultation;
  if (isWithheld(sections, volume.organisation, volume.input.consultation)) return false;
  if (figures !== null) return figures.includes(id);
  return (
    sections.length === 0 ||
    volume.sections().some(({ names }) => sections.some((name) => names.includes(name)))
  );
}

/** Stands where a term has no name in the other language. */
const NONE = '\u2013';

/** Terms that the guidelines define and the packet uses. */
export function terms(volume: PacketVolume): BookletPart[] {
  const { words, input } = volume;
  const other =
    [...volume.organisation.locales, ...input.config.locales.map(({ tag }) => tag)].find(
      (locale) => locale !== volume.locale,
    ) ?? null;
  const blocks = volume
    .shown()
    .flatMap((chosen) => volume.changeOf(chosen).sections.to.flatMap((section) => section.blocks));
  const found = termsIn(blocks, {
    locale: volume.locale,
    other,
    corpus: input.corpora.to,
    config: input.config,
    mayShow: (names) => !isWithheld(names, volume.organisation, input.consultation),
  });
  if (found.length === 0) return [];
  const own = input.config.locales.find(({ tag }) => tag === other)?.name ?? other ?? '';
  const language = other === null ? own : languageNameIn(other, volume.locale, own);
  const withOther = other !== null && found.some((term) => term.other !== null);
  const rows = found.map(({ term, other: translated, meaning }): Rich[] => [
    term,
    ...(withOther ? [translated === null ? NONE : { text: translated, link: null, lang: other! }] : []),
    meaning,
  ]);
  const head = [words.termsHead[0], say(words.termsHead[1], { language }), words.termsHead[2]];
  return [
    volume.heading(1, 'terms', words.terms),
    {
      type: 'table',
      caption: null,
      head: withOther ? head : [head[0]!, head[2]!],
      widths: withOther ? [24, 24, 52] : [30, 70],
      rows,
    },
  ];
}

/** Who answers and how they may be shown. */
export function closing(volume: PacketVolume): BookletPart[] {
  return [
    volume.heading(1, 'you', volume.words.you),
    ...closingFields(volume.words).map((field): BookletPart => ({ type: 'answer', field })),
  ];
}
