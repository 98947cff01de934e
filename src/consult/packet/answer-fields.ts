/** Room for answers: a field for each question, and what we ask about the answer itself. */
import type { Question } from '../../model/consultation.ts';
import { otherLanguageOf, textIn } from '../../model/text.ts';
import { topicCode } from '../anchor-name.ts';
import type { AnswerField } from '../booklet.ts';
import type { PacketWords } from '../words.ts';

/** The field of a question, in a language. */
export function questionField(question: Question, locale: string, words: PacketWords): AnswerField {
  const lang = otherLanguageOf(question.text, locale);
  return {
    ...(lang && { lang }),
    code: `q:${question.id}`,
    label: textIn(question.text, locale),
    hint: question.kind === 'scale' && question.ends === null ? words.scaleHint : null,
    kind: question.kind === 'text' ? 'text' : 'choice',
    options: optionsOf(question, locale, words),
  };
}

function optionsOf({ kind, ends }: Question, locale: string, words: PacketWords): AnswerField['options'] {
  if (kind === 'agree')
    return (['agree', 'partly', 'disagree'] as const).map((value) => ({ value, label: words.agree[value] }));
  if (kind !== 'scale') return [];
  return ['1', '2', '3', '4', '5'].map((value) => {
    const end = value === '1' ? ends?.low : value === '5' ? ends?.high : undefined;
    if (!end) return { value, label: value };
    const lang = otherLanguageOf(end, locale);
    return { value, label: `${value} (${textIn(end, locale)})`, ...(lang && { lang }) };
  });
}

/** Room for anything about a topic. */
export function topicField(path: string, title: string, words: PacketWords): AnswerField {
  return {
    code: `c:${topicCode(path)}`,
    label: words.topicComment.replace('{title}', title),
    hint: null,
    kind: 'text',
    options: [],
  };
}

/** Who answers, how they may be shown, anything else. */
export function closingFields(words: PacketWords): AnswerField[] {
  const permissions = (['named', 'anonymous', 'none'] as const).map((value) => ({
    value,
    label: words.permissions[value],
  }));
  return [
    { code: 'c:whole', label: words.anythingElse, hint: null, kind: 'text', options: [] },
    { code: 'respondent', label: words.respondent, hint: words.respondentHint, kind: 'line', options: [] },
    {
      code: 'permission',
      label: words.permission,
      hint: words.permissionHint,
      kind: 'choice',
      options: permissions,
    },
  ];
}
