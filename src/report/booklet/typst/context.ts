/** What the parts of a printed volume are written with: its direction, its places to link to, the level of its headings. */
import type { Rich, Volume } from '../../../consult/booklet.ts';
import { languageOf } from '../../../text/languages.ts';
import { regionalTag } from '../../docx/typeface.ts';
import { safeLink } from '../../html.ts';
import { linkTargetOf } from '../link-target.ts';
import { setApart, setWords, typstString } from './words.ts';

export class VolumeSetting {
  readonly rtl: boolean;
  /** Labels of places by heading id and section key; only of places that are there. */
  private readonly places = new Map<string, string>();
  private readonly claimed = new Set<string>();
  /** Level of the last heading; the title of the volume is 1. */
  private level = 1;
  private explained = false;

  constructor(
    readonly volume: Volume,
    /** Label of the volume; ASCII. */
    readonly name: string,
  ) {
    this.rtl = volume.direction === 'rtl';
    for (const part of volume.parts) {
      const place = part.type === 'answer' ? part.field.code : linkTargetOf(part);
      if (place !== null && !this.places.has(place)) this.places.set(place, `${name}-${this.places.size}`);
    }
  }

  /** How to read a redline: before the first, and not again. */
  explain(): string {
    if (this.explained) return '';
    this.explained = true;
    return `stay(small(${this.say(this.volume.words.legend)}))\n`;
  }

  /** Level of a heading of the booklet: none is left out on the way down. */
  heading(level: number): number {
    this.level = Math.min(level + 1, this.level + 1);
    return this.level;
  }

  /** Level of a heading under the one above. */
  below(): number {
    return this.level + 1;
  }

  /** The label of a place as an argument, the first time; `none` after that, since a label names one place. */
  claim(place: string): string {
    const label = this.places.get(place);
    if (label === undefined || this.claimed.has(label)) return 'none';
    this.claimed.add(label);
    return typstString(label);
  }

  /** Words of this volume, or of another language. */
  say(text: string, lang?: string): string {
    const other = lang !== undefined && (languageOf(lang).direction === 'rtl') !== this.rtl;
    const code = other ? setApart(text, !this.rtl) : setWords(text, { rtl: this.rtl });
    return `{${code || '""'}}`;
  }

  rich(rich: Rich): string {
    if (typeof rich === 'string') return this.say(rich);
    const inside = this.say(rich.text, rich.lang);
    return rich.link === null ? inside : `{${this.link(rich.link, inside)}}`;
  }

  /** Words that lead to a place of this volume or to the web; the words alone where there is no such place. */
  link(target: string, inside: string): string {
    if (!target.startsWith('#')) {
      const address = safeLink(target);
      return address ? `link(${typstString(address)},{${inside}});` : `${inside};`;
    }
    const label = this.places.get(target.slice(1));
    return label === undefined ? `${inside};` : `link(label(${typstString(label)}),{${inside}});`;
  }
}

/** `lang` and `region` as Typst takes them. */
export function tagOf(locale: string): string {
  const found = /^([a-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Z]{2}))?(?:-|$)/.exec(regionalTag(locale));
  return found ? `"${found[1]}",${found[2] ? `"${found[2]}"` : 'none'}` : '"en",none';
}

/** Statements as one block, set as its language is where that is not the volume's. */
export function inLanguage(lang: string, code: string, { volume, rtl }: VolumeSetting): string {
  const body = `{${code || '""'}}`;
  if (lang === volume.locale) return body;
  const right = languageOf(lang).direction === 'rtl';
  return right === rtl && tagOf(lang) === tagOf(volume.locale)
    ? body
    : `speak(${tagOf(lang)},${right},${body})`;
}
