/** Styles of packets and reports: marks under the title, what stands round sections, answers, bars. */
import { bold, ground, INK, type ParagraphStyle, QUIET, RULE, side, size, spacing } from './style-parts.ts';
import { element, value } from './xml.ts';

const exactly = (line: number): string =>
  element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': line, 'w:lineRule': 'exact' });

export const BOOKLET_STYLES: readonly ParagraphStyle[] = [
  // "Confidential until …", whom it is for.
  {
    id: 'TitleMark',
    name: 'Title mark',
    shape: spacing(0, 60),
    look: `${bold}${value('w:color', '8A1C1C')}${size(22)}`,
  },
  { id: 'Note', name: 'Note', shape: `<w:keepLines/>${ground('FFF6DB')}${spacing(120, 160)}` },
  {
    id: 'SmallText',
    name: 'Small text',
    shape: spacing(0, 120),
    look: `${value('w:color', QUIET)}${size(18)}`,
  },
  {
    id: 'SectionFacts',
    name: 'Section facts',
    shape: `<w:keepNext/><w:keepLines/>${element('w:pBdr', {}, side('w:top', RULE, 4))}${spacing(240, 0)}`,
    look: `${value('w:color', QUIET)}${size(17)}`,
  },
  {
    id: 'Caption',
    name: 'caption',
    shape: `<w:keepNext/>${spacing(160, 80)}`,
    look: `${bold}${value('w:color', INK)}${size(20)}`,
  },
  // Begins a page, and takes next to no room on it.
  { id: 'PageBreak', name: 'Page break', shape: `<w:pageBreakBefore/>${exactly(20)}`, look: size(2) },
  {
    id: 'AnswerLabel',
    name: 'Answer label',
    shape: `<w:keepNext/><w:keepLines/>${spacing(40, 40)}`,
    look: `${bold}${value('w:color', INK)}${size(21)}`,
  },
  {
    id: 'AnswerHint',
    name: 'Answer hint',
    shape: `<w:keepNext/><w:keepLines/>${spacing(0, 40)}`,
    look: `${value('w:color', QUIET)}${size(18)}`,
  },
  { id: 'AnswerText', name: 'Answer text', shape: spacing(40, 40), look: size(21) },
  // Shaped as what stands below it: where a mark of a paragraph is hidden, the two are one.
  { id: 'AnswerCode', name: 'Answer code', based: 'AnswerText', look: '<w:noProof/><w:vanish/>' },
  { id: 'BarFill', name: 'Bar', shape: `${ground('2B6CB0')}${spacing(60, 60)}`, look: size(16) },
];
