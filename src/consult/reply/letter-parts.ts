/** A letter back in one language: the letter, point by point what was said and done, and room to say whether it is enough. */
import { RESPONSE_STATUSES } from '../../model/response.ts';
import { textIn } from '../../model/text.ts';
import { formatDay } from '../../text/format-day.ts';
import type { AnswerField, BookletPart, Rich } from '../booklet.ts';
import { fillTemplate } from '../packet/template.ts';
import { packetWords } from '../words.ts';
import { pointParts } from './point-parts.ts';
import type { ChosenAnswer } from './reply-points.ts';
import { letterId, nameIn, type ReplyVolume } from './reply-volume.ts';

/** Every part, in order. */
export function volumeParts(volume: ReplyVolume): BookletPart[] {
  return [letter, glance, became, pointParts, chosen, content].flatMap((write) => write(volume));
}

function nowCalled({ material, words, locale }: ReplyVolume): string {
  const { version } = material.input;
  return version ? words.version(formatDay(version.effective, locale)) : words.textNow;
}

function letter(volume: ReplyVolume): BookletPart[] {
  const { locale, words, addressee, material, said, date } = volume;
  const { templates, config, consultation } = material.input;
  const template = templates.get(locale) ?? templates.get(config.source);
  if (!template) return [];
  const day = (value: string): string => formatDay(value, locale);
  const title = textIn(consultation.title, locale);
  const document = fillTemplate(template, {
    title: words.title(title),
    consultation: title,
    organisation: nameIn(addressee, locale),
    contact: addressee.contact ? textIn(addressee.contact, locale) : '',
    opens: day(consultation.opens),
    closes: day(consultation.closes),
    date: day(date),
    now: nowCalled(volume),
    points: String(said.points.length),
    open: String(addressee.open.length),
    address: consultation.contact.address ?? textIn(consultation.contact.role, locale),
  });
  return [{ type: 'markdown', document }];
}

function glance(volume: ReplyVolume): BookletPart[] {
  const { locale, words, addressee, material, date } = volume;
  const { consultation } = material.input;
  const { address, role } = consultation.contact;
  const sendTo = [textIn(role, locale), address].filter(Boolean).join(packetWords(locale).comma);
  const late: BookletPart[] = addressee.entries.some((entry) => entry.late)
    ? [{ type: 'text', tone: 'note', text: words.late }]
    : [];
  return [
    heading(1, 'glance', words.glance),
    {
      type: 'facts',
      rows: [
        { label: words.to, value: nameIn(addressee, locale) },
        { label: words.date, value: formatDay(date, locale) },
        { label: words.compared, value: words.comparedValue(words.draft, nowCalled(volume)) },
        { label: words.sendTo, value: sendTo },
        {
          label: words.letterNumber,
          value: { text: letterId(consultation.id, addressee), link: null, lang: 'en' },
        },
      ],
    },
    ...late,
  ];
}

/** How many points were accepted, and how many not. */
function became({ words, said: { points } }: ReplyVolume): BookletPart[] {
  if (points.length < 2) return [];
  const rows = RESPONSE_STATUSES.flatMap((status): Rich[][] => {
    const count = points.filter((point) => point.status === status).length;
    return count > 0 ? [[words.statuses[status], String(count)]] : [];
  });
  const all = rows.length > 1 ? [[words.all, String(points.length)]] : [];
  return [
    {
      type: 'table',
      caption: words.became,
      head: [...words.becameHead],
      widths: [75, 25],
      rows: [...rows, ...all],
    },
  ];
}

/** What was chosen in answer to a question: each in a line. */
function chosen(volume: ReplyVolume): BookletPart[] {
  const { locale, words, said } = volume;
  if (said.chosen.length === 0) return [];
  return [
    heading(1, 'chosen', words.chosen),
    { type: 'text', tone: 'plain', text: words.chosenLead },
    {
      type: 'table',
      caption: null,
      head: [...words.chosenHead],
      widths: [66, 34],
      rows: said.chosen.map((one) => [textIn(one.question.text, locale), sayChoice(one, volume)]),
    },
    ...(said.chosen.some(({ again }) => again)
      ? [{ type: 'text' as const, tone: 'small' as const, text: words.chosenAgain }]
      : []),
  ];
}

/** "Agree"; of a scale the number, and what its ends mean. */
function sayChoice({ question: { ends }, choice }: ChosenAnswer, { locale, words }: ReplyVolume): string {
  if (choice === 'agree' || choice === 'partly' || choice === 'disagree')
    return packetWords(locale).agree[choice];
  return ends
    ? words.onScale(choice, textIn(ends.low, locale), textIn(ends.high, locale))
    : `${choice} (${packetWords(locale).scaleHint.replace(/[.\u06D4]$/, '')})`;
}

/** Whether they are content, and what is missing. */
function content({ words }: ReplyVolume): BookletPart[] {
  const field = (
    given: Partial<AnswerField> & Pick<AnswerField, 'code' | 'label' | 'kind'>,
  ): BookletPart => ({
    type: 'answer',
    field: { hint: null, options: [], ...given },
  });
  const { yes, partly, no } = words.satisfiedOptions;
  return [
    heading(1, 'content', words.content),
    { type: 'text', tone: 'plain', text: words.contentLead },
    field({
      code: 'satisfied',
      label: words.satisfied,
      kind: 'choice',
      options: [
        { value: 'yes', label: yes },
        { value: 'partly', label: partly },
        { value: 'no', label: no },
      ],
    }),
    field({ code: 'c:whole', label: words.remark, hint: words.remarkHint, kind: 'text' }),
    field({ code: 'respondent', label: words.respondent, hint: words.respondentHint, kind: 'line' }),
  ];
}

function heading(level: 1 | 2 | 3, id: string, text: string): BookletPart {
  return { type: 'heading', level, id, text };
}
