/** The packet of an organisation: a letter, what would change for it and why, the sections before and after, questions with room to answer. */
import type { Question } from '../../model/consultation.ts';
import { nameOf, type Organisation } from '../../model/organisation.ts';
import { say } from '../../model/rule.ts';
import { type LocalText, textIn } from '../../model/text.ts';
import { formatDay } from '../../text/format-day.ts';
import { languageOf } from '../../text/languages.ts';
import type { Booklet, BookletPart, PacketManifest, Volume } from '../booklet.ts';
import { bookletWords, packetWords } from '../words.ts';
import { closing, figures, terms } from './back-chapters.ts';
import { changes, questions } from './changes-chapter.ts';
import { digestBooklet } from './digest-booklet.ts';
import { glance, letter } from './front-chapters.ts';
import { type ChosenTopic, chooseTopics, describeSection } from './packet-changes.ts';
import type { PacketInput } from './packet-input.ts';
import { PacketVolume } from './packet-volume.ts';
import { summary } from './summary-chapter.ts';

/** Build a packet. It holds what concerns the organisation and nothing of any other. */
export function buildConsultationPacket(input: PacketInput, organisation: Organisation): Booklet {
  const { consultation, config, date } = input;
  const topics = chooseTopics(input, organisation);
  const own = localesOf(organisation, input);
  const locales = [...own, ...config.locales.map(({ tag }) => tag).filter((tag) => !own.includes(tag))];
  const manifest = describePacket(input, organisation, topics, { locales, own });
  const running = Object.fromEntries(
    locales.map((locale) => [locale, sayRunning(input, organisation, locale)]),
  );
  const volumes = locales.map((locale): Volume => {
    const words = packetWords(locale);
    return {
      locale,
      languageName: config.locales.find(({ tag }) => tag === locale)?.name ?? locale,
      direction: languageOf(locale).direction,
      title: textIn(consultation.title, locale),
      subtitle: say(words.packetFor, { organisation: nameOf(organisation, locale) }),
      marks: [
        say(words.answerBy, { date: formatDay(consultation.closes, locale) }),
        ...(consultation.embargo
          ? [say(words.confidentialUntil, { date: formatDay(consultation.embargo, locale) })]
          : []),
      ],
      words: wordsOf(input, locale),
      ...(!own.includes(locale) && { extra: true }),
      parts: buildParts(input, organisation, topics, locale),
    };
  });
  const booklet: Booklet = {
    title: `${volumes[0]!.title}: ${nameOf(organisation, locales[0]!)}`,
    name: `${consultation.id}-${organisation.id}`,
    date,
    running,
    volumes,
    manifest,
  };
  manifest.build = digestBooklet(booklet);
  return booklet;
}

/** The languages of an organisation that the guidelines have; the source where there is none. */
function localesOf({ locales }: Organisation, { config }: PacketInput): string[] {
  const known = locales.filter((locale) => config.locales.some(({ tag }) => tag === locale));
  return known.length > 0 ? known : [config.source];
}

/** The words of a renderer, with the address answers go to. */
function wordsOf({ consultation }: PacketInput, locale: string): Volume['words'] {
  const words = bookletWords(locale);
  const address = consultation.contact.address ?? textIn(consultation.contact.role, locale);
  return { ...words, saveHint: say(words.saveHint, { address }) };
}

function sayRunning({ consultation }: PacketInput, organisation: Organisation, locale: string): string {
  const words = packetWords(locale);
  const mark = consultation.embargo
    ? say(words.runningMark, { date: formatDay(consultation.embargo, locale) })
    : textIn(consultation.title, locale);
  return `${nameOf(organisation, locale)} \u00B7 ${mark}`;
}

function describePacket(
  input: PacketInput,
  organisation: Organisation,
  topics: readonly ChosenTopic[],
  { locales, own }: { locales: string[]; own: readonly string[] },
): PacketManifest {
  const { consultation, revisions } = input;
  const { id, opens, closes, embargo } = consultation;
  const asked = new PacketVolume(input, organisation, topics, locales[0]!).asked();
  return {
    schema: 'mizan/packet/1',
    kind: 'consultation',
    packet: `${id}/${organisation.id}`,
    consultation: id,
    organisation: organisation.id,
    build: '',
    from: revisions.from,
    to: revisions.to,
    locales,
    opens,
    closes,
    embargo,
    sections: topics.flatMap(({ sections }) => sections.map((chosen) => describeSection(chosen, input))),
    questions: asked.map((one) => one.id),
    asked: asked.map((question) => askIn(question, own)),
  };
}

/** A question in the languages of the organisation; as it stands where it is in none of them. */
function askIn(question: Question, locales: readonly string[]): Question {
  const words = (text: LocalText): LocalText => {
    const known = locales.filter((locale) => text[locale] !== undefined);
    return known.length === 0 ? text : Object.fromEntries(known.map((locale) => [locale, text[locale]!]));
  };
  const { text, ends } = question;
  return { ...question, text: words(text), ends: ends && { low: words(ends.low), high: words(ends.high) } };
}

function buildParts(
  input: PacketInput,
  organisation: Organisation,
  topics: readonly ChosenTopic[],
  locale: string,
): BookletPart[] {
  const volume = new PacketVolume(input, organisation, topics, locale);
  const chapters = [letter, glance, summary, changes, questions, figures, terms, closing];
  return chapters.flatMap((write) => write(volume));
}
