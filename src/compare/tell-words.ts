/** The words in which a change is told, per language. A language without its own gets English. */
import type { ChangeKind, SignalKind } from './change.ts';

export interface TellWords {
  kinds: Record<ChangeKind, string>;
  /** Put between two kinds. */
  separator: string;
  /** Which list a rule stands in: put after "New rule". */
  under: string;
  /** Put around the sentence that a signal stands in. */
  quoted: string;
  signals: Record<SignalKind, SignalWords>;
  /** For a rule of which a few words came or went, and not the whole. */
  ruleWords: SignalWords;
  /** For a rule that says the same in another place; and that place before, where it is known. */
  rulePlace: string;
  placeBefore: string;
}

interface SignalWords {
  added: string;
  removed: string;
  changed: string;
}

const en: TellWords = {
  kinds: {
    added: 'new',
    removed: 'removed',
    renamed: 'was “{from}”',
    moved: 'moved here from {from}',
    split: 'split from a longer section',
    merged: 'brings several sections together',
    reworded: 'changed',
  },
  separator: ', ',
  under: ' under {label}',
  quoted: ' (“{words}”)',
  signals: {
    number: {
      added: 'New number: {to}',
      removed: 'Number taken out: {from}',
      changed: 'Number: {from} → {to}',
    },
    comparator: {
      added: 'New bound: {to}',
      removed: 'Bound taken out: {from}',
      changed: 'Bound: {from} → {to}',
    },
    obligation: {
      added: 'New obligation: {to}',
      removed: 'Obligation taken out: {from}',
      changed: 'Obligation: {from} → {to}',
    },
    negation: {
      added: 'Now denied: {to}',
      removed: 'No longer denied: {from}',
      changed: 'Denied otherwise: {from} → {to}',
    },
    'rule-item': {
      added: 'New rule{under}: {to}',
      removed: 'Rule removed{under}: {from}',
      changed: 'Rule{under}: “{from}” → “{to}”',
    },
    'list-item': {
      added: 'Added to the list: {to}',
      removed: 'Taken from the list: {from}',
      changed: 'In the list: {from} → {to}',
    },
    disposition: {
      added: 'Now under: {to}',
      removed: 'No longer under: {from}',
      changed: 'Moved: {from} → {to}',
    },
    link: { added: 'New link: {to}', removed: 'Link removed: {from}', changed: 'Link: {from} → {to}' },
    date: { added: 'New date: {to}', removed: 'Date taken out: {from}', changed: 'Date: {from} → {to}' },
    term: { added: 'New term: {to}', removed: 'Term removed: {from}', changed: 'Term: {from} → {to}' },
  },
  ruleWords: {
    added: 'Rule now adds “{to}”',
    removed: 'Rule no longer says “{from}”',
    changed: 'Rule: “{from}” → “{to}”',
  },
  rulePlace: 'Rule{under} in another place: “{to}”',
  placeBefore: ' (before: “{place}”)',
};

const ur: TellWords = {
  kinds: {
    added: 'نیا',
    removed: 'ہٹا دیا گیا',
    renamed: 'پہلے نام "{from}" تھا',
    moved: 'یہاں منتقل کیا گیا، پہلے: {from}',
    split: 'ایک بڑے حصے سے الگ کیا گیا',
    merged: 'کئی حصے یکجا کیے گئے',
    reworded: 'تبدیل شدہ',
  },
  separator: '؛ ',
  under: ' ({label})',
  quoted: ' ("{words}")',
  signals: {
    number: {
      added: 'نیا عدد: {to}',
      removed: 'عدد ہٹایا گیا: {from}',
      changed: 'عدد: پہلے {from}، اب {to}',
    },
    comparator: {
      added: 'نئی حد: {to}',
      removed: 'حد ہٹائی گئی: {from}',
      changed: 'حد: پہلے {from}، اب {to}',
    },
    obligation: {
      added: 'نیا اصول: {to}',
      removed: 'اصول ہٹایا گیا: {from}',
      changed: 'اصول کے الفاظ بدلے ہیں۔ پہلے: "{from}"۔ اب: "{to}"',
    },
    negation: {
      added: 'انکار کا لفظ شامل کیا گیا: "{to}"',
      removed: 'انکار کا لفظ ہٹایا گیا: "{from}"',
      changed: 'انکار کا لفظ بدلا ہے۔ پہلے: "{from}"۔ اب: "{to}"',
    },
    'rule-item': {
      added: 'نیا اصول{under}: {to}',
      removed: 'اصول ہٹایا گیا{under}: {from}',
      changed: 'اصول{under} بدلا ہے۔ پہلے: "{from}"۔ اب: "{to}"',
    },
    'list-item': {
      added: 'فہرست میں اضافہ: {to}',
      removed: 'فہرست سے نکالا گیا: {from}',
      changed: 'فہرست میں: پہلے {from}، اب {to}',
    },
    disposition: {
      added: 'اب اس فہرست میں: "{to}"',
      removed: 'اب اس فہرست میں نہیں: "{from}"',
      changed: 'فہرست بدلی ہے۔ پہلے: "{from}"۔ اب: "{to}"',
    },
    link: { added: 'نیا لنک: {to}', removed: 'لنک ہٹایا گیا: {from}', changed: 'لنک: پہلے {from}، اب {to}' },
    date: {
      added: 'نئی تاریخ: {to}',
      removed: 'تاریخ ہٹائی گئی: {from}',
      changed: 'تاریخ: پہلے {from}، اب {to}',
    },
    term: {
      added: 'نئی اصطلاح، {to}',
      removed: 'اصطلاح ہٹائی گئی، {from}',
      changed: 'اصطلاح بدلی ہے۔ پہلے: "{from}"۔ اب: "{to}"',
    },
  },
  ruleWords: {
    added: 'اصول میں شامل کیا گیا: "{to}"',
    removed: 'اصول سے نکالا گیا: "{from}"',
    changed: 'اصول کے الفاظ بدلے ہیں۔ پہلے: "{from}"۔ اب: "{to}"',
  },
  rulePlace: 'اصول{under} کی جگہ بدلی ہے: "{to}"',
  placeBefore: '۔ پہلے کا حصہ: "{place}"',
};

const WORDS: Record<string, TellWords> = { en, ur };

/** The words for a locale. */
export function tellWords(locale: string): TellWords {
  return WORDS[locale.split('-')[0]!.toLowerCase()] ?? en;
}
