/** The styles of a Word file: every look has a name here, so that a person can change it in one place. */

import { BOOKLET_STYLES } from './booklet-styles.ts';
import { writeCharacterStyles } from './character-styles.ts';
import { NAMESPACES } from './namespaces.ts';
import { BULLETS, INDENT } from './numbering.ts';
import { bold, ground, INK, type ParagraphStyle, QUIET, RULE, side, size, spacing } from './style-parts.ts';
import { CODE, isRtl, LATIN, regionalTag, runFonts, typefaceOf } from './typeface.ts';
import { element, value, xmlPart } from './xml.ts';

/** Nesting that has a style of its own; what is deeper stands with the deepest. */
const DEPTHS = [1, 2, 3, 4, 5];

function heading(level: number): ParagraphStyle {
  const halfPoints = [34, 28, 25, 23, 22, 22][level - 1]!;
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    after: 'Normal',
    shape: `<w:keepNext/><w:keepLines/>${spacing(level === 1 ? 360 : 280, 100)}${value('w:outlineLvl', level - 1)}`,
    look: `${bold}${value('w:color', INK)}${size(halfPoints)}`,
  };
}

const PARAGRAPHS: ParagraphStyle[] = [
  {
    id: 'Title',
    name: 'Title',
    after: 'Normal',
    shape: `<w:keepNext/>${spacing(0, 120)}`,
    look: `${bold}${value('w:color', INK)}${size(48)}`,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    after: 'Normal',
    shape: spacing(0, 120),
    look: `${value('w:color', QUIET)}${size(25)}`,
  },
  {
    id: 'Part',
    name: 'Part',
    after: 'Normal',
    shape: `<w:keepNext/><w:pageBreakBefore/>${element('w:pBdr', {}, side('w:bottom', RULE, 8))}${spacing(0, 240)}${value('w:outlineLvl', 0)}`,
    look: `${bold}${value('w:color', INK)}${size(40)}`,
  },
  ...[1, 2, 3, 4, 5, 6].map(heading),
  { id: 'Lead', name: 'Lead', shape: spacing(80, 160), look: size(26) },
  {
    id: 'SummaryHeading',
    name: 'Summary heading',
    after: 'Normal',
    shape: `<w:keepNext/>${spacing(280, 100)}`,
    look: `${bold}${value('w:color', INK)}${size(26)}`,
  },
  { id: 'ListParagraph', name: 'List Paragraph', shape: `${spacing(0, 60)}<w:contextualSpacing/>` },
  // Paragraphs inside list items, and quotes, at each depth.
  ...DEPTHS.map((depth) => ({
    id: depth === 1 ? 'ListContinue' : `ListContinue${depth}`,
    name: depth === 1 ? 'List Continue' : `List Continue ${depth}`,
    shape: `${spacing(0, 80)}${element('w:ind', { 'w:left': INDENT * depth })}`,
  })),
  ...DEPTHS.map((depth) => ({
    id: depth === 1 ? 'Quote' : `Quote${depth}`,
    name: depth === 1 ? 'Quote' : `Quote ${depth}`,
    // A ground, not a bar at the side, which would stand at the wrong side of right-to-left text.
    shape: `${ground('F2F4F7')}${spacing(60, 120)}${element('w:ind', { 'w:left': INDENT * depth })}`,
  })),
  {
    id: 'CodeBlock',
    name: 'Code block',
    shape: `<w:keepLines/>${ground('F2F4F7')}${spacing(60, 120)}`,
    look: `${runFonts(CODE)}<w:noProof/>${size(20)}`,
  },
  {
    id: 'ImageText',
    name: 'Image description',
    shape: `${ground('F2F4F7')}${spacing(60, 120)}`,
    look: value('w:color', QUIET),
  },
  { id: 'FootnoteLine', name: 'Footnote line', shape: spacing(0, 60), look: size(20) },
  {
    id: 'Divider',
    name: 'Divider',
    shape: `${element('w:pBdr', {}, side('w:bottom', RULE, 8))}${spacing(0, 160)}`,
  },
  {
    id: 'Gap',
    name: 'Gap',
    shape: element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 120, 'w:lineRule': 'exact' }),
    look: size(8),
  },
  {
    id: 'ChangeNote',
    name: 'Change note',
    shape: `<w:keepNext/><w:keepLines/>${element('w:pBdr', {}, side('w:left', '2B6CB0', 24))}${ground('EFF4FA')}${spacing(0, 0)}${element('w:ind', { 'w:left': 180 })}`,
    look: `${value('w:color', '34404E')}${size(19)}`,
  },
  {
    id: 'ChangeNoteItem',
    name: 'Change note item',
    based: 'ChangeNote',
    shape: `${element('w:numPr', {}, value('w:ilvl', 0) + value('w:numId', BULLETS))}${element('w:ind', { 'w:left': 420, 'w:hanging': 240 })}`,
  },
  { id: 'TableText', name: 'Table text', shape: spacing(40, 40), look: size(20) },
  { id: 'TableHead', name: 'Table head', based: 'TableText', shape: '<w:keepNext/>', look: bold },
  {
    id: 'TableSmall',
    name: 'Table small',
    based: 'TableText',
    shape: spacing(0, 40),
    look: `${value('w:color', QUIET)}${size(17)}`,
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    after: 'Normal',
    shape: `<w:keepNext/>${spacing(360, 120)}`,
    look: `${bold}${size(28)}`,
  },
  ...[1, 2, 3].map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    after: 'Normal',
    shape: `${element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': 9020 }))}${spacing(0, 60)}${element('w:ind', { 'w:left': 240 * (level - 1) })}`,
  })),
  { id: 'Header', name: 'header', shape: spacing(0, 0), look: `${value('w:color', QUIET)}${size(18)}` },
  {
    id: 'Footer',
    name: 'footer',
    shape: `${spacing(0, 0)}${value('w:jc', 'center')}`,
    look: `${value('w:color', QUIET)}${size(18)}`,
  },
  ...BOOKLET_STYLES,
];

/** Id of a style that has one for each depth: `Quote`, `Quote2`. */
export function deepStyle(style: 'ListContinue' | 'Quote', depth: number): string {
  const held = Math.min(Math.max(depth, 1), DEPTHS.length);
  return held === 1 ? style : `${style}${held}`;
}

const BUILT_IN = /^(?:Title|Subtitle|Heading\d|List|Quote$|TOC|Header|Footer|Caption$)/;

function paragraph({ id, name, based = 'Normal', after, shape = '', look = '' }: ParagraphStyle): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': BUILT_IN.test(id) ? null : 1, 'w:styleId': id },
    value('w:name', name) +
      value('w:basedOn', based) +
      (after ? value('w:next', after) : '') +
      '<w:qFormat/>' +
      (shape ? element('w:pPr', {}, shape) : '') +
      (look ? element('w:rPr', {}, look) : ''),
  );
}

/** word/styles.xml, for a source language and the right-to-left language beside it, if there is one. */
export function writeStyles(source: string, rtl: string | null): string {
  const latin = isRtl(source) ? LATIN : typefaceOf(source);
  const complex = rtl ? typefaceOf(rtl) : latin;
  const fonts = element('w:rFonts', {
    'w:ascii': latin.name,
    'w:hAnsi': latin.name,
    'w:cs': complex.name,
    'w:eastAsia': latin.name,
  });
  const language = element('w:lang', {
    'w:val': regionalTag(isRtl(source) ? 'en' : source),
    'w:eastAsia': 'en-GB',
    'w:bidi': regionalTag(rtl ?? 'ar'),
  });
  const defaults = element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, fonts + size(22) + language)) +
      element(
        'w:pPrDefault',
        {},
        element('w:pPr', {}, element('w:spacing', { 'w:after': 120, 'w:line': 264, 'w:lineRule': 'auto' })),
      ),
  );
  const normal = element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    `${value('w:name', 'Normal')}<w:qFormat/>`,
  );
  return xmlPart(
    element(
      'w:styles',
      NAMESPACES,
      defaults + normal + PARAGRAPHS.map(paragraph).join('') + writeCharacterStyles() + tableStyles(),
    ),
  );
}

function tableStyles(): string {
  const margins = ['w:left', 'w:right']
    .map((name) => element(name, { 'w:w': 100, 'w:type': 'dxa' }))
    .join('');
  const lines = (...names: string[]): string =>
    element(
      'w:tblBorders',
      {},
      names
        .map((name) => element(`w:${name}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': RULE }))
        .join(''),
    );
  const style = (id: string, name: string, look: string, more = ''): string =>
    element(
      'w:style',
      { 'w:type': 'table', 'w:customStyle': id === 'TableGrid' ? null : 1, 'w:styleId': id },
      value('w:name', name) + value('w:basedOn', 'TableNormal') + element('w:tblPr', {}, look) + more,
    );
  const middle = element('w:tcPr', {}, value('w:vAlign', 'center'));
  const heads = (...kinds: string[]): string =>
    kinds
      .map((kind) => element('w:tblStylePr', { 'w:type': kind }, element('w:tcPr', {}, ground('EEF3F8'))))
      .join('');
  const grid = lines('top', 'left', 'bottom', 'right', 'insideH', 'insideV');
  return (
    element(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      value('w:name', 'Normal Table') +
        element(
          'w:tblPr',
          {},
          element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }) + element('w:tblCellMar', {}, margins),
        ),
    ) +
    style('TableGrid', 'Table Grid', grid) +
    style('HeadedTable', 'Headed table', grid, heads('firstRow')) +
    style('AnswerTable', 'Answer table', grid, heads('firstRow', 'firstCol')) +
    style('FactsTable', 'Facts table', lines('top', 'bottom', 'insideH'), middle) +
    style('BarsTable', 'Bars table', lines('top', 'bottom'), middle)
  );
}
