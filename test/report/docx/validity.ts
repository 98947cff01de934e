/** What makes a Word file valid, checked: parts, relationships, ids, pairs, and the order of elements the schema wants. */
import { child, descendants, elements, readParts, type XmlElement } from './read-back.ts';

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
const CHANGES = [
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:pPrChange',
  'w:rPrChange',
  'w:moveFromRangeStart',
  'w:moveToRangeStart',
];
const NEEDED = [
  '[Content_Types].xml',
  '_rels/.rels',
  'docProps/core.xml',
  'word/document.xml',
  'word/_rels/document.xml.rels',
  'word/styles.xml',
  'word/numbering.xml',
  'word/settings.xml',
  'word/fontTable.xml',
];

/** Everything wrong with a Word file, in words; nothing for a valid one. */
export async function findFaults(bytes: Uint8Array): Promise<string[]> {
  const parts = await readParts(bytes);
  const missing = NEEDED.filter((name) => !parts.has(name)).map((name) => `no part ${name}`);
  if (missing.length > 0) return missing;
  const document = parts.get('word/document.xml')!;
  return [
    ...[...parts].flatMap(([name, root]) => checkOrder(root).map((fault) => `${name}: ${fault}`)),
    ...checkTypes(parts),
    ...checkRelations(parts),
    ...checkIds(document),
    ...checkRevisions(document),
    ...checkNames(parts),
    ...checkShape(document),
  ];
}

function checkOrder(element: XmlElement): string[] {
  const faults: string[] = [];
  const order = ORDER[element.name];
  let last = 0;
  for (const { name } of elements(element)) {
    const at = order ? order.indexOf(name) : last;
    if (order && at < 0) faults.push(`${name} may not stand in ${element.name}`);
    else if (at < last) faults.push(`${name} stands too late in ${element.name}`);
    last = Math.max(at, last);
    if (MAY_HOLD[element.name] && !MAY_HOLD[element.name]!.includes(name))
      faults.push(`${name} may not stand in ${element.name}`);
  }
  return [...faults, ...elements(element).flatMap(checkOrder)];
}

function checkTypes(parts: Map<string, XmlElement>): string[] {
  const named = new Set(
    elements(parts.get('[Content_Types].xml')!, 'Override').map(({ attributes }) =>
      attributes['PartName']!.slice(1),
    ),
  );
  const faults = [...named]
    .filter((name) => !parts.has(name))
    .map((name) => `a content type for ${name}, which is not there`);
  for (const name of parts.keys())
    if (!named.has(name) && !name.endsWith('.rels') && !name.startsWith('['))
      faults.push(`no content type for ${name}`);
  return faults;
}

function checkRelations(parts: Map<string, XmlElement>): string[] {
  const relations = elements(parts.get('word/_rels/document.xml.rels')!).map(({ attributes }) => attributes);
  const ids = relations.map((one) => one['Id']!);
  const faults = repeated(ids).map((id) => `relationship ${id} twice`);
  for (const { TargetMode, Target, Type } of relations) {
    if (TargetMode === 'External') {
      if (!/^(?:https?:\/\/|mailto:)/.test(Target!) || !Type!.endsWith('/hyperlink'))
        faults.push(`an outside link to ${Target}`);
    } else if (!parts.has(`word/${Target}`)) faults.push(`a relationship to ${Target}, which is not there`);
  }
  const document = parts.get('word/document.xml')!;
  for (const name of ['w:hyperlink', 'w:headerReference', 'w:footerReference'])
    for (const { attributes } of descendants(document, name))
      if (attributes['r:id'] && !ids.includes(attributes['r:id']))
        faults.push(`${name} without its relationship`);
  return faults;
}

function checkIds(document: XmlElement): string[] {
  const ids = [...CHANGES, 'w:bookmarkStart'].flatMap((name) =>
    descendants(document, name).map(({ attributes }) => attributes['w:id']!),
  );
  const starts = descendants(document, 'w:bookmarkStart').map(({ attributes }) => attributes);
  const faults = repeated(ids).map((id) => `id ${id} twice`);
  faults.push(
    ...repeated(starts.map((one) => one['w:name']!.toLowerCase())).map((name) => `bookmark ${name} twice`),
  );
  for (const { 'w:name': name } of starts)
    if (!/^\p{L}[\p{L}\p{N}_-]{0,39}$/u.test(name!)) faults.push(`a bookmark Word would not take: ${name}`);
  const pairs: [string, string][] = [
    ['w:bookmarkStart', 'w:bookmarkEnd'],
    ['w:moveFromRangeStart', 'w:moveFromRangeEnd'],
    ['w:moveToRangeStart', 'w:moveToRangeEnd'],
  ];
  for (const [start, end] of pairs) {
    const of = (name: string): string =>
      descendants(document, name)
        .map(({ attributes }) => attributes['w:id']!)
        .sort()
        .join();
    if (of(start) !== of(end)) faults.push(`${start} without ${end}`);
  }
  const names = (side: string): string =>
    descendants(document, `w:move${side}RangeStart`)
      .map(({ attributes }) => attributes['w:name']!)
      .sort()
      .join();
  if (names('From') !== names('To')) faults.push('a move with one end');
  const known = new Set(starts.map((one) => one['w:name']!));
  for (const { attributes } of descendants(document, 'w:hyperlink'))
    if (attributes['w:anchor'] && !known.has(attributes['w:anchor']))
      faults.push(`a link to ${attributes['w:anchor']}, which is not there`);
  return faults;
}

function checkRevisions(document: XmlElement): string[] {
  const faults: string[] = [];
  for (const name of CHANGES)
    for (const { attributes } of descendants(document, name)) {
      if (!attributes['w:author']) faults.push(`${name} without an author`);
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(attributes['w:date'] ?? ''))
        faults.push(`${name} without a date`);
    }
  for (const deleted of descendants(document, 'w:del'))
    if (descendants(deleted, 'w:t').length > 0) faults.push('w:t in w:del');
  for (const name of ['w:ins', 'w:moveFrom', 'w:moveTo'])
    for (const one of descendants(document, name))
      if (descendants(one, 'w:delText').length > 0 || descendants(one, 'w:del').length > 0)
        faults.push(`a deletion inside ${name}`);
  return faults;
}

function checkNames(parts: Map<string, XmlElement>): string[] {
  const styles = elements(parts.get('word/styles.xml')!, 'w:style');
  const ids = styles.map(({ attributes }) => attributes['w:styleId']!);
  const faults = [
    ...repeated(ids),
    ...repeated(styles.map((one) => child(one, 'w:name')!.attributes['w:val']!.toLowerCase())),
  ].map((id) => `style ${id} twice`);
  const numbers = new Set(
    elements(parts.get('word/numbering.xml')!, 'w:num').map(({ attributes }) => attributes['w:numId']!),
  );
  const document = parts.get('word/document.xml')!;
  for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
    for (const { attributes } of descendants(document, name))
      if (!ids.includes(attributes['w:val']!)) faults.push(`style ${attributes['w:val']} is not there`);
  for (const { attributes } of descendants(document, 'w:numId'))
    if (!numbers.has(attributes['w:val']!)) faults.push(`list ${attributes['w:val']} is not there`);
  return faults;
}

/** Tables need columns and cells need a paragraph; two tables must not touch; a body ends in a paragraph and its section. */
function checkShape(document: XmlElement): string[] {
  const body = elements(child(document, 'w:body')!);
  const faults: string[] = [];
  body.forEach(({ name }, at) => {
    if (name === 'w:tbl' && body[at + 1]?.name !== 'w:p' && body[at + 1]?.name !== 'w:bookmarkEnd')
      faults.push('a table without a paragraph after it');
  });
  if (body.at(-1)?.name !== 'w:sectPr' || body.at(-2)?.name !== 'w:p')
    faults.push('the body does not end in a paragraph');
  for (const table of descendants(document, 'w:tbl')) {
    const columns = descendants(child(table, 'w:tblGrid')!, 'w:gridCol').length;
    for (const row of elements(table, 'w:tr')) {
      const after = Number(child(row, 'w:trPr', 'w:gridAfter')?.attributes['w:val'] ?? 0);
      const taken = elements(row, 'w:tc').map((cell) =>
        Number(child(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1),
      );
      if (taken.reduce((sum, span) => sum + span, 0) + after !== columns)
        faults.push('a row with other columns than its table');
      if (elements(row, 'w:tc').some((cell) => elements(cell).at(-1)?.name !== 'w:p'))
        faults.push('a cell without a paragraph');
    }
  }
  const fields = descendants(document, 'w:fldChar')
    .map(({ attributes }) => attributes['w:fldCharType'])
    .join();
  if (!/^(?:begin,separate,end(?:,begin,separate,end)*)?$/.test(fields)) faults.push(`fields: ${fields}`);
  return faults;
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}
