/** The words of release notes, per language. A language without its own gets English. */

import type { Consulted } from './consulted.ts';

export interface NotesWords {
  version: string;
  announced: string;
  effective: string;
  consulted: string;
  /** Who took part, where that is known. */
  madeWith(title: string, consulted: Omit<Consulted, 'title'>): string;
  first: string;
  topics: string;
  nothing: string;
  /** How many sections changed in wording only; `more` where others were told of before. */
  editorial(count: number, more: boolean): string;
  removedTopics: string;
}

const en: NotesWords = {
  version: 'Version {name}',
  announced: 'Announced on {date}.',
  effective: 'In force from {date}.',
  consulted: 'Made with a consultation: {name}.',
  madeWith: (title, { asked, answered, unasked, meetings }) => {
    const organisations = (count: number): string =>
      `${count} ${count === 1 ? 'organisation' : 'organisations'}`;
    const others = [
      ...(unasked > 0 ? [`${unasked} ${unasked === 1 ? 'other' : 'others'} that had not been asked`] : []),
      ...(meetings > 0
        ? [`${meetings} ${meetings === 1 ? 'meeting or focus group' : 'meetings and focus groups'}`]
        : []),
    ];
    const who =
      answered === 0
        ? `None of the ${organisations(asked)} asked in the consultation “${title}” answered`
        : `Made with ${organisations(answered)} of the ${asked} asked in the consultation “${title}”`;
    return others.length === 0
      ? `${who}.`
      : answered === 0
        ? `${who}; it was made with ${others.join(' and ')}.`
        : `${who}, and with ${others.join(' and ')}.`;
  },
  first: 'This is the first version of these guidelines.',
  topics: 'Topics',
  nothing: 'Nothing of substance changed.',
  editorial: (count, more) =>
    `In ${count}${more ? ' more' : ''} ${count === 1 ? 'section' : 'sections'} only the wording changed.`,
  removedTopics: 'Sections that are gone',
};

const ur: NotesWords = {
  version: 'ورژن {name}',
  announced: 'اعلان کی تاریخ: {date}۔',
  effective: 'نفاذ کی تاریخ: {date}۔',
  consulted: 'یہ ورژن ایک مشاورت کے بعد تیار کیا گیا: {name}۔',
  madeWith: (title, { asked, answered, unasked, meetings }) => {
    const organisations = (count: number): string => `${count} ${count === 1 ? 'تنظیم' : 'تنظیموں'}`;
    const others = [
      ...(unasked > 0 ? [`ایسی ${organisations(unasked)} نے بھی رائے دی جن سے پوچھا نہیں گیا تھا`] : []),
      ...(meetings > 0
        ? [`${meetings} ${meetings === 1 ? 'اجلاس یا فوکس گروپ بھی ہوا' : 'اجلاس اور فوکس گروپ بھی ہوئے'}`]
        : []),
    ];
    const answer =
      asked === 1
        ? answered === 0
          ? 'مگر اس نے جواب نہیں دیا'
          : 'اور اس نے جواب دیا'
        : `اور ان میں سے ${answered === 0 ? 'کسی نے جواب نہیں دیا' : `${answered} نے جواب دیا`}`;
    const who = [
      `یہ ورژن مشاورت "${title.replaceAll('"', "'")}" کے بعد تیار کیا گیا`,
      `${organisations(asked)} سے رائے مانگی گئی، ${answer}`,
    ];
    return `${[...who, ...others].join('۔ ')}۔`;
  },
  first: 'یہ ان گائیڈ لائنز کا پہلا ورژن ہے۔',
  topics: 'موضوعات',
  nothing: 'کوئی بنیادی تبدیلی نہیں ہوئی۔',
  editorial: (count, more) =>
    `${more ? 'مزید ' : ''}${count} ${count === 1 ? 'حصے' : 'حصوں'} میں صرف الفاظ بدلے ہیں۔`,
  removedTopics: 'جو حصے اب نہیں رہے',
};

const WORDS: Record<string, NotesWords> = { en, ur };

/** The words for a locale. */
export function notesWords(locale: string): NotesWords {
  return WORDS[locale.split('-')[0]!.toLowerCase()] ?? en;
}
