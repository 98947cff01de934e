import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/report/docx/links.ts';
import { regionalTag, typefaceOf } from '../../../src/report/docx/typeface.ts';

describe('languages in Word', () => {
  it.each([
    ['ur', 'ur-PK'],
    ['ur-IN', 'ur-IN'],
    ['en', 'en-GB'],
    ['en-US', 'en-US'],
    ['fa', 'fa-IR'],
    ['not a tag', 'und'],
  ])('%s is %s', (tag, regional) => {
    expect(regionalTag(tag)).toBe(regional);
  });

  it.each([
    ['ur', 'Noto Nastaliq Urdu'],
    ['ur-PK', 'Noto Nastaliq Urdu'],
    ['ar', 'Noto Naskh Arabic'],
    ['en', 'Calibri'],
    ['hi', 'Calibri'],
  ])('%s is set in %s', (tag, name) => {
    expect(typefaceOf(tag).name).toBe(name);
  });
});

describe('addresses', () => {
  it.each(['https://example.org/a?b=1', 'http://example.org/', 'mailto:a@example.org'])(
    '%s may be followed',
    (address) => {
      expect(readAddress(address)).toBe(address);
    },
  );

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    '\\\\host\\share',
    'ms-word:ofe|u|x',
    'data:text/html,x',
    'topic.md#id',
    '',
    `https://example.org/${'a'.repeat(3000)}`,
  ])('%s may not', (address) => {
    expect(readAddress(address)).toBeNull();
  });
});
