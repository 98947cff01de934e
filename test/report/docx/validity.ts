/** What makes a Word file valid, checked: parts, relationships, ids, pairs, and the order of elements the schema wants. */
import { child, descendants, elements, readParts, type XmlElement } from './read-back.ts';
import { checkSchema } from './validity-schema.ts';

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
    ...[...parts].flatMap(([name, root]) => checkSchema(root).map((fault) => `${name}: ${fault}`)),
    ...checkTypes(parts),
    ...checkRelations(parts),
    ...checkIds(document),
    ...checkRevisions(document),
    ...checkNames(parts),
    ...checkShape(document),
  ];
}

function checkTypes(parts: Map<string, XmlElement>): string[] {
  const named = new Set(
    elements(parts.get('[Content_Types].xml')!, 'Override').map(({ attributes }) =>
      attributes['PartName']!.slice(1),
    ),
  );
  const overrides = elements(parts.get('[Content_Types].xml')!, 'Override');
  const faults = repeated(overrides.map(({ attributes }) => attributes['PartName']!.toLowerCase())).map(
    (name) => `two content types for ${name}`,
  );
  const kinds = elements(parts.get('[Content_Types].xml')!, 'Default').map(
    ({ attributes }) => attributes['Extension'],
  );
  for (const kind of ['rels', 'xml']) if (!kinds.includes(kind)) faults.push(`no content type for .${kind}`);
  const lost = [...named]
    .filter((name) => !parts.has(name))
    .map((name) => `a content type for ${name}, which is not there`);
  faults.push(...lost);
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
  for (const { attributes } of elements(parts.get('_rels/.rels')!))
    if (!parts.has(attributes['Target']!))
      faults.push(`a relationship to ${attributes['Target']}, which is not there`);
  const document = parts.get('word/document.xml')!;
  for (const [name, part] of parts)
    if (/^word\/(?:header|footer)\d/.test(name) && descendants(part, 'w:hyperlink').length > 0)
      faults.push(`a link in ${name}, which has no relationships`);
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
  for (const side of ['From', 'To'])
    faults.push(
      ...repeated(names(side).split(',').filter(Boolean)).map((name) => `the move ${name} twice`),
      ...checkMoved(document, side),
    );
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
  for (const name of ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])
    for (const one of descendants(document, name))
      if (descendants(one, name).length > 0) faults.push(`${name} in ${name}`);
  const outside = descendants(document, 'w:delText').length;
  const inside = descendants(document, 'w:del').flatMap((one) => descendants(one, 'w:delText')).length;
  if (outside !== inside) faults.push('w:delText outside w:del');
  return faults;
}

/** What is said to have moved stands inside a range that names the move. */
function checkMoved(document: XmlElement, side: string): string[] {
  let open = 0;
  let stray = 0;
  const walk = (element: XmlElement): void => {
    for (const one of elements(element)) {
      if (one.name === `w:move${side}RangeStart`) open++;
      else if (one.name === `w:move${side}RangeEnd`) open--;
      // The mark of a paragraph stands before the range that begins in it.
      else if (one.name === `w:move${side}` && open === 0 && element.name !== 'w:rPr') stray++;
      walk(one);
    }
  };
  walk(document);
  return stray > 0 ? [`words moved (${side}) outside a range`] : [];
}

function checkNames(parts: Map<string, XmlElement>): string[] {
  const styles = elements(parts.get('word/styles.xml')!, 'w:style');
  const ids = styles.map(({ attributes }) => attributes['w:styleId']!);
  const faults = [
    ...repeated(ids),
    ...repeated(styles.map((one) => child(one, 'w:name')!.attributes['w:val']!.toLowerCase())),
  ].map((id) => `style ${id} twice`);
  const names = new Set(ids);
  for (const style of styles)
    for (const reference of ['w:basedOn', 'w:next']) {
      const other = child(style, reference)?.attributes['w:val'];
      if (other !== undefined && !names.has(other)) faults.push(`style ${other} is not there`);
    }
  const parents = new Map(
    styles.map((one) => [one.attributes['w:styleId']!, child(one, 'w:basedOn')?.attributes['w:val']]),
  );
  for (const id of ids) {
    const line = new Set<string>();
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) {
      if (line.has(at)) {
        faults.push(`style ${id} is based on itself`);
        break;
      }
      line.add(at);
    }
  }
  for (const type of ['paragraph', 'table']) {
    const first = styles.filter(
      ({ attributes }) => attributes['w:type'] === type && attributes['w:default'] === '1',
    );
    if (first.length !== 1) faults.push(`${first.length} default styles of kind ${type}`);
  }
  const kinds = new Map(styles.map(({ attributes }) => [attributes['w:styleId'], attributes['w:type']]));
  const definitions = elements(parts.get('word/numbering.xml')!, 'w:abstractNum').map(
    ({ attributes }) => attributes['w:abstractNumId'],
  );
  const lists = elements(parts.get('word/numbering.xml')!, 'w:num');
  faults.push(
    ...repeated(lists.map(({ attributes }) => attributes['w:numId']!)).map((id) => `list ${id} twice`),
  );
  for (const list of lists)
    if (!definitions.includes(child(list, 'w:abstractNumId')?.attributes['w:val']))
      faults.push(`list ${list.attributes['w:numId']} has no definition`);
  const numbers = new Set(
    elements(parts.get('word/numbering.xml')!, 'w:num').map(({ attributes }) => attributes['w:numId']!),
  );
  const document = parts.get('word/document.xml')!;
  const written = [...parts].filter(([name]) => /^word\/(?:document|header\d+|footer\d+)\.xml$/.test(name));
  for (const [name, kind] of [
    ['w:pStyle', 'paragraph'],
    ['w:rStyle', 'character'],
    ['w:tblStyle', 'table'],
  ] as const)
    for (const { attributes } of written.flatMap(([, part]) => descendants(part, name))) {
      const found = kinds.get(attributes['w:val']);
      if (found === undefined) faults.push(`style ${attributes['w:val']} is not there`);
      else if (found !== kind) faults.push(`style ${attributes['w:val']} is none of a ${kind}`);
    }
  for (const { attributes } of descendants(document, 'w:numId'))
    if (!numbers.has(attributes['w:val']!)) faults.push(`list ${attributes['w:val']} is not there`);
  return faults;
}

/** Tables need columns and cells need a paragraph; two tables must not touch; a body ends in a paragraph and its section. */
function checkShape(document: XmlElement): string[] {
  const body = elements(child(document, 'w:body')!);
  const faults: string[] = [];
  body.forEach(({ name }, at) => {
    const next = body.slice(at + 1).find((one) => one.name !== 'w:bookmarkEnd');
    if (name === 'w:tbl' && next?.name !== 'w:p') faults.push('a table without a paragraph after it');
  });
  if (body.at(-1)?.name !== 'w:sectPr' || body.at(-2)?.name !== 'w:p')
    faults.push('the body does not end in a paragraph');
  for (const table of descendants(document, 'w:tbl')) {
    const columns = descendants(child(table, 'w:tblGrid')!, 'w:gridCol').length;
    if (elements(table, 'w:tr').length === 0) faults.push('a table without rows');
    for (const row of elements(table, 'w:tr')) {
      if (elements(row, 'w:tc').length === 0) faults.push('a row without cells');
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
