/** Saying who said what, in one language. */
import type { Question } from '../../model/consultation.ts';
import { ORGANISATION_KINDS } from '../../model/organisation.ts';
import { RESPONSE_KINDS, type ResponseKind, type ResponseStatus } from '../../model/response.ts';
import { countryNameIn } from '../../text/country-name.ts';
import { hasRightToLeft } from '../../text/direction.ts';
import { languageOf } from '../../text/languages.ts';
import type { BookletPart, Rich } from '../booklet.ts';
import type { Answer } from './gather.ts';
import { titleIn } from './places.ts';
import { nameSaid, type Said, type Who } from './published.ts';
import type { ReportWords } from './words/report-words.ts';

/** One language of a report. */
export interface Speaker {
  locale: string;
  words: ReportWords;
  /** Tag of the source language. */
  source: string;
  /** The questions asked, by id. */
  questions: ReadonlyMap<string, Question>;
}

/** Our own words (a reason, a reply), which stand in the register in one language only. */
export function sayOurs(text: string, { locale, source }: Speaker): Rich {
  const foreign = languageOf(locale).direction === 'rtl' && !hasRightToLeft(text);
  return foreign ? { text, link: null, lang: source } : text;
}

/** Who said it, as far as it may be told. */
export function sayWho(who: Who, { locale, words }: Pick<Speaker, 'locale' | 'words'>): string {
  if (who.type === 'unknown') return words.unknown;
  const name = nameSaid(who, locale);
  if (who.type === 'group')
    return who.participants === null
      ? (name ?? words.aGroup)
      : words.groupOf(name ?? words.aGroup, who.participants);
  if (who.type === 'named') return name!;
  const one = who.kind ? words.kinds[who.kind].one : words.anOrganisation;
  return who.country ? words.inCountry(one, countryNameIn(who.country, locale)) : one;
}

/** What an explanation is called: how something was taken up, or why it was not. */
export function sayWhy(status: ResponseStatus, words: ReportWords): string {
  return status === 'accepted' || status === 'partly' ? words.explained : words.why;
}

/** The name of a kind of organisations; null for what was counted together. */
export function kindIn(name: string | null, { words }: Pick<Speaker, 'words'>): string {
  const kind = ORGANISATION_KINDS.find((one) => one === name);
  return kind ? words.kinds[kind].many : words.otherKinds;
}

/** "2 comments, 1 objection". */
export function sayKinds(
  kinds: ReadonlyMap<ResponseKind, number>,
  { words }: Pick<Speaker, 'words'>,
): string {
  return RESPONSE_KINDS.flatMap((kind) => {
    const count = kinds.get(kind) ?? 0;
    return count > 0 ? [`${count} ${words.said[kind][count === 1 ? 0 : 1]}`] : [];
  }).join(words.listed);
}

/** The words themselves as paragraphs, in their own language. */
export function quoteParts(said: Said): BookletPart[] {
  return said.text
    .split('\n')
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => ({ type: 'text', tone: 'quote', text, lang: said.locale }));
}

/** What was said in one short line, for a table. */
export function sayShort(said: Said, { words }: Speaker, longest = 220): Rich {
  const short = (text: string, most: number): string => crop(text.replace(/\s+/g, ' ').trim(), most);
  const inside = (text: string): string => short(text, longest / 2);
  if (said.edit && (said.edit.from !== '' || said.edit.to !== ''))
    return words.edited(inside(said.edit.from), inside(said.edit.to));
  return { text: short(said.text, longest), link: null, lang: said.locale };
}

/** The beginning of a text, cut between words. */
export function crop(text: string, longest: number): string {
  const letters = [...text];
  if (letters.length <= longest) return text;
  const cut = letters.slice(0, longest - 1).join('');
  return `${cut.replace(/\s\S{0,24}$/u, '').trimEnd()}…`;
}

/** Where an answer shows: a section of this report to follow, a commit, or its name. */
export function sayAnswer(
  answer: Answer,
  anchors: ReadonlySet<string>,
  speaker: Pick<Speaker, 'locale' | 'words'>,
): Rich {
  const { words, locale } = speaker;
  if (answer.type === 'commit') return words.commit(answer.commit.slice(0, 10), answer.subject);
  if (answer.type === 'other') return answer.name;
  const { key } = answer.place;
  const text = titleIn(answer.place, locale);
  return anchors.has(key) ? { text, link: `#${key}` } : text;
}

/** With a capital at its beginning, in languages that have them. */
export function capital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
