/** The parts of a Word file, unpacked one at a time and never more than is needed: the file is not to be trusted. */
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { Problem } from '../../../model/problem.ts';

/** What a Word file may hold at most. */
export interface PackageLimits {
  entries: number;
  /** Bytes of one part, unpacked. */
  part: number;
  /** Bytes of all parts that are read, unpacked. */
  total: number;
  /** How many times larger than packed; held against parts of more than a megabyte only. */
  ratio: number;
}

const PACKAGE_LIMITS: PackageLimits = {
  entries: 3_000,
  part: 40_000_000,
  total: 60_000_000,
  ratio: 250,
};

const MEGABYTE = 1_000_000;
const SAVE_AGAIN = 'Open it in Word or LibreOffice and save it once more as .docx.';
const ASK_AGAIN = 'Ask for the file again: this one may have been cut off on its way.';
const NOT_SAFE =
  'Word does not write such files. Ask the sender for it again, or copy the answers into a fresh packet.';

/** A Word file whose parts can be had by name. */
export class DocxPackage {
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: PackageLimits,
  ) {}

  /** Open a file: names and sizes are checked, nothing is unpacked yet. */
  static async open(bytes: Uint8Array, limits: PackageLimits = PACKAGE_LIMITS): Promise<DocxPackage> {
    refuseOtherFormats(bytes);
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await openZip(buffer);
    if (zip.entryCount > limits.entries)
      throw new Problem(`The Word file holds ${zip.entryCount} parts, more than can be read.`, NOT_SAFE);
    const entries = await readEntries(zip, limits);
    return new DocxPackage(zip, entries, limits);
  }

  /** Names of all parts, in lower case. */
  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The bytes of a part, or null where there is none. Counted while they come: what a header says is not believed. */
  async read(name: string): Promise<Buffer | null> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    if (entry.isEncrypted()) throw passwordProtected();
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      this.zip.openReadStream(entry, (error, opened) => (error ? reject(damaged(error)) : resolve(opened)));
    });
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const stop = (problem: Problem): void => {
        (stream as NodeJS.ReadableStream & { destroy(): void }).destroy();
        reject(problem);
      };
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        this.unpacked += chunk.length;
        if (this.isTooMuch(size, entry)) stop(tooLarge());
        else chunks.push(chunk);
      });
      stream.on('error', (error: Error) => reject(damaged(error)));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  }

  private isTooMuch(size: number, { compressedSize }: Entry): boolean {
    const { part, total, ratio } = this.limits;
    return (
      size > part || this.unpacked > total || (size > MEGABYTE && size > ratio * Math.max(compressedSize, 1))
    );
  }
}

function openZip(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(damaged(error)) : resolve(zip),
    );
  });
}

function readEntries(zip: ZipFile, limits: PackageLimits): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('error', (error: Error) => reject(damaged(error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const problem = checkEntry(entry, entries, limits);
      if (problem) {
        reject(problem);
        return;
      }
      entries.set(entry.fileName.toLowerCase(), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function checkEntry(
  { fileName, uncompressedSize }: Entry,
  entries: ReadonlyMap<string, Entry>,
  limits: PackageLimits,
): Problem | null {
  if (!isPlainName(fileName))
    return new Problem('The Word file holds a part that would lie outside it.', NOT_SAFE);
  // Names of parts do not tell case apart: of two, a program might read the other one.
  if (entries.has(fileName.toLowerCase()))
    return new Problem('The Word file holds the same part twice.', NOT_SAFE);
  // Pictures and the like may be large; they are never unpacked. What claims more than the whole may hold is no document.
  return uncompressedSize > 50 * limits.total ? tooLarge() : null;
}

function isPlainName(name: string): boolean {
  return (
    name !== '' &&
    !/^[/\\]|^[A-Za-z]:|[\u0000-\u001F]/.test(name) &&
    !name.split(/[/\\]/).some((step) => step === '..' || step === '.')
  );
}

/** Files that people take for Word files; each has a sentence of its own. */
function refuseOtherFormats(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  if (bytes.length === 0) throw new Problem('The Word file is empty.', ASK_AGAIN);
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) {
    if (holdsWideWords(bytes, 'EncryptedPackage')) throw passwordProtected();
    throw new Problem('The file is in the old Word format (.doc), which cannot be read.', SAVE_AGAIN);
  }
  if (!head.startsWith('PK')) {
    if (head.startsWith('{\\rtf')) throw new Problem('The file is rich text (.rtf), not Word.', SAVE_AGAIN);
    if (head.startsWith('%PDF'))
      throw new Problem(
        'The file is a PDF, and what was written in it cannot be read reliably.',
        'Ask for the Word file, or copy the answers into the Markdown or CSV form.',
      );
    if (/^[\s\u00EF\u00BB\u00BF]*<\?xml[\s\S]*<\?mso-application|<pkg:package/.test(head))
      throw new Problem('The file is Word saved as one XML file, which cannot be read.', SAVE_AGAIN);
    throw new Problem('The file is not a Word file (.docx).', SAVE_AGAIN);
  }
  // The first part of an OpenDocument file is its type, stored as it is.
  if (head.slice(30).startsWith('mimetypeapplication/vnd.oasis.opendocument'))
    throw new Problem('The file is in the OpenDocument format (.odt), which cannot be read.', SAVE_AGAIN);
}

/** Whether the directory of an old-style container names a stream: in UTF-16, in its first or last pages. */
function holdsWideWords(bytes: Uint8Array, words: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from(words, 'utf16le'),
  );
}

function passwordProtected(): Problem {
  return new Problem(
    'The file is protected with a password, so it cannot be read.',
    'Ask the sender for the file without a password, or open it and save it without one.',
  );
}

function tooLarge(): Problem {
  return new Problem(
    'The Word file unpacks to far more than a document can hold, so it was not read.',
    NOT_SAFE,
  );
}

function damaged(error: Error): Problem {
  if (/invalid relative path|absolute path|invalid characters in fileName/.test(error.message))
    return new Problem('The Word file holds a part that would lie outside it.', NOT_SAFE);
  if (/encrypt/i.test(error.message)) return passwordProtected();
  return new Problem('The Word file is damaged or incomplete.', ASK_AGAIN);
}
