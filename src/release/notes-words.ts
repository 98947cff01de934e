/** The words of release notes, per language. A language without its own gets English. */

export interface NotesWords {
  version: string;
  announced: string;
  effective: string;
  consulted: string;
  first: string;
  topics: string;
  nothing: string;
  editorial: string;
  removedTopics: string;
}

const en: NotesWords = {
  version: 'Version {name}',
  announced: 'Announced on {date}.',
  effective: 'In force from {date}.',
  consulted: 'Made with a consultation: {name}.',
  first: 'This is the first version of these guidelines.',
  topics: 'Topics',
  nothing: 'Nothing of substance changed.',
  editorial: 'Wording only: {count} more sections.',
  removedTopics: 'Sections that are gone',
};

const ur: NotesWords = {
  version: 'ورژن {name}',
  announced: 'اعلان کی تاریخ: {date}۔',
  effective: 'نفاذ کی تاریخ: {date}۔',
  consulted: 'یہ ورژن مشاورت کے بعد تیار کیا گیا: {name}۔',
  first: 'یہ ان گائیڈ لائنز کا پہلا ورژن ہے۔',
  topics: 'موضوعات',
  nothing: 'کوئی بنیادی تبدیلی نہیں ہوئی۔',
  editorial: 'صرف الفاظ کی تبدیلی: مزید {count} حصے۔',
  removedTopics: 'جو حصے اب نہیں رہے',
};

const WORDS: Record<string, NotesWords> = { en, ur };

/** The words for a locale. */
export function notesWords(locale: string): NotesWords {
  return WORDS[locale.split('-')[0]!.toLowerCase()] ?? en;
}
