/** Parts → a Word file, the same bytes for the same parts: nothing in it comes from a clock, a machine or chance. */
import { BodyWriter } from './body.ts';
import type { Bookmarks } from './bookmarks.ts';
import { Links } from './links.ts';

import { NAMESPACES, OFFICE_RELATIONSHIP, RELATIONSHIPS } from './namespaces.ts';
import type { Numbering } from './numbering.ts';
import {
  pageParts,
  type RelatedPart,
  relationshipId,
  type WordVolume,
  writePageParts,
  writeVolume,
} from './page.ts';
import { writeStyles } from './styles.ts';
import {
  CODE,
  fontEntry,
  isRtl,
  LATIN,
  regionalTag,
  SYMBOLS,
  type Typeface,
  typefaceOf,
} from './typeface.ts';
import { element, escapeXml, value, xmlPart } from './xml.ts';
import { zipParts } from './zip.ts';

export interface WordFile {
  title: string;
  author: string;
  /** A day or an instant in UTC: when the file and its revisions say they were made. */
  date: string;
  /** Language tags of what stands in it, the main one first. */
  languages: readonly string[];
  /** At least one. */
  volumes: readonly WordVolume[];
  numbering: Numbering;
  bookmarks: Pick<Bookmarks, 'find'>;
  /** Facts a program may read back; they stand among the file's own properties. */
  properties?: Readonly<Record<string, string>>;
  /** Whether Word records what readers change; yes unless told otherwise. */
  tracked?: boolean;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CORE = 'application/vnd.openxmlformats-package.core-properties+xml';
const EXTENDED = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
const CUSTOM = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';

/** Parts of the main document: name, content type, kind of relationship. */
const RELATED: readonly RelatedPart[] = [
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['settings', 'settings'],
  ['fontTable', 'fontTable'],
];

/** Write a Word file. */
export function writeDocx(file: WordFile): Uint8Array {
  const main = file.languages[0] ?? 'en';
  const rtl = file.languages.find(isRtl) ?? null;
  const links = new Links();
  const date = instantOf(file.date);
  const { author, bookmarks, numbering, volumes } = file;
  const voice = { author, date, bookmarks, numbering, lang: main, rtl };
  const writer = new BodyWriter({ ...voice, links });
  const body = volumes.map((volume, at) => writeVolume(writer, volume, at, at === volumes.length - 1));
  const related = [...RELATED, ...pageParts(volumes)];
  return zipParts([
    { name: '[Content_Types].xml', content: contentTypes(related) },
    { name: '_rels/.rels', content: packageRelationships() },
    {
      name: 'docProps/app.xml',
      content: xmlPart(
        element(
          'Properties',
          { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
          '<Application>mizan</Application>',
        ),
      ),
    },
    { name: 'docProps/core.xml', content: coreProperties(file, date, main) },
    { name: 'docProps/custom.xml', content: customProperties(file.properties ?? {}) },
    {
      name: 'word/document.xml',
      content: xmlPart(element('w:document', NAMESPACES, element('w:body', {}, body.join('')))),
    },
    { name: 'word/_rels/document.xml.rels', content: documentRelationships(related, links) },
    { name: 'word/styles.xml', content: writeStyles(main, rtl) },
    { name: 'word/numbering.xml', content: numbering.write() },
    { name: 'word/settings.xml', content: settings(file, main, rtl) },
    { name: 'word/fontTable.xml', content: fontTable(file.languages) },
    ...volumes.flatMap((volume, at) => writePageParts(volume, at, voice)),
  ]);
}

/** A day as an instant; an instant as it is. */
export function instantOf(date: string): string {
  return date.length === 10 ? `${date}T00:00:00Z` : date;
}

function contentTypes(related: readonly RelatedPart[]): string {
  const override = (name: string, type: string): string =>
    element('Override', { PartName: `/${name}`, ContentType: type });
  return xmlPart(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }) +
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }) +
        override('docProps/app.xml', EXTENDED) +
        override('docProps/core.xml', CORE) +
        override('docProps/custom.xml', CUSTOM) +
        override('word/document.xml', `${WORD}.document.main+xml`) +
        related.map(([name, kind]) => override(`word/${name}.xml`, `${WORD}.${kind}+xml`)).join(''),
    ),
  );
}

function packageRelationships(): string {
  const relation = (id: string, type: string, target: string): string =>
    element('Relationship', { Id: id, Type: type, Target: target });
  return xmlPart(
    element(
      'Relationships',
      { xmlns: RELATIONSHIPS },
      relation('rDocument', `${OFFICE_RELATIONSHIP}/officeDocument`, 'word/document.xml') +
        relation(
          'rCore',
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ) +
        relation('rApp', `${OFFICE_RELATIONSHIP}/extended-properties`, 'docProps/app.xml') +
        relation('rCustom', `${OFFICE_RELATIONSHIP}/custom-properties`, 'docProps/custom.xml'),
    ),
  );
}

function documentRelationships(related: readonly RelatedPart[], links: Links): string {
  const own = related.map(([name, kind]) =>
    element('Relationship', {
      Id: relationshipId(name),
      Type: `${OFFICE_RELATIONSHIP}/${kind}`,
      Target: `${name}.xml`,
    }),
  );
  return xmlPart(element('Relationships', { xmlns: RELATIONSHIPS }, own.join('') + links.write()));
}

function coreProperties({ title, author }: WordFile, date: string, main: string): string {
  const day = (name: string): string =>
    element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, escapeXml(date));
  return xmlPart(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escapeXml(title)) +
        element('dc:creator', {}, escapeXml(author)) +
        element('cp:lastModifiedBy', {}, escapeXml(author)) +
        day('created') +
        day('modified') +
        element('dc:language', {}, escapeXml(regionalTag(main))),
    ),
  );
}

function customProperties(properties: Readonly<Record<string, string>>): string {
  const written = Object.entries(properties).map(([name, text], at) =>
    element(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: at + 2, name },
      element('vt:lpwstr', {}, escapeXml(text)),
    ),
  );
  return xmlPart(
    element(
      'Properties',
      {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
        'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
      },
      written.join(''),
    ),
  );
}

/** Word 2013's layout; later versions keep it, earlier ones open it in compatibility mode. */
function settings({ tracked = true }: WordFile, main: string, rtl: string | null): string {
  const mode = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  });
  return xmlPart(
    element(
      'w:settings',
      NAMESPACES,
      element('w:zoom', { 'w:percent': 100 }) +
        (tracked ? '<w:trackRevisions/>' : '') +
        value('w:defaultTabStop', 720) +
        value('w:characterSpacingControl', 'doNotCompress') +
        element('w:compat', {}, mode) +
        element('w:themeFontLang', {
          'w:val': regionalTag(isRtl(main) ? 'en' : main),
          'w:bidi': rtl ? regionalTag(rtl) : null,
        }) +
        value('w:decimalSymbol', '.') +
        value('w:listSeparator', ','),
    ),
  );
}

function fontTable(languages: readonly string[]): string {
  const faces = new Set<Typeface>([LATIN, CODE, SYMBOLS, ...languages.map(typefaceOf)]);
  return xmlPart(element('w:fonts', NAMESPACES, [...faces].map(fontEntry).join('')));
}
