/** The few words that a reader of returned files says itself, in brackets among what people wrote, in the language of the place. */
import type { Thing } from './docx/paragraph.ts';

interface OwnPhrases {
  things: Record<Thing['kind'], string>;
  named: (name: string) => string;
  about: (words: string) => string;
  look: string;
  deleted: string;
  moveAfter: (title: string, words: string) => string;
  moveInto: (title: string, words: string) => string;
  moveFirst: (title: string) => string;
}

const EN: OwnPhrases = {
  things: {
    picture: 'A picture was put in here',
    chart: 'A chart was put in here',
    diagram: 'A diagram was put in here',
    writing: 'Something was written here by hand',
    shape: 'Something was drawn here',
    document: 'A document was put in here',
  },
  named: (name) => ` (${name})`,
  about: (words) => `, described as \u201C${words}\u201D`,
  look: 'Open the file to see it.',
  deleted: 'deleted: ',
  moveAfter: (title, words) => `Move this to \u201C${title}\u201D, behind \u201C${words}\u201D.`,
  moveInto: (title, words) => `Move this to \u201C${title}\u201D, into \u201C${words}\u201D.`,
  moveFirst: (title) => `Move this to the start of \u201C${title}\u201D.`,
};

/** In the quotation marks of the guidelines; those inside are single. */
function inQuotes(text: string): string {
  return `"${text.replaceAll('"', "'")}"`;
}

const UR: OwnPhrases = {
  things: {
    picture: 'یہاں ایک تصویر لگائی گئی ہے',
    chart: 'یہاں ایک چارٹ لگایا گیا ہے',
    diagram: 'یہاں ایک خاکہ لگایا گیا ہے',
    writing: 'یہاں ہاتھ سے کچھ لکھا گیا ہے',
    shape: 'یہاں کچھ بنایا گیا ہے',
    document: 'یہاں ایک دستاویز لگائی گئی ہے',
  },
  named: (name) => ` (\u2068${name}\u2069)`,
  about: (words) => `، جس کی وضاحت یہ ہے: ${inQuotes(words)}`,
  look: 'دیکھنے کے لیے فائل کھولیے۔',
  deleted: 'نکال دیا گیا: ',
  moveAfter: (title, words) => `اسے ${inQuotes(title)} میں ${inQuotes(words)} کے بعد لے جایا جائے۔`,
  moveInto: (title, words) => `اسے ${inQuotes(title)} میں ${inQuotes(words)} کے اندر لے جایا جائے۔`,
  moveFirst: (title) => `اسے ${inQuotes(title)} کے شروع میں لے جایا جائے۔`,
};

/** The phrases for a place in this language; English where there are none in it. */
export function ownPhrases(locale: string | null): OwnPhrases {
  return /^ur\b/i.test(locale ?? '') ? UR : EN;
}

/** That something was put in, with the name of its part where it has one. */
export function sayThing({ kind, about }: Thing, name: string | null, locale: string | null): string {
  const { things, named, about: described, look } = ownPhrases(locale);
  const stop = /[\u0600-\u06FF]$/.test(things[kind]) ? '۔' : '.';
  return `[${things[kind]}${name === null ? '' : named(name)}${about === null ? '' : described(about)}${stop} ${look}]`;
}
