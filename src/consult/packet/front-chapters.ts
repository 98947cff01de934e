/** The first chapters of a packet: the letter, and the consultation at a glance. */
import { nameOf } from '../../model/organisation.ts';
import { say } from '../../model/rule.ts';
import { textIn } from '../../model/text.ts';
import { languageNameIn } from '../../text/language-name.ts';
import type { BookletPart, Rich } from '../booklet.ts';
import { shownFigures } from './back-chapters.ts';
import type { PacketVolume } from './packet-volume.ts';
import { fillTemplate } from './template.ts';

/** The cover letter. */
export function letter(volume: PacketVolume): BookletPart[] {
  const { templates, config, consultation, effective } = volume.input;
  const { words } = volume;
  const template = templates.get(volume.locale) ?? templates.get(config.source);
  if (!template) return [];
  const document = fillTemplate(template, {
    organisation: nameOf(volume.organisation, volume.locale),
    contact: volume.organisation.contact ? textIn(volume.organisation.contact, volume.locale) : '',
    consultation: textIn(consultation.title, volume.locale),
    opens: volume.day(consultation.opens),
    closes: volume.day(consultation.closes),
    embargo: volume.day(consultation.embargo),
    from: volume.callText('from'),
    to: volume.callText('to'),
    effective: effective === null ? words.notDecided : volume.day(effective),
    address: consultation.contact.address ?? textIn(consultation.contact.role, volume.locale),
    sections: String(volume.shown().length),
    questions: String(volume.asked().length),
    ...counted(volume),
    languages: sayLanguages(volume),
    documents: volume.topics.map(({ path }) => volume.topicTitle(path)).join(words.comma),
  });
  return [{ type: 'markdown', document }];
}

/** How many figures and reasons stand in the packet; null for none, so that a letter promises no more than there is. */
function counted(volume: PacketVolume): Record<'figures' | 'reasons', string | null> {
  const shown = new Set(volume.topics.map(({ path }) => path));
  for (const { own } of volume.shown()) for (const name of own) shown.add(name);
  const reasons = volume.input.consultation.rationales.filter(({ section }) => shown.has(section)).length;
  const given = shownFigures(volume).length;
  return { figures: given > 0 ? String(given) : null, reasons: reasons > 0 ? String(reasons) : null };
}

/** "English or Urdu", the reader's own first; null where there is one language only. */
function sayLanguages({ locale, input }: PacketVolume): string | null {
  const { locales } = input.config;
  if (locales.length < 2) return null;
  const names = locales
    .toSorted((a, b) => Number(b.tag === locale) - Number(a.tag === locale))
    .map(({ tag, name }) => languageNameIn(tag, locale, name));
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
}

/** Dates, what is compared, where to answer, and the aims. */
export function glance(volume: PacketVolume): BookletPart[] {
  const { consultation } = volume.input;
  const { words } = volume;
  const { address, role } = consultation.contact;
  const to = [textIn(role, volume.locale), address].filter(Boolean).join(words.comma);
  const rows: { label: string; value: Rich }[] = [
    { label: words.askedOf, value: nameOf(volume.organisation, volume.locale) },
    { label: words.opens, value: volume.day(consultation.opens) },
    { label: words.closes, value: volume.day(consultation.closes) },
    ...(consultation.embargo ? [{ label: words.embargo, value: volume.day(consultation.embargo) }] : []),
    {
      label: words.compared,
      value: say(words.comparedValue, {
        from: volume.callText('from'),
        to: volume.callText('to'),
      }),
    },
    { label: words.answerTo, value: to },
    {
      label: words.packetNumber,
      value: { text: `${consultation.id}/${volume.organisation.id}`, link: null, lang: 'en' },
    },
  ];
  const aims = textIn(consultation.aims, volume.locale);
  return [
    volume.heading(1, 'about', words.about),
    { type: 'facts', rows },
    ...(aims === ''
      ? []
      : [volume.heading(2, 'aims', words.aims), { type: 'text', tone: 'plain', text: aims } as const]),
  ];
}
