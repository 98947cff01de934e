import { describe, expect, it } from 'vitest';
import { acceptAll } from '../../../../src/consult/returned/docx/accept.ts';
import { readFlow } from '../../../../src/consult/returned/docx/flow.ts';
import { readLines } from '../../../../src/consult/returned/docx/lines.ts';
import { cutAtSections } from '../../../../src/consult/returned/docx/stretches.ts';
import { parseXml } from '../../../../src/consult/returned/docx/xml.ts';
import { del, ins, markDel, markIns, p, r, row, table } from './word-files.ts';

/** Lines of a body when everything is accepted. */
function lines(body: string): string[] {
  const names = ['w', 'mc', 'w14', 'wps', 'v', 'a', 'm'].map((name) => {
    const uri: Record<string, string> = {
      w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
      a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
      m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
    };
    return `xmlns:${name}="${uri[name] ?? name}"`;
  });
  const root = parseXml(Buffer.from(`<w:body ${names.join(' ')}>${body}</w:body>`), 'test');
  return readLines(cutAtSections(acceptAll(readFlow(root)), new Map())).map(({ text }) => text);
}

const MARK = 'w:id="1" w:author="A" w:date="2023-01-01T00:00:00Z"';

describe('tracked changes, accepted', () => {
  it.each<[string, string, string[]]>([
    [
      'words put in and taken out',
      p(`${r('We ')}${del('may ')}${ins('will ')}${r('act.')}`),
      ['We will act.'],
    ],
    [
      'taken out of what was put in',
      p(`${ins(`${r('kept ')}`)}<w:ins ${MARK}>${del('not ')}${r('this')}</w:ins>`),
      ['kept this'],
    ],
    ['put in and taken out the other way round', p(`<w:del ${MARK}>${ins('x')}</w:del>${r('y')}`), ['y']],
    ['paragraphs joined', p(r('One '), markDel) + p('two'), ['One two']],
    ['three joined', p(r('a'), markDel) + p(r('b'), markDel) + p('c'), ['abc']],
    ['a paragraph cut in two', p(r('One'), markIns) + p('two'), ['One', 'two']],
    ['a whole paragraph gone', p(del('gone'), markDel) + p('stays'), ['stays']],
    ['the last paragraph gone', p('stays') + p(del('gone'), markDel), ['stays']],
    [
      'the end of a line above a section gone, as Word\u2019s older format has it',
      p(r('Above'), markDel) + p(`<w:bookmarkStart w:id="7" w:name="mz_en_a"/>${r('Heading')}`),
      ['Above', 'Heading'],
    ],
    ['nothing joined into a table', p(r('before'), markDel) + table(row(['in'])), ['before', 'in']],
    ['nothing joined over a table', p(r('a'), markDel) + table(row(['t'])) + p('b'), ['a', 't', 'b']],
    ['nothing joined out of a cell', table(row([p(r('in'), markDel)])) + p('out'), ['in', 'out']],
    [
      'moved words',
      p(`<w:moveFrom ${MARK}>${r('x ')}</w:moveFrom>${r('y')}<w:moveTo ${MARK}>${r(' x')}</w:moveTo>`),
      ['y x'],
    ],
    [
      'a moved paragraph, with its marks of range',
      `<w:moveFromRangeStart ${MARK} w:name="m"/>${p(`<w:moveFrom ${MARK}>${r('x')}</w:moveFrom>`, `<w:rPr><w:moveFrom ${MARK}/></w:rPr>`)}<w:moveFromRangeEnd w:id="1"/>${p('y')}<w:moveToRangeStart ${MARK} w:name="m"/>${p(`<w:moveTo ${MARK}>${r('x')}</w:moveTo>`, `<w:rPr><w:moveTo ${MARK}/></w:rPr>`)}<w:moveToRangeEnd w:id="1"/>`,
      ['y', 'x'],
    ],
    [
      'rows',
      table(row(['a', 'b']), row(['c', 'd'], `<w:del ${MARK}/>`), row(['e', 'f'], `<w:ins ${MARK}/>`)),
      ['a | b', 'e | f'],
    ],
    [
      'cells',
      table(
        `<w:tr><w:tc>${p('a')}</w:tc><w:tc><w:tcPr><w:cellDel ${MARK}/></w:tcPr>${p('b')}</w:tc><w:tc><w:tcPr><w:cellIns ${MARK}/></w:tcPr>${p('c')}</w:tc></w:tr>`,
      ),
      ['a | c'],
    ],
    [
      'looks only',
      p(
        r('x', `<w:b/><w:rPrChange ${MARK}><w:rPr><w:del/></w:rPr></w:rPrChange>`),
        `<w:pPrChange ${MARK}><w:pPr><w:rPr><w:del ${MARK}/></w:rPr></w:pPr></w:pPrChange>`,
      ) + p('y'),
      ['x', 'y'],
    ],
    [
      'a deletion that says so only by its words',
      p(`<w:r><w:delText>gone</w:delText></w:r>${r('left')}`),
      ['left'],
    ],
  ])('%s', (_, body, said) => expect(lines(body)).toEqual(said));
});

describe('words wherever they stand', () => {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  it.each<[string, string, string[]]>([
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${p('a')}</w:sdtContent></w:sdt>${p(`<w:sdt><w:sdtContent>${r('b')}</w:sdtContent></w:sdt>`)}`,
      ['a', 'b'],
    ],
    [
      'smart tags, custom XML, directions, links',
      p(
        `<w:smartTag w:element="x"><w:smartTagPr/>${r('a ')}</w:smartTag><w:customXml>${r('b ')}</w:customXml><w:dir w:val="rtl">${r('c ')}</w:dir><w:bdo w:val="rtl">${r('d ')}</w:bdo><w:hyperlink>${r('e')}</w:hyperlink>`,
      ),
      ['a b c d e'],
    ],
    [
      'results of fields, and never their codes',
      p(
        `${field('begin')}<w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r>${field('separate')}${r('result')}${field('end')}<w:fldSimple w:instr="INCLUDETEXT /etc/passwd">${r(' too')}</w:fldSimple>`,
      ),
      ['result too'],
    ],
    [
      'a box of an old form',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>${field('end')}${r(' Yes')}`,
      ),
      ['\u2612 Yes'],
    ],
    [
      'tabs, breaks, hyphens',
      p(
        '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:cr/><w:t>f\u00ADg</w:t></w:r>',
      ),
      ['a\tb\nc\u2011de\nfg'],
    ],
    [
      'symbols',
      p(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F061"/><w:sym w:char="zz"/></w:r>',
      ),
      ['\u2713a\uFFFD'],
    ],
    [
      'one of two alternatives',
      p(
        '<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t>one</w:t></mc:Choice><mc:Fallback><w:t>two</w:t></mc:Fallback></mc:AlternateContent></w:r>',
      ),
      ['one'],
    ],
    [
      'the fallback where the other is empty',
      p(
        `<mc:AlternateContent><mc:Choice Requires="x"><w:r/></mc:Choice><mc:Fallback>${r('two')}</mc:Fallback></mc:AlternateContent>`,
      ),
      ['two'],
    ],
    [
      'mathematics, words on top of words',
      p(
        '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><w:r><w:ruby><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase><w:r><w:t> base</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      ['x=1 base'],
    ],
    ['tables in tables', table(row([table(row(['a', 'b'])) + p('c'), 'd'])), ['a\nb\nc | d']],
    [
      'digits that were cut into runs',
      p(['0', '42-', '3579', ' ', '1246'].map((part) => r(part, '<w:rtl/>')).join('')),
      ['042-3579 1246'],
    ],
    ['blank lines inside a paragraph', p('<w:r><w:t>a </w:t><w:br/><w:br/><w:t> b</w:t></w:r>'), ['a\nb']],
  ])('%s', (_, body, said) => expect(lines(body)).toEqual(said));
});
