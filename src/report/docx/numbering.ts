/** Real lists: one definition of bullets, one of numbers, and an instance for every list that counts for itself. */

import { NAMESPACES } from './namespaces.ts';
import { LATIN, runFonts } from './typeface.ts';
import { element, value, xmlPart } from './xml.ts';

const LEVELS = 9;
/** The number all bullet lists share. */
export const BULLETS = 1;
/** Twentieths of a point from one level to the next. */
export const INDENT = 360;

/** Hands out list numbers and writes what they stand for. */
export class Numbering {
  /** The first number of each numbered list. */
  readonly starts: number[] = [];

  /** A new numbered list. */
  count(start = 1): number {
    this.starts.push(start);
    return BULLETS + this.starts.length;
  }

  /** word/numbering.xml */
  write(): string {
    const levels = Array.from({ length: LEVELS }, (_, at) => at);
    const definitions =
      abstract(0, levels.map((at) => level(at, 'bullet', at % 2 === 0 ? '\u2022' : '\u25E6')).join('')) +
      abstract(1, levels.map((at) => level(at, 'decimal', `%${at + 1}.`)).join(''));
    const instances = this.starts.map((start, at) =>
      element(
        'w:num',
        { 'w:numId': BULLETS + 1 + at },
        value('w:abstractNumId', 1) +
          levels
            .map((one) => element('w:lvlOverride', { 'w:ilvl': one }, value('w:startOverride', start)))
            .join(''),
      ),
    );
    const bullets = element('w:num', { 'w:numId': BULLETS }, value('w:abstractNumId', 0));
    return xmlPart(element('w:numbering', NAMESPACES, definitions + bullets + instances.join('')));
  }
}

function abstract(id: number, levels: string): string {
  return element(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    value('w:multiLevelType', 'hybridMultilevel') + levels,
  );
}

function level(at: number, format: 'bullet' | 'decimal', text: string): string {
  return element(
    'w:lvl',
    { 'w:ilvl': at },
    value('w:start', 1) +
      value('w:numFmt', format) +
      value('w:lvlText', text) +
      value('w:lvlJc', 'left') +
      element('w:pPr', {}, element('w:ind', { 'w:left': INDENT * (at + 1), 'w:hanging': INDENT })) +
      element('w:rPr', {}, runFonts(LATIN)),
  );
}
