/** negation: a sentence that denied no longer does, or the reverse. */
import { compareNegation } from '../../text/negation.ts';
import { similarityOf } from './fold.ts';
import { obligationChange } from './obligation-change.ts';
import { quote } from './quote.ts';
import { hasBoth, type SignalRule } from './signal-rule.ts';

/** Sentences that share less were written anew: a negator there says nothing of the one before. */
const SAME = 0.5;
/** One denial more or fewer among several is told only where little else changed. */
const MUCH_THE_SAME = 0.75;

export const negation: SignalRule = {
  kind: 'negation',
  summary: 'A "not" came or went.',
  messages: {
    lost: '{words} taken out: {where}',
    added: '{words} put in: {where}',
  },
  examples: [
    {
      from: '**Not allowed**\n\n- Photos of a person with their consent',
      to: '**Not allowed**\n\n- Photos of a person without their consent',
      says: ['\u201Cwithout\u201D put in: \u201CPhotos of a person without their consent\u201D'],
    },
    {
      from: 'The list is not complete.',
      to: 'The list is complete.',
      says: ['\u201Cnot\u201D taken out: \u201CThe list is complete.\u201D'],
    },
    {
      from: 'Drafts are shown to others.',
      to: 'Drafts are never shown to others.',
      says: ['\u201Cnever\u201D put in: \u201CDrafts are never shown to others.\u201D'],
    },
    {
      from: 'The film counts as news.',
      to: "The film doesn't count as news.",
      says: ["\u201Cdoesn't\u201D put in: \u201CThe film doesn't count as news.\u201D"],
    },
    { from: 'You may share the film.', to: 'You may not share the film.', says: [] },
    { from: 'The list is not complete.', to: 'The list is never complete.', says: [] },
    { from: 'Pictures count, not only words.', to: 'Pictures count.', says: [] },
    { from: 'The age is not known to us.', to: 'The age is unknown to us.', says: [] },
    {
      from: 'Appeals from strangers are read.',
      to: 'Nobody reads the letters that were lost on the way.',
      says: [],
    },
    {
      locale: 'ur',
      from: 'یہ فہرست مکمل نہیں ہے۔',
      to: 'یہ فہرست مکمل ہے۔',
      says: ['\u201C\u2068نہیں\u2069\u201D taken out: \u201C\u2068یہ فہرست مکمل ہے۔\u2069\u201D'],
    },
    {
      locale: 'ur',
      from: 'مسودے دوسروں کو دکھائے جاتے ہیں۔',
      to: 'مسودے دوسروں کو نہیں دکھائے جاتے۔',
      says: [
        '\u201C\u2068نہیں\u2069\u201D put in: \u201C\u2068مسودے دوسروں کو نہیں دکھائے جاتے۔\u2069\u201D',
      ],
    },
    {
      locale: 'ur',
      from: '**اجازت نہیں ہے**\n\n- کسی شخص کی تصویر اس کی رضامندی سے شائع کرنا',
      to: '**اجازت نہیں ہے**\n\n- کسی شخص کی تصویر اس کی رضامندی کے بغیر شائع کرنا',
      says: [
        '\u201C\u2068بغیر\u2069\u201D put in: \u201C\u2068کسی شخص کی تصویر اس کی رضامندی کے بغیر شائع کرنا\u2069\u201D',
      ],
    },
  ],
  detect(pair, context) {
    if (!hasBoth(pair) || similarityOf(pair.from.keys, pair.to.keys, context.language) < SAME) return;
    const found = compareNegation(pair.from.prose, context.language, pair.to.prose, context.language);
    // A prohibition that became a permission is told by the words that changed.
    if (!found || obligationChange(pair, context)) return;
    if (
      found.kind === 'count' &&
      similarityOf(pair.from.keys, pair.to.keys, context.language) < MUCH_THE_SAME
    )
      return;
    const lost = found.source.length > found.translation.length;
    const [more, fewer] = lost ? [found.source, found.translation] : [found.translation, found.source];
    const known = fewer.map(({ text }) => text.toLowerCase());
    const surplus = more.find(({ text }) => !known.includes(text.toLowerCase())) ?? more.at(-1)!;
    const values = { words: quote(surplus.text), where: quote(pair.to.text) };
    // Whether it leans one way or the other depends on what the rest of the sentence does.
    context.report({
      message: lost ? 'lost' : 'added',
      values,
      from: lost ? surplus.text : null,
      to: lost ? null : surplus.text,
      effect: 'unknown',
    });
  },
};
