/** A booklet as Typst, to be printed: title, contents with page numbers, redlines, room to answer by hand. Every word enters as a string. */
import type { Booklet, Volume } from '../../consult/booklet.ts';
import { isIntroduction } from './keep.ts';
import { countOpening } from './opening.ts';
import { tagOf, VolumeSetting } from './typst/context.ts';
import { setPart } from './typst/parts.ts';
import { TYPST_PRELUDE } from './typst/prelude.ts';
import { typstString } from './typst/words.ts';

/** Typst source of the whole booklet: nothing is read, imported or run by it but what stands here. */
export function renderBookletTypst(booklet: Booklet): string {
  const { title, date, volumes, manifest } = booklet;
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  const facts = manifest
    ? [
        `packet ${manifest.packet}`,
        `build ${manifest.build}`,
        ...(manifest.to.commit ? [`commit ${manifest.to.commit}`] : []),
      ]
    : [];
  const head = `#set document(title:${typstString(title)},date:${
    day ? `datetime(year:${Number(day[1])},month:${Number(day[2])},day:${Number(day[3])})` : 'none'
  },keywords:(${facts.map((fact) => `${typstString(fact)},`).join('')}))\n`;
  const [lang] = volumes[0] ? tagOf(volumes[0].locale).split(',') : ['"en"'];
  return `${TYPST_PRELUDE}${head}#set text(lang:${lang})\n${volumes.map((volume, at) => setVolume(volume, at, booklet)).join('')}`;
}

function setVolume(volume: Volume, at: number, { running, manifest }: Booklet): string {
  const setting = new VolumeSetting(volume, `v${at}`);
  const { words, parts } = volume;
  const mark = manifest ? `l(${typstString(`${manifest.packet} \u00B7 ${manifest.build}`)})` : '""';
  const set = parts.map((part, at) => {
    const code = setPart(part, setting);
    return isIntroduction(parts, at) ? `stay({${code}})\n` : code;
  });
  // A letter comes first, as it does in Word, and has its pages to itself: it may be all that is passed on.
  const opening = countOpening(parts);
  const isLetter = parts.slice(0, opening).some(({ type }) => type === 'markdown');
  const body = [
    titleOf(setting),
    ...set.slice(0, opening),
    ...(isLetter ? ['pagebreak(weak:true)\n'] : []),
    contentsOf(setting, opening === 0),
    ...set.slice(opening),
  ];
  return `#volume("${setting.name}",(${tagOf(volume.locale)}),${setting.rtl},${setting.say(running[volume.locale] ?? '')},(${pageWords(words.page, setting)}),{${mark}},{\n${body.join('')}})\n`;
}

function titleOf(setting: VolumeSetting): string {
  const { title, subtitle, marks } = setting.volume;
  return `v(1.5cm)\nheading(level:1,outlined:false,${setting.say(title)})\n${
    subtitle === null ? '' : `lead(${setting.say(subtitle)})\n`
  }${marks.map((mark) => `note(strong(${setting.say(mark)}))\n`).join('')}`;
}

/** A list of headings with their pages, where there are enough to need one; with the title it fills a page of its own. */
function contentsOf(setting: VolumeSetting, alone: boolean): string {
  const { parts, words } = setting.volume;
  const headings = parts.filter((part) =>
    part.type === 'heading' ? !part.unlisted : part.type === 'section' || part.type === 'redline',
  );
  if (headings.length < 4) return 'v(0.6em)\nrule\n';
  return `contents(${setting.say(words.contents)},"${setting.name}",${setting.rtl})\n${alone ? 'pagebreak(weak:true)\n' : ''}`;
}

/** `Page {page} of {pages}` as words and places; without places the number follows. */
function pageWords(words: string, setting: VolumeSetting): string {
  const parts = (/\{page\}/.test(words) ? words : `${words} {page}`).split(/\{(pages?)\}/);
  return parts
    .map((part, at) => (at % 2 === 1 ? (part === 'page' ? '0,' : '1,') : `${setting.say(part)},`))
    .join('');
}
