/** Files that people send and that are not read: each is refused with one plain sentence, and with what to do instead. */
import { Problem } from '../../model/problem.ts';

const AS_DOCX = 'Open it in Word or LibreOffice, and save it as .docx.';
const AS_NOTES = 'Write down what it says as notes, and import those.';
const UNPACK = 'Unpack it, and import the files in it one by one.';
const ASK_ANSWERS =
  'Ask for the Word file or the answers saved by the HTML form; or write down what it says as notes, and import those.';

type Refusal = readonly [message: string, hint: string];

/** How far into a file is looked for what it is. */
const HEAD = 4_000;

/** Throws Problem for what is surely of a kind that is not read: told by what is in it, and by its name only for litter. */
export function refuseForeign(bytes: Uint8Array, name: string): void {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const refusal =
    refuseLitter(head, name) ??
    refuseDocument(head, bytes) ??
    refuseMail(head) ??
    refusePage(head) ??
    refuseMedia(head) ??
    refusePacked(head);
  if (refusal) throw new Problem(...refusal);
}

/** Throws Problem for a zip that is no Word file, by the names in it. */
export function refuseZip(entries: readonly string[]): void {
  const names = entries.map((entry) => entry.toLowerCase());
  const refusal = zipKind(names);
  if (refusal) throw new Problem(...refusal);
}

function zipKind(names: readonly string[]): Refusal | null {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/\.iwa$|^index\.(?:zip|apxl|xml(?:\.gz)?)$/))
    return [
      'It is a file of Pages, Numbers or Keynote, which cannot be read.',
      'Open it there, choose File, Export To, Word, and import that .docx.',
    ];
  if (has(/^meta-inf\/container\.xml$/)) return ['It is an e-book (.epub), which cannot be read.', AS_NOTES];
  if (has(/^xl\/workbook\.(?:xml|bin)$/))
    return [
      'It is a spreadsheet (Excel), which cannot be read.',
      'Save it as “CSV UTF-8”, and import that file.',
    ];
  if (has(/^ppt\/presentation\.xml$/)) return ['It is a set of slides (PowerPoint), not Word.', AS_NOTES];
  if (has(/^\[content_types\]\.xml$|^word\/|^mimetype$/)) return null;
  const files = names.filter((name) => !/\/$|^__macosx\/|(?:^|\/)\.[^/]*$/.test(name)).length;
  if (files === 0)
    return ['It is a packed folder (.zip) with nothing in it.', 'Ask its sender to send it again.'];
  return [`It is a packed folder (.zip) with ${files === 1 ? 'a file' : `${files} files`} in it.`, UNPACK];
}

/** What programs leave beside the files that are meant. */
function refuseLitter(head: string, name: string): Refusal | null {
  const beside = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  if (/^~\$/.test(beside) && !head.startsWith('PK'))
    return [
      'It is the mark that Word leaves beside a file while it is open, and holds no answers.',
      'Import the file itself, whose name does not begin with ~$.',
    ];
  if (head.startsWith('\u0000\u0005\u0016\u0007'))
    return [
      'It is what a Mac keeps beside a file, and holds no answers.',
      'Import the file itself, whose name does not begin with “._”.',
    ];
  if (/^\s*\{[^{}]*"(?:doc_id|resource_id)"|^\s*\{[^{}]*"url"\s*:\s*"https:\/\/docs\.google\./.test(head))
    return [
      'It is only a link to a document in Google Docs.',
      'Open it there, choose File, Download, Microsoft Word, and import that .docx.',
    ];
  return null;
}

function refuseDocument(head: string, bytes: Uint8Array): Refusal | null {
  if (head.startsWith('%PDF'))
    return ['It is a PDF, and what people write into one cannot be read back reliably.', ASK_ANSWERS];
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return refuseOldOffice(bytes);
  if (head.startsWith('{\\rtf')) return ['It is RTF.', AS_DOCX];
  if (head.startsWith('\u00FFWPC')) return ['It is a file of WordPerfect.', AS_DOCX];
  if (/^PK\u0003\u0004[\s\S]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/.test(head))
    return [
      'It is a spreadsheet in the OpenDocument format (.ods), which cannot be read.',
      'Save it as “CSV UTF-8”, and import that file.',
    ];
  if (/^PK\u0003\u0004[\s\S]{26}mimetypeapplication\/vnd\.oasis\.opendocument/.test(head))
    return ['It is in the OpenDocument format (.odt), which cannot be read.', AS_DOCX];
  if (/^\s*(?:\u00EF\u00BB\u00BF)?\s*<\?xml/.test(head)) {
    if (/mso-application|<pkg:package|<w:wordDocument|<office:document\b/.test(head))
      return ['It is a document saved as one XML file, which cannot be read.', AS_DOCX];
    if (!/<html\b/i.test(head)) return ['It is XML, and no form of a packet.', ASK_ANSWERS];
  }
  return null;
}

/** The container of Office up to 2003 holds mail, spreadsheets and locked files too: its directory, in UTF-16, tells. */
function refuseOldOffice(bytes: Uint8Array): Refusal {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage'))
    return [
      'It is protected with a password, so it cannot be read.',
      'Ask the sender for it without a password, or open it and save it without one.',
    ];
  if (holds('__properties_version1.0'))
    return [
      'It is an e-mail saved by Outlook (.msg).',
      'Save what is attached to it and import that; or write down what it says as notes, and import those.',
    ];
  if (holds('WordDocument')) return ['It is in the old Word format (.doc), which cannot be read.', AS_DOCX];
  if (holds('Workbook'))
    return ['It is a spreadsheet of an older Excel (.xls).', 'Save it as “CSV UTF-8”, and import that file.'];
  return [
    'It is a file of an older Office, or one with a password.',
    'Open it in Word or LibreOffice, and save it as .docx without a password.',
  ];
}

/** Lines that only mail programs write at the head of a mail. */
const MAIL =
  /^(?:received|return-path|delivered-to|mime-version|message-id|dkim-signature|authentication-results|x-[\w-]+|content-type):/im;

function refuseMail(head: string): Refusal | null {
  const [top = ''] = head.replace(/^\u00EF\u00BB\u00BF/, '').split(/\r?\n\r?\n/);
  const lines = top.split(/\r?\n/).filter((line) => line !== '');
  if (lines.length < 2 || !MAIL.test(top)) return null;
  if (!lines.every((line, at) => /^(?:[\w-]+:|[ \t]|From )/.test(line) || at === 0)) return null;
  if (/^(?:snapshot-content-location|from: <saved by)/im.test(top))
    return ['It is a saved web page (.mht), and holds no answers.', ASK_ANSWERS];
  if (!/^(?:from|to|subject|date|message-id|received):/im.test(top)) return null;
  return [
    'It is a whole e-mail (.eml).',
    'Save what is attached to it and import that; or write down what it says as notes, and import those.',
  ];
}

function refusePage(head: string): Refusal | null {
  if (!/^\s*(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/i.test(head))
    return null;
  return [
    'It is the page of a packet, or another page, and holds no answers.',
    'Ask for the file that its button “Save my answers” made.',
  ];
}

function refuseMedia(head: string): Refusal | null {
  const brand = /^[\s\S]{4}ftyp([\s\S]{4})/.exec(head)?.[1];
  const isPicture =
    /^(?:\u0089PNG|\u00FF\u00D8\u00FF|GIF8|II\*\u0000|MM\u0000\*|BM[\s\S]{4}\u0000{4}|RIFF[\s\S]{4}WEBP)/.test(
      head,
    ) ||
    (brand !== undefined && /^(?:hei|hev|mif1|msf1|avif|avis)/.test(brand));
  if (isPicture) return ['It is a picture.', AS_NOTES];
  const isRecording =
    brand !== undefined ||
    /^(?:RIFF[\s\S]{4}(?:WAVE|AVI )|OggS\u0000|ID3[\u0002-\u0004]|fLaC\u0000|#!AMR\n|\u001AE\u00DF\u00A3|\u00FF[\u00E2-\u00FB][\u0010-\u00EF])/.test(
      head,
    );
  return isRecording ? ['It is a recording, sound or video.', AS_NOTES] : null;
}

function refusePacked(head: string): Refusal | null {
  return /^(?:7z\u00BC\u00AF|Rar!|\u001F\u008B|BZh\d|\u00FD7zXZ)/.test(head)
    ? ['It is a packed folder, with files in it.', UNPACK]
    : null;
}
