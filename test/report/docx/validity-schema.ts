/** The schema of Word files, as far as this project writes them: which element may hold which, in what order, with which attributes. */
import { elements, type XmlElement } from './read-back.ts';
import { ASKED, ATTRIBUTES } from './validity-attributes.ts';

/** Children in the order of the transitional schema, as far as this project writes them. */
const ORDER: Record<string, readonly string[]> = {
  'w:pPr': [
    'w:pStyle',
    'w:keepNext',
    'w:keepLines',
    'w:pageBreakBefore',
    'w:numPr',
    'w:pBdr',
    'w:shd',
    'w:tabs',
    'w:bidi',
    'w:spacing',
    'w:ind',
    'w:contextualSpacing',
    'w:jc',
    'w:outlineLvl',
    'w:rPr',
    'w:sectPr',
    'w:pPrChange',
  ],
  'w:rPr': [
    'w:ins',
    'w:del',
    'w:moveFrom',
    'w:moveTo',
    'w:rStyle',
    'w:rFonts',
    'w:b',
    'w:bCs',
    'w:i',
    'w:strike',
    'w:noProof',
    'w:vanish',
    'w:color',
    'w:sz',
    'w:szCs',
    'w:u',
    'w:vertAlign',
    'w:rtl',
    'w:lang',
    'w:rPrChange',
  ],
  'w:numPr': ['w:ilvl', 'w:numId'],
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:tblPr': [
    'w:tblStyle',
    'w:bidiVisual',
    'w:tblW',
    'w:tblInd',
    'w:tblBorders',
    'w:tblLayout',
    'w:tblCellMar',
    'w:tblLook',
    'w:tblCaption',
  ],
  'w:tcPr': ['w:tcW', 'w:gridSpan', 'w:shd', 'w:vAlign'],
  'w:tr': ['w:trPr', 'w:tc'],
  'w:trPr': ['w:gridAfter', 'w:wAfter', 'w:cantSplit', 'w:trHeight', 'w:tblHeader', 'w:ins', 'w:del'],
  'w:tc': ['w:tcPr', 'w:p'],
  'w:style': [
    'w:name',
    'w:basedOn',
    'w:next',
    'w:qFormat',
    'w:pPr',
    'w:rPr',
    'w:tblPr',
    'w:tcPr',
    'w:tblStylePr',
  ],
  'w:styles': ['w:docDefaults', 'w:style'],
  'w:numbering': ['w:abstractNum', 'w:num'],
  'w:abstractNum': ['w:multiLevelType', 'w:lvl'],
  'w:lvl': ['w:start', 'w:numFmt', 'w:lvlText', 'w:lvlJc', 'w:pPr', 'w:rPr'],
  'w:num': ['w:abstractNumId', 'w:lvlOverride'],
  'w:settings': [
    'w:zoom',
    'w:trackRevisions',
    'w:defaultTabStop',
    'w:characterSpacingControl',
    'w:compat',
    'w:themeFontLang',
    'w:decimalSymbol',
    'w:listSeparator',
  ],
  'w:sectPr': ['w:headerReference', 'w:footerReference', 'w:type', 'w:pgSz', 'w:pgMar', 'w:bidi'],
  'w:font': ['w:altName', 'w:charset', 'w:family', 'w:pitch'],
};
const MAY_HOLD: Record<string, readonly string[]> = {
  'w:body': ['w:p', 'w:tbl', 'w:bookmarkEnd', 'w:moveFromRangeEnd', 'w:moveToRangeEnd', 'w:sectPr'],
  'w:p': [
    'w:pPr',
    'w:r',
    'w:ins',
    'w:del',
    'w:moveFrom',
    'w:moveTo',
    'w:hyperlink',
    'w:bookmarkStart',
    'w:bookmarkEnd',
    'w:moveFromRangeStart',
    'w:moveToRangeStart',
    'w:fldSimple',
  ],
  'w:hyperlink': ['w:r', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'],
  'w:r': ['w:rPr', 'w:t', 'w:delText', 'w:br', 'w:tab', 'w:fldChar', 'w:instrText'],
};
/** Elements of which a parent may have many; of all others whose order is told, it has one at most. */
const MANY = new Set([
  'w:tr',
  'w:tc',
  'w:p',
  'w:tbl',
  'w:style',
  'w:abstractNum',
  'w:num',
  'w:lvl',
  'w:lvlOverride',
  'w:tblStylePr',
  'w:headerReference',
  'w:footerReference',
]);

/** What the schema has against a part. */
export function checkSchema(root: XmlElement): string[] {
  return [...checkChildren(root), ...checkAttributes(root), ...elements(root).flatMap(checkSchema)];
}

function checkChildren(element: XmlElement): string[] {
  const faults: string[] = [];
  const order = ORDER[element.name];
  const seen = new Set<string>();
  let last = 0;
  for (const { name } of elements(element)) {
    const at = order ? order.indexOf(name) : last;
    if (order && at < 0) faults.push(`${name} may not stand in ${element.name}`);
    else if (at < last) faults.push(`${name} stands too late in ${element.name}`);
    if (order && seen.has(name) && !MANY.has(name)) faults.push(`${name} twice in ${element.name}`);
    seen.add(name);
    last = Math.max(at, last);
    if (MAY_HOLD[element.name] && !MAY_HOLD[element.name]!.includes(name))
      faults.push(`${name} may not stand in ${element.name}`);
  }
  return faults;
}

/** Elements of Word only: the parts round them have attributes of their own. */
function checkAttributes({ name, attributes }: XmlElement): string[] {
  if (!name.startsWith('w:')) return [];
  const known = ATTRIBUTES[name] ?? {};
  const faults = (ASKED[name] ?? [])
    .filter((attribute) => attributes[attribute] === undefined)
    .map((attribute) => `${name} without ${attribute}`);
  for (const [attribute, said] of Object.entries(attributes)) {
    if (attribute.startsWith('xmlns:')) continue;
    const rule = known[attribute];
    if (!rule) faults.push(`${attribute} is no attribute of ${name}`);
    else if (!rule.test(said)) faults.push(`${name} has ${attribute}="${said}"`);
  }
  return faults;
}
