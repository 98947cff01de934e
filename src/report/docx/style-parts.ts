/** Pieces that styles are put together from: colours, spacing, sizes. */
import { element, value } from './xml.ts';

export interface ParagraphStyle {
  id: string;
  name: string;
  after?: string;
  /** Inside `w:pPr`, in the order of the schema. */
  shape?: string;
  /** Inside `w:rPr`, in the order of the schema. */
  look?: string;
  based?: string;
}

export const INK = '1F2937';
export const QUIET = '5B6470';
export const RULE = 'B6BEC9';

export const spacing = (before: number, after: number): string =>
  element('w:spacing', { 'w:before': before, 'w:after': after });
/** Nastaliq and Naskh look smaller than Latin letters of the same size. */
export const size = (halfPoints: number): string =>
  value('w:sz', halfPoints) + value('w:szCs', Math.round(halfPoints * 1.15));
export const ground = (fill: string): string =>
  element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill });
export const bold = '<w:b/><w:bCs/>';
export const side = (name: string, color: string, width: number): string =>
  element(name, { 'w:val': 'single', 'w:sz': width, 'w:space': 8, 'w:color': color });
