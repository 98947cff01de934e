/** A section in a printed booklet: as it stands or as a redline. The same section stands in many packets and is written once. */
import type { RedlinePart, SectionAnchor, SectionPart } from '../../../consult/booklet.ts';
import { formWords } from '../../../consult/words/form.ts';
import { languageOf } from '../../../text/languages.ts';
import type { BlockSetting } from './blocks.ts';
import { changedBlocks, plainBlocks, setBlocks } from './blocks.ts';
import { inLanguage, type VolumeSetting } from './context.ts';
import { setApart, setWords, typstString } from './words.ts';

/** Statements of a section's blocks: by the section or change, then by the language of the words around it. */
const written = new WeakMap<object, Map<string, string>>();

function remember(key: object, locale: string, write: () => string): string {
  const known = written.get(key) ?? new Map<string, string>();
  written.set(key, known);
  const code = known.get(locale) ?? write();
  known.set(locale, code);
  return code;
}

export function blockSetting(lang: string, locale: string): BlockSetting {
  const form = formWords(locale);
  return {
    rtl: languageOf(lang).direction === 'rtl',
    image: form.image,
    notes: { rtl: form.dir === 'rtl', moved: form.moved, link: form.link, markupOnly: form.markupOnly },
  };
}

export function setSectionPart({ anchor, document, section }: SectionPart, setting: VolumeSetting): string {
  const { locale } = setting.volume;
  const body = remember(section, locale, () =>
    setBlocks(plainBlocks(section.blocks), blockSetting(document.locale, locale)),
  );
  return setCard(anchor, setting, { lang: document.locale, badge: '', former: '', body });
}

export function setRedlinePart({ anchor, change }: RedlinePart, setting: VolumeSetting): string {
  const { locale, words } = setting.volume;
  const body = remember(change, locale, () =>
    setBlocks(changedBlocks(change.blocks), blockSetting(change.locale, locale)),
  );
  const { kinds, title } = change;
  const badge = kinds.includes('added')
    ? words.added
    : kinds.includes('removed')
      ? words.removed
      : kinds.includes('moved')
        ? words.movedHere
        : '';
  const changed = title.from !== null && title.to !== null && title.from !== title.to;
  const former = changed && title.from !== '' ? setFormer(title.from!, change.locale, setting) : '';
  return setting.explain() + setCard(anchor, setting, { lang: change.locale, badge, former, body });
}

/** Letters of id and address that fit on a line. */
const LINE_OF_FACTS = 84;

/** What the section was called. */
function setFormer(title: string, lang: string, { rtl, volume }: VolumeSetting): string {
  const other = (languageOf(lang).direction === 'rtl') !== rtl;
  const words = other ? setApart(title, !rtl, '-') : setWords(title, { rtl }, '-');
  return `${setWords(`${formWords(volume.locale).formerTitle} `, { rtl })}${words}`;
}

interface Card {
  /** Language of the text, which may not be the volume's. */
  lang: string;
  badge: string;
  former: string;
  body: string;
}

function setCard(
  { key, section, title, permalink }: SectionAnchor,
  setting: VolumeSetting,
  { lang, badge, former, body }: Card,
): string {
  const { rtl, volume } = setting;
  const { words } = volume;
  const other = (languageOf(lang).direction === 'rtl') !== rtl;
  const where = [
    ...(section === null
      ? []
      : [`${setWords(`${words.section}: `, { rtl })}l(mono(${typstString(section)}));`]),
    ...(permalink === null ? [] : [setting.link(permalink, setApart(shorten(permalink), false))]),
  ];
  const heading = title === '' ? key : title;
  const level = setting.below();
  const name = setting.claim(key);
  // What would not fit in a line stands in two, so that no address is parted between them.
  const between =
    (section ?? '').length + (permalink ?? '').length > LINE_OF_FACTS ? 'linebreak();' : '" \u00B7 ";';
  const facts = [where.join(between), former].filter(Boolean).map((line) => `tag({${line}});`);
  return `sec(${level},${name},{${other ? setApart(heading, !rtl) : setWords(heading, { rtl })}},${
    badge === '' ? 'none' : `pill({${setWords(badge, { rtl })}})`
  },${facts.length === 0 ? 'none' : `{${facts.join('linebreak();')}}`},${inLanguage(lang, body, setting)})\n`;
}

/** An address as it is read on paper. */
function shorten(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
