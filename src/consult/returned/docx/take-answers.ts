/** Filled fields of a Word file → what was returned: who answers, what may be shown, answers and comments. */
import { takeField } from '../fields.ts';
import type { Returned, ReturnedItem } from '../returned.ts';
import type { FieldPlace } from './answer-code.ts';
import type { DocxAnswer } from './answers.ts';
import { type Choice, readChoice, type SentLabels } from './choice.ts';

/** Put every answer where it belongs. `localeOf` tells the language of words by the volume they stand in. */
export function takeAnswers(
  returned: Returned,
  answers: readonly DocxAnswer[],
  labels: SentLabels,
  localeOf: (text: string, locale: string) => string,
): void {
  takePermission(returned, answers, labels);
  // Asked once in every language: the same choice, and the same name, twice are one answer.
  const names = new Set<string>();
  for (const answer of answers) {
    const { code, locale, hand } = answer;
    if (code === 'permission') continue;
    const take = (value: string, tag: string, name = code): ReturnedItem | null => {
      const before = returned.items.length;
      takeField(returned, { code: name, value, locale: tag });
      const item = returned.items[before];
      return item ? Object.assign(item, { author: hand?.author ?? null, date: hand?.date ?? null }) : null;
    };
    if (answer.options) {
      const { value, text } = readChoice(answer, labels);
      const isNew = value !== null && !names.has(`${code}=${value}`);
      if (isNew) take(value, locale);
      names.add(`${code}=${value}`);
      const beside = take(text, localeOf(text, locale));
      if (beside && value !== null) beside.kind = 'comment';
    } else if (code === 'respondent') {
      const isNew = answer.text !== '' && !names.has(`${code}=${answer.text}`);
      if (isNew) take(answer.text, locale, returned.respondent === null ? code : `${code} (${locale})`);
      names.add(`${code}=${answer.text}`);
    } else take(answer.text, localeOf(answer.text, locale));
  }
}

/** Asked once in every language: one choice counts if no other contradicts it. */
function takePermission(returned: Returned, answers: readonly DocxAnswer[], labels: SentLabels): void {
  const asked = answers.filter(({ code }) => code === 'permission');
  const choices = asked.map(
    (answer): Choice => readChoice({ ...answer, options: answer.options ?? [] }, labels),
  );
  const values = new Set(choices.flatMap(({ value }) => value ?? []));
  const said = choices.map(({ text }) => text).filter((text) => text !== '');
  const locale = asked[0]?.locale ?? null;
  if (values.size === 1) takeField(returned, { code: 'permission', value: [...values][0]!, locale });
  else if (values.size > 1) said.unshift([...values].join('; '));
  for (const value of said) {
    // Words beside a clear choice are kept, and choose nothing.
    if (values.size > 0) takeField(returned, { code: 'permission, in words', value, locale });
    else takeField(returned, { code: 'permission', value, locale });
  }
}

/** What a field is about. */
export function subjectOf({ code }: FieldPlace): Pick<ReturnedItem, 'section' | 'question' | 'whole'> {
  const [, sort, name] = /^([qco]):(.+)$/s.exec(code) ?? [];
  if (sort === 'q') return { section: null, question: name! };
  if (sort !== undefined && code !== 'c:whole') return { section: name!, question: null };
  return { section: null, question: null, whole: true };
}
