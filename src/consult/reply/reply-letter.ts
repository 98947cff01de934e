/** The letter back to an organisation or a group: what it said, what was decided, why, and how to say whether that is enough. */
import { say } from '../../model/rule.ts';
import { textIn } from '../../model/text.ts';
import { formatDay } from '../../text/format-day.ts';
import { languageOf } from '../../text/languages.ts';
import type { Booklet, PacketManifest, Volume } from '../booklet.ts';
import { digestBooklet } from '../packet/digest-booklet.ts';
import { bookletWords, packetWords } from '../words.ts';
import type { Addressee } from './addressees.ts';
import { OthersHidden } from './hide-others.ts';
import { volumeParts } from './letter-parts.ts';
import type { ReplyMaterial } from './reply-material.ts';
import { gatherPoints } from './reply-points.ts';
import { letterId, nameIn } from './reply-volume.ts';
import { replyWords } from './words.ts';

export interface Reply {
  booklet: Booklet;
  /** True where names of others were taken out of words of ours. */
  hidOthers: boolean;
}

/** Write a letter. It holds nothing of anybody else but how many said the same. */
export function buildReply(material: ReplyMaterial, addressee: Addressee): Reply {
  const { consultation, config, organisations, responses } = material.input;
  const hidden = new OthersHidden(addressee, organisations, responses);
  const said = gatherPoints(addressee, material, hidden);
  const date = material.input.date ?? dayOf(material, addressee);
  const own = addressee.locales;
  const locales = [...own, ...config.locales.map(({ tag }) => tag).filter((tag) => !own.includes(tag))];
  const confidential = consultation.embargo !== null && date <= consultation.embargo;
  const volumes = locales.map((locale): Volume => {
    const words = replyWords(locale);
    const booklet = bookletWords(locale);
    const address = consultation.contact.address ?? textIn(consultation.contact.role, locale);
    const embargo = packetWords(locale).confidentialUntil;
    return {
      locale,
      languageName: config.locales.find(({ tag }) => tag === locale)?.name ?? locale,
      direction: languageOf(locale).direction,
      title: words.title(textIn(consultation.title, locale)),
      subtitle: say(packetWords(locale).packetFor, { organisation: nameIn(addressee, locale) }),
      marks: [
        ...(addressee.open.length > 0 ? [words.interim(addressee.open.length)] : []),
        ...(confidential ? [say(embargo, { date: formatDay(consultation.embargo!, locale) })] : []),
      ],
      words: { ...booklet, saveHint: say(booklet.saveHint, { address }) },
      ...(!own.includes(locale) && { extra: true }),
      parts: volumeParts({ locale, words, addressee, material, said, date }),
    };
  });
  const manifest = describeReply(material, addressee, locales, confidential);
  const booklet: Booklet = {
    title: `${volumes[0]!.title}: ${nameIn(addressee, locales[0]!)}`,
    name: `${consultation.id}-reply-${addressee.id}`,
    date,
    running: Object.fromEntries(
      volumes.map(({ locale, title }) => [locale, `${nameIn(addressee, locale)} \u00B7 ${title}`]),
    ),
    volumes,
    manifest,
  };
  manifest.build = digestBooklet(booklet);
  return { booklet, hidOthers: hidden.found };
}

function describeReply(
  { input }: ReplyMaterial,
  addressee: Addressee,
  locales: string[],
  confidential: boolean,
): PacketManifest {
  const { consultation, revisions } = input;
  return {
    schema: 'mizan/packet/1',
    kind: 'reply',
    packet: letterId(consultation.id, addressee),
    consultation: consultation.id,
    organisation: addressee.organisation?.id ?? null,
    build: '',
    from: revisions.draft,
    to: revisions.now,
    locales,
    opens: null,
    closes: null,
    embargo: confidential ? consultation.embargo : null,
    sections: [],
    questions: [],
    entries: addressee.entries.filter((entry) => !addressee.open.includes(entry)).map(({ id }) => id),
  };
}

/** The day of the new version, the day the consultation closed, or the day the last of what they said came: the latest of them. */
function dayOf({ input: { consultation, version } }: ReplyMaterial, { entries }: Addressee): string {
  return [consultation.closes, ...(version ? [version.effective] : []), ...entries.map((one) => one.received)]
    .sort()
    .at(-1)!;
}
