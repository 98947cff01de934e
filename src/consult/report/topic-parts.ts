/** What was said about one section and what was done about it, as parts of a booklet. */
import type { ResponseStatus } from '../../model/response.ts';
import { textIn } from '../../model/text.ts';
import type { BookletPart, FactsPart } from '../booklet.ts';
import type { Choice } from './choices.ts';
import type { Point, Topic } from './gather.ts';
import type { Said } from './published.ts';
import type { QuestionResult } from './question-results.ts';
import { capital, quoteParts, type Speaker, sayAnswer, sayKinds, sayOurs, sayWho, sayWhy } from './say.ts';

/** Everything about a topic below its heading. `anchors` are the headings that can be linked to. */
export function topicParts(topic: Topic, anchors: ReadonlySet<string>, speaker: Speaker): BookletPart[] {
  const { words } = speaker;
  const { entries, withheld, open, kinds, points, questions } = topic;
  const counted =
    entries === 0
      ? []
      : [
          words.topic(entries, sayKinds(kinds, speaker), open),
          ...(withheld > 0 ? [words.withheldHere(withheld, entries)] : []),
        ];
  return [
    ...(counted.length > 0
      ? [{ type: 'text', tone: 'plain', text: counted.join(' ') } satisfies BookletPart]
      : []),
    ...questions.flatMap((question) => questionParts(question, speaker)),
    ...points.flatMap((point, index) => {
      const asked = askedOf(point.said, speaker);
      const before = points[index - 1];
      const again = before !== undefined && asked === askedOf(before.said, speaker);
      return [...(again ? [] : askedParts(asked, speaker)), ...pointParts(point, anchors, speaker)];
    }),
  ];
}

/** The question that a point answers, in the words that were asked; null for one that answers none. */
function askedOf({ question: id, asked }: Said, { questions, locale }: Speaker): string | null {
  const words = asked ?? (id === null ? undefined : questions.get(id)?.text);
  return words ? textIn(words, locale) : null;
}

/** The question that the points below it answer; nothing for points that answer none. */
function askedParts(asked: string | null, { words }: Speaker): BookletPart[] {
  return asked === null ? [] : [{ type: 'text', tone: 'plain', text: words.toQuestion(asked) }];
}

/** A question that was answered by choosing: how many chose what, and the mean of a scale. */
function questionParts(
  { question, counts, chosen, mean }: QuestionResult,
  { words, locale }: Speaker,
): BookletPart[] {
  const { ends } = question;
  const low = ends && textIn(ends.low, locale);
  const high = ends && textIn(ends.high, locale);
  const label = (choice: Choice): string => {
    if (choice === 'agree' || choice === 'partly' || choice === 'disagree') return words.agree[choice];
    const end = choice === '1' ? low : choice === '5' ? high : null;
    return end ? words.end(choice, end) : choice;
  };
  const rows = [...counts].map(([choice, value]) => ({
    label: label(choice),
    value,
    said: words.choices(value),
  }));
  const average = mean === null ? [] : [words.mean(mean.toFixed(1), low, high)];
  return [
    { type: 'bars', caption: textIn(question.text, locale), rows },
    { type: 'text', tone: 'small', text: [words.chosen(chosen), ...average].join(' ') },
  ];
}

/** A point: who, the words, what was done; then who else said it, in words of their own where they differ. */
function pointParts(point: Point, anchors: ReadonlySet<string>, speaker: Speaker): BookletPart[] {
  const { words } = speaker;
  const { said, others, voices, answers, status, reason } = point;
  const rows: FactsPart['rows'] = [
    ...(status === 'open' ? [] : [{ label: words.done, value: words.statuses[status] }]),
    ...(reason
      ? [{ label: sayWhy(status, words), value: sayOurs(textIn(reason, speaker.locale), speaker) }]
      : []),
    ...replyRows(said, speaker),
    ...answers.map((answer) => ({
      label: words.answeredBy,
      value: sayAnswer(answer, anchors, speaker),
    })),
  ];
  const same = others.filter((other) => sameWords(other, said));
  const different = others.filter((other) => !sameWords(other, said));
  const campaign = voices > 1 ? [small(words.voices(voices))] : [];
  return [
    ...saidParts(said, status, speaker),
    ...campaign,
    ...(same.length > 0
      ? [
          small(
            `${words.alsoSaid}: ${[...new Set(same.map(({ who }) => sayWho(who, speaker)))].join(words.listed)}`,
          ),
        ]
      : []),
    ...different.flatMap((other) => {
      const reply = replyRows(other, speaker);
      const facts: BookletPart[] = reply.length > 0 ? [{ type: 'facts', rows: reply }] : [];
      return [...saidParts(other, status, speaker), ...facts];
    }),
    ...(rows.length > 0 ? [{ type: 'facts', rows } satisfies BookletPart] : []),
  ];
}

function sameWords(a: Said, b: Said): boolean {
  return a.text.trim() === b.text.trim() && a.edit?.from === b.edit?.from && a.edit?.to === b.edit?.to;
}

function small(text: string): BookletPart {
  return { type: 'text', tone: 'small', text };
}

/** Number, who and kind; the words it is about; the words. */
function saidParts(said: Said, status: ResponseStatus, speaker: Speaker): BookletPart[] {
  const { words } = speaker;
  const head = [
    `${words.numbered(said.number)} ${capital(sayWho(said.who, speaker), speaker.locale)}`,
    words.said[said.kind][0],
    ...(said.late ? [words.sentLate] : []),
    ...(status === 'open' ? [words.undecided] : []),
  ].join(words.listed);
  const rows: FactsPart['rows'] = [];
  const give = (label: string, text: string): void => {
    rows.push({ label, value: text === '' ? words.nothing : { text, link: null, lang: said.locale } });
  };
  if (said.edit) {
    if (said.edit.from !== '') give(words.takeOut, said.edit.from);
    give(words.putIn, said.edit.to);
  } else if (said.quote) give(words.on, said.quote);
  const own = said.edit && said.text.trim() === said.edit.to.trim() ? [] : quoteParts(said);
  return [small(head), ...(rows.length > 0 ? [{ type: 'facts', rows } satisfies BookletPart] : []), ...own];
}

function replyRows({ reply, satisfied }: Said, speaker: Speaker): FactsPart['rows'] {
  const { words } = speaker;
  const content = satisfied === 'partly' ? words.inPart : satisfied ? words.yes : words.no;
  return [
    ...(reply === null ? [] : [{ label: words.reply, value: sayOurs(reply, speaker) }]),
    ...(satisfied === null ? [] : [{ label: words.satisfied, value: content }]),
  ];
}
