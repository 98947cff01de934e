import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DocxPackage } from '../../../../src/consult/returned/docx/package.ts';
import { readReturnedDocx } from '../../../../src/consult/returned/docx.ts';
import { Problem } from '../../../../src/model/problem.ts';
import { zipParts } from '../../../../src/report/docx/zip.ts';
import { makeWord, p } from './word-files.ts';

/** Reads, and gives what was said of it. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const problem = await readReturnedDocx(bytes).then(
    () => null,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(Problem);
  expect((problem as Problem).hint).toMatch(/\.$/);
  return (problem as Problem).message;
}

const bytesOf = (text: string, encoding: BufferEncoding = 'latin1'): Uint8Array =>
  Buffer.from(text, encoding);
const OLE = '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1';
const good = makeWord(p('Good'));

describe('files that are no Word file', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['words', bytesOf('Dear all, we agree.'), 'not a Word file'],
    ['an old .doc', bytesOf(`${OLE}${'\0'.repeat(600)}WordDocument`), 'old Word format'],
    ['a password', Buffer.concat([bytesOf(OLE), Buffer.from('EncryptedPackage', 'utf16le')]), 'password'],
    ['rich text', bytesOf('{\\rtf1 hello}'), 'rich text'],
    ['a PDF', bytesOf('%PDF-1.7'), 'PDF'],
    [
      'one XML file',
      bytesOf('<?xml version="1.0"?><?mso-application progid="Word.Document"?><a/>'),
      'one XML file',
    ],
    ['a zip of nothing', zipParts([]), 'nothing in it'],
    ['a spreadsheet', zipParts([{ name: 'xl/workbook.xml', content: '<workbook/>' }]), 'spreadsheet'],
    ['half a file', good.slice(0, good.length / 2), 'damaged or incomplete'],
    ['a tail', good.slice(20), 'not a Word file'],
    ['broken XML', makeWord('<w:p><w:r></w:p>'), 'damaged'],
  ])('%s', async (_, bytes, said) => {
    expect(await refusal(bytes)).toContain(said);
  });

  it('an .odt', async () => {
    const type = 'application/vnd.oasis.opendocument.text';
    expect(await refusal(storedZip('mimetype', type))).toContain('OpenDocument');
    expect(await refusal(zipParts([{ name: 'mimetype', content: type }]))).toContain('OpenDocument');
  });

  it('every cut of a file is refused or read, and never breaks', async () => {
    for (let end = 0; end < good.length; end += 37)
      await readReturnedDocx(good.slice(0, end)).catch((error: unknown) =>
        expect(error).toBeInstanceOf(Problem),
      );
  });

  it('every flipped byte is refused or read, and never breaks', async () => {
    for (let at = 0; at < good.length; at += 11) {
      const bytes = good.slice();
      bytes[at]! ^= 0xff;
      await readReturnedDocx(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(Problem));
    }
  });
});

describe('files that would do harm', () => {
  const DOCTYPE = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
  const withMain = (xml: string): Uint8Array => makeWord('', { more: { 'word/document.xml': xml } });

  it('entities', async () => {
    expect(await refusal(withMain(`${DOCTYPE}<w>&b;</w>`))).toContain('entities');
    expect(await refusal(withMain('<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>'))).toContain('entities');
    expect(await refusal(makeWord('<w:p><w:r><w:t>&unknown;</w:t></w:r></w:p>'))).toContain('damaged');
  });

  it('entities in the properties', async () => {
    expect(
      await refusal(makeWord(p('x'), { more: { 'docProps/custom.xml': `${DOCTYPE}<a>&b;</a>` } })),
    ).toContain('entities');
  });

  it('a zip bomb, stopped long before its end', async () => {
    const body = `<w:p><w:r><w:t>${'a'.repeat(30_000_000)}</w:t></w:r></w:p>`;
    expect(await refusal(makeWord(body))).toContain('unpacks to far more');
  });

  it('a bomb that says it is small', async () => {
    const raw = Buffer.alloc(80_000_000, 32);
    expect(await refusal(lyingZip('word/document.xml', raw, 100))).toMatch(/damaged|unpacks/);
  });

  it('many parts of fair size', async () => {
    const limits = { entries: 5, part: 1_000, total: 1_500, ratio: 1e9 };
    const file = await DocxPackage.open(
      zipParts(['a', 'b'].map((name) => ({ name, content: `${name}`.repeat(900) }))),
      limits,
    );
    expect((await file.read('a'))?.length).toBe(900);
    await expect(file.read('b')).rejects.toThrow('unpacks to far more');
    const many = zipParts(Array.from({ length: 6 }, (_, at) => ({ name: `${at}`, content: '' })));
    await expect(DocxPackage.open(many, limits)).rejects.toThrow('6 parts');
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'C:/x', 'word/../../x', 'word\\..\\..\\x'])(
    'the name %s',
    async (name) => {
      expect(await refusal(zipParts([{ name, content: 'x' }]))).toContain('outside');
    },
  );

  it('the same part twice, also under another case', async () => {
    const part = { name: 'word/document.xml', content: 'x' };
    expect(await refusal(zipParts([part, part]))).toContain('twice');
    expect(await refusal(zipParts([part, { ...part, name: 'Word/Document.XML' }]))).toContain('twice');
  });

  it('nested without end', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(5_000) + p('x') + '</w:sdtContent></w:sdt>'.repeat(5_000);
    expect(await refusal(makeWord(deep))).toContain('too deep');
  });

  it('an encrypted part', async () => {
    const bytes = Buffer.from(makeWord(p('x')));
    // The flag of encryption, in both headers of every part.
    for (const [signature, offset] of [
      [0x04034b50, 6],
      [0x02014b50, 8],
    ] as const)
      for (let at = 0; at < bytes.length - 4; at++)
        if (bytes.readUInt32LE(at) === signature) bytes[at + offset]! |= 1;
    expect(await refusal(bytes)).toContain('password');
  });

  it('links that lead outside, templates, macros and embedded files are not looked at', async () => {
    const away = 'https://tracker.example/x';
    const bytes = makeWord(p('Words'), {
      more: {
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/attachedTemplate" Target="${away}" TargetMode="External"/><Relationship Id="b" Type="x/comments" Target="${away}" TargetMode="External"/></Relationships>`,
        'word/vbaProject.bin': 'macro',
      },
    });
    expect((await readReturnedDocx(bytes)).items).toMatchObject([{ text: 'Words' }]);
  });

  it('an embedded document is told of', async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/aFChunk" Target="a.html"/></Relationships>';
    const bytes = makeWord('<w:altChunk r:id="a"/>', { more: { 'word/_rels/document.xml.rels': rels } });
    expect((await readReturnedDocx(bytes)).notes?.join()).toContain('embedded');
  });
});

it('the main part may lie elsewhere, and be in UTF-16', async () => {
  const elsewhere = makeWord(p('Here'), { main: 'other/main.xml', comments: '' });
  expect((await readReturnedDocx(elsewhere)).items).toMatchObject([{ text: 'Here' }]);
  const xml =
    '<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>یہاں</w:t></w:r></w:p></w:body></w:document>';
  const wide = makeWord('', { more: { 'word/document.xml': Buffer.from(`\uFEFF${xml}`, 'utf16le') } });
  expect((await readReturnedDocx(wide)).items).toMatchObject([{ text: 'یہاں' }]);
});

it('namespaces may have any prefix, and the strict dialect is read', async () => {
  const strict =
    '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Strict</x:t></x:r></x:p></x:body></x:document>';
  const bytes = makeWord('', { more: { 'word/document.xml': strict } });
  expect((await readReturnedDocx(bytes)).items).toMatchObject([{ text: 'Strict' }]);
});

/** A zip with one stored entry. */
function storedZip(name: string, text: string): Uint8Array {
  return rawZip(name, Buffer.from(text), Buffer.byteLength(text), 0);
}

/** A zip whose headers say another size than there is. */
function lyingZip(name: string, raw: Buffer, said: number): Uint8Array {
  return rawZip(name, deflateRawSync(raw), said, 8);
}

function rawZip(name: string, packed: Buffer, size: number, method: number): Uint8Array {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(method, 4);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, Buffer.from(name), packed]);
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
    facts,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
