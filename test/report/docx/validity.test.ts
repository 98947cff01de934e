/** The rules that a valid Word file is held against: each is broken once in a file that keeps them all, and must say so. */
import { describe, expect, it } from 'vitest';
import { renderBookletDocx } from '../../../src/report/booklet/docx.ts';
import { renderDiffDocx } from '../../../src/report/diff/docx.ts';
import { zipParts } from '../../../src/report/docx/zip.ts';
import { exampleBooklet } from '../../support/booklets.ts';
import { findOpenXmlValidator, NO_VALIDATOR, validateOpenXml } from '../../support/open-xml-validator.ts';
import { unzip } from './read-back.ts';
import { findFaults } from './validity.ts';
import { AFTER, BEFORE, DATE, makeWorld } from './worlds.ts';

const booklet = renderBookletDocx(exampleBooklet(['en', 'ur']));
const diff = await renderDiffDocx(makeWorld({ 'en/a': BEFORE }, { 'en/a': AFTER }).view, { date: DATE });

/** The file with one part of it changed; null leaves the part out. */
async function change(
  bytes: Uint8Array,
  part: string,
  edit: (xml: string) => string | null,
): Promise<Uint8Array> {
  const parts = [...(await unzip(bytes))].flatMap(([name, content]) => {
    const before = content.toString('utf8');
    const after = name === part ? edit(before) : before;
    if (name === part) expect(after, 'the file has nothing to break').not.toBe(before);
    return after === null ? [] : [{ name, content: after }];
  });
  return zipParts(parts);
}

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const TYPES = '[Content_Types].xml';
const RELATIONS = 'word/_rels/document.xml.rels';
type Break = [rule: string, part: string, what: RegExp, by: string, said: string | RegExp];

/** What is broken, in which part, and what the checker must say of it. */
const BREAKS: Break[] = [
  [
    'order in w:pPr',
    DOCUMENT,
    /(<w:pStyle w:val="\w+"\/>)(<w:keepNext\/>)/,
    '$2$1',
    'w:pStyle stands too late in w:pPr',
  ],
  [
    'order in w:pPr, numbering',
    DOCUMENT,
    /(<w:numPr>.*?<\/w:numPr>)(<w:bidi\/>)/,
    '$2$1',
    'w:numPr stands too late in w:pPr',
  ],
  ['order in w:rPr', DOCUMENT, /(<w:rtl\/>)(<w:lang [^>]*>)/, '$2$1', 'w:rtl stands too late in w:rPr'],
  [
    'order in w:tblPr',
    DOCUMENT,
    /(<w:tblStyle [^>]*>)(<w:bidiVisual\/>)/,
    '$2$1',
    'w:tblStyle stands too late in w:tblPr',
  ],
  [
    'order in w:sectPr',
    DOCUMENT,
    /(<w:pgSz [^>]*>)(<w:pgMar [^>]*>)/,
    '$2$1',
    'w:pgSz stands too late in w:sectPr',
  ],
  [
    'order in w:settings',
    'word/settings.xml',
    /(<w:zoom [^>]*>)(<w:trackRevisions\/>)/,
    '$2$1',
    'w:zoom stands too late in w:settings',
  ],
  [
    'order in w:style',
    STYLES,
    /(<w:name w:val="Title"\/>)(<w:basedOn [^>]*>)/,
    '$2$1',
    'w:name stands too late in w:style',
  ],
  [
    'order in w:lvl',
    'word/numbering.xml',
    /(<w:numFmt [^>]*>)(<w:lvlText [^>]*>)/,
    '$2$1',
    'w:numFmt stands too late in w:lvl',
  ],
  [
    'no property twice',
    DOCUMENT,
    /<w:keepNext\/>/,
    '<w:keepNext/><w:keepNext/>',
    'w:keepNext twice in w:pPr',
  ],
  [
    'no unknown property',
    DOCUMENT,
    /<w:keepNext\/>/,
    '<w:keepPrevious/>',
    'w:keepPrevious may not stand in w:pPr',
  ],
  ['no paragraph in a paragraph', DOCUMENT, /<\/w:p>/, '<w:p/></w:p>', 'w:p may not stand in w:p'],
  ['no words outside runs', DOCUMENT, /<\/w:p>/, '<w:t>a</w:t></w:p>', 'w:t may not stand in w:p'],
  [
    'attributes that there are',
    DOCUMENT,
    /<w:keepNext\/>/,
    '<w:keepNext w:value="1"/>',
    'w:value is no attribute of w:keepNext',
  ],
  [
    'attributes that are needed',
    DOCUMENT,
    /<w:pStyle w:val="Title"\/>/,
    '<w:pStyle/>',
    'w:pStyle without w:val',
  ],
  ['colours', STYLES, /<w:color w:val="[0-9A-F]{6}"\/>/, '<w:color w:val="red"/>', 'w:color has w:val="red"'],
  ['sizes', STYLES, /<w:sz w:val="\d+"\/>/, '<w:sz w:val="11.5"/>', 'w:sz has w:val="11.5"'],
  ['languages', DOCUMENT, /<w:lang w:bidi="ur-PK"\/>/, '<w:lang w:bidi="Urdu"/>', 'w:lang has w:bidi="Urdu"'],
  ['levels of lists', DOCUMENT, /<w:ilvl w:val="0"\/>/, '<w:ilvl w:val="9"/>', 'w:ilvl has w:val="9"'],
  [
    'fields that only count pages',
    'word/footer1.xml',
    /w:instr=" PAGE "/,
    'w:instr=" INCLUDETEXT x "',
    'w:fldSimple has w:instr=" INCLUDETEXT x "',
  ],
  [
    'descriptions Word keeps',
    DOCUMENT,
    /<w:tblCaption w:val="/,
    `<w:tblCaption w:val="${'x'.repeat(256)}`,
    /^w:tblCaption has/,
  ],
  [
    'names of bookmarks of 40 letters',
    DOCUMENT,
    /(<w:bookmarkStart w:id="\d+" w:name=")/,
    `$1${'x'.repeat(40)}`,
    /^w:bookmarkStart has w:name/,
  ],
  ['bookmarks once', DOCUMENT, /w:name="volume_en"/, 'w:name="TITLE_EN"', 'bookmark title_en twice'],
  [
    'bookmarks that end',
    DOCUMENT,
    /<w:bookmarkEnd w:id="\d+"\/>/,
    '',
    'w:bookmarkStart without w:bookmarkEnd',
  ],
  [
    'links that lead somewhere',
    DOCUMENT,
    /w:anchor="[^"]+"/,
    'w:anchor="nowhere"',
    'a link to nowhere, which is not there',
  ],
  ['ids once', DOCUMENT, /<w:ins w:id="\d+"/, '<w:ins w:id="0"', 'id 0 twice'],
  ['authors', DOCUMENT, /(<w:ins w:id="\d+") w:author="[^"]+"/, '$1', 'w:ins without an author'],
  ['dates', DOCUMENT, /(<w:ins [^>]*w:date=")[^"]+/, '$1yesterday', 'w:ins without a date'],
  [
    'deleted words',
    DOCUMENT,
    /<w:delText xml:space="preserve">([^<]*)<\/w:delText>/,
    '<w:t xml:space="preserve">$1</w:t>',
    'w:t in w:del',
  ],
  [
    'deleted words in deletions only',
    DOCUMENT,
    /<w:t xml:space="preserve">([^<]*)<\/w:t>/,
    '<w:delText xml:space="preserve">$1</w:delText>',
    'w:delText outside w:del',
  ],
  [
    'no insertion in an insertion',
    DOCUMENT,
    /<w:ins ([^>]*[^/])>(.*?)<\/w:ins>/,
    '<w:ins $1><w:ins w:id="99999" w:author="a" w:date="2023-01-01T00:00:00Z">$2</w:ins></w:ins>',
    'w:ins in w:ins',
  ],
  ['styles once', STYLES, /w:styleId="Heading2"/, 'w:styleId="Heading1"', 'style Heading1 twice'],
  [
    'styles that are there',
    DOCUMENT,
    /<w:pStyle w:val="Title"\/>/,
    '<w:pStyle w:val="Nope"/>',
    'style Nope is not there',
  ],
  [
    'styles in a footer too',
    'word/footer1.xml',
    /<w:pStyle w:val="Footer"\/>/,
    '<w:pStyle w:val="Nope"/>',
    'style Nope is not there',
  ],
  [
    'styles of their kind',
    DOCUMENT,
    /<w:pStyle w:val="Title"\/>/,
    '<w:pStyle w:val="Strong"/>',
    'style Strong is none of a paragraph',
  ],
  [
    'styles based on others',
    STYLES,
    /<w:basedOn w:val="TableText"\/>/,
    '<w:basedOn w:val="Nope"/>',
    'style Nope is not there',
  ],
  [
    'styles not based on themselves',
    STYLES,
    /(w:styleId="Title"><w:name w:val="Title"\/><w:basedOn w:val=")Normal/,
    '$1Title',
    'style Title is based on itself',
  ],
  ['one default style', STYLES, /w:default="1" /, '', '0 default styles of kind paragraph'],
  [
    'lists that are there',
    DOCUMENT,
    /<w:numId w:val="\d+"\/>/,
    '<w:numId w:val="999"/>',
    'list 999 is not there',
  ],
  [
    'lists that are defined',
    'word/numbering.xml',
    /<w:abstractNumId w:val="0"\/>/,
    '<w:abstractNumId w:val="7"/>',
    /^list \d+ has no definition$/,
  ],
  [
    'cells with a paragraph',
    DOCUMENT,
    /(<w:tc><w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)(?:(?!<\/w:tc>).)*<\/w:tc>/,
    '$1</w:tc>',
    'a cell without a paragraph',
  ],
  [
    'rows with cells',
    DOCUMENT,
    /(<w:tr><w:trPr>(?:(?!<\/w:trPr>).)*<\/w:trPr>)(?:(?!<\/w:tr>).)*<\/w:tr>/,
    '$1</w:tr>',
    'a row without cells',
  ],
  [
    'tables with rows',
    DOCUMENT,
    /(<\/w:tblGrid>)(?:(?!<\/w:tbl>).)*<\/w:tbl>/,
    '$1</w:tbl>',
    'a table without rows',
  ],
  ['as many cells as columns', DOCUMENT, /<w:gridCol [^>]*>/, '', 'a row with other columns than its table'],
  [
    'tables apart',
    DOCUMENT,
    /(<w:tbl>(?:(?!<\/w:tbl>).)*<\/w:tbl>)/,
    '$1$1',
    'a table without a paragraph after it',
  ],
  ['an end of the body', DOCUMENT, /<\/w:body>/, '<w:p/></w:body>', 'the body does not end in a paragraph'],
  [
    'fields that end',
    DOCUMENT,
    /<w:fldChar w:fldCharType="end"\/>/,
    '<w:fldChar w:fldCharType="separate"/>',
    /^fields: /,
  ],
  [
    'relationships that are there',
    DOCUMENT,
    /r:id="rHeader1"/,
    'r:id="rNope"',
    'w:headerReference without its relationship',
  ],
  ['relationships once', RELATIONS, /Id="rFooter1"/, 'Id="rHeader1"', 'relationship rHeader1 twice'],
  [
    'relationships to parts',
    RELATIONS,
    /Target="footer1.xml"/,
    'Target="footer9.xml"',
    'a relationship to footer9.xml, which is not there',
  ],
  [
    'relationships of the file',
    '_rels/.rels',
    /Target="docProps\/app.xml"/,
    'Target="docProps/none.xml"',
    'a relationship to docProps/none.xml, which is not there',
  ],
  [
    'no links to files',
    RELATIONS,
    /Target="https?:[^"]*"/,
    'Target="file:///etc/passwd"',
    'an outside link to file:///etc/passwd',
  ],
  [
    'no links in a footer',
    'word/footer1.xml',
    /<\/w:p>/,
    '<w:hyperlink w:anchor="title_en"/></w:p>',
    'a link in word/footer1.xml, which has no relationships',
  ],
  [
    'a content type for each part',
    TYPES,
    /<Override PartName="\/word\/footer1.xml"[^>]*>/,
    '',
    'no content type for word/footer1.xml',
  ],
  [
    'one content type for each part',
    TYPES,
    /PartName="\/word\/footer1.xml"/,
    'PartName="/word/header1.xml"',
    'two content types for /word/header1.xml',
  ],
  [
    'a content type for relationships',
    TYPES,
    /<Default Extension="rels"[^>]*>/,
    '',
    'no content type for .rels',
  ],
];

describe('the rules of a valid Word file', () => {
  it.each(BREAKS)('know %s', async (_, part, what, by, said) => {
    const faults = await findFaults(await change(booklet, part, (xml) => xml.replace(what, by)));
    expect(faults.map((fault) => fault.replace(/^(?:word|docProps)\/\S+: /, ''))).toContainEqual(
      typeof said === 'string' ? said : expect.stringMatching(said),
    );
  });

  it('know moves with one end, with one name twice, and outside their range', async () => {
    expect(await findFaults(diff)).toEqual([]);
    const broken = async (what: RegExp, by: string) =>
      findFaults(await change(diff, DOCUMENT, (xml) => xml.replace(what, by)));
    expect(await broken(/(<w:moveToRangeStart [^>]*w:name=")[^"]*/, '$1other')).toContain(
      'a move with one end',
    );
    expect(await broken(/<w:moveToRangeEnd [^>]*>/, '')).toContain(
      'w:moveToRangeStart without w:moveToRangeEnd',
    );
    expect(await broken(/<w:moveFromRangeStart [^>]*>(.*?)<w:moveFromRangeEnd [^>]*>/, '$1')).toContain(
      'words moved (From) outside a range',
    );
  });

  it.each(['word/styles.xml', 'word/settings.xml', 'docProps/core.xml'])(
    'know that %s is missing',
    async (part) => {
      expect(await findFaults(await change(booklet, part, () => null))).toEqual([`no part ${part}`]);
    },
  );
});

const program = findOpenXmlValidator();

describe(program ? 'the validator of the Open XML SDK' : NO_VALIDATOR, () => {
  it("has nothing against a booklet in two languages or a diff, for Word 2010 or today's", (context) => {
    if (!program) return context.skip(NO_VALIDATOR);
    for (const version of ['Office2010', 'Microsoft365'])
      for (const bytes of [booklet, diff, renderBookletDocx({ ...exampleBooklet(['ur']), manifest: null })])
        expect(validateOpenXml(program, bytes, version)).toEqual([]);
  }, 120_000);

  it('is one that finds what is wrong', async (context) => {
    if (!program) return context.skip(NO_VALIDATOR);
    const broken = await change(booklet, DOCUMENT, (xml) =>
      xml.replace(/(<w:pStyle [^>]*>)(<w:keepNext\/>)/, '$2$1'),
    );
    expect(validateOpenXml(program, broken, 'Microsoft365').join()).toContain('unexpected child element');
  }, 60_000);
});
