/** Scaffolding: what is missing is put where it belongs, and not a word that is there is touched. */
import { describe, expect, it } from 'vitest';
import { TODO } from '../../src/compare/scaffold.ts';
import { EN_TOPIC, makeWorkspace, mizan, readBack, UR_TOPIC } from '../support/workspaces.ts';

const EN = `${EN_TOPIC}\n## Appeals {#appeals}\n\nYou can appeal within 7 days.\n`;
const UR = `${UR_TOPIC}\n## اپیلیں {#appeals}\n\nآپ 7 دن کے اندر اپیل کر سکتے ہیں۔\n`;
const without = (text: string, from: string, to?: string): string =>
  text.slice(0, text.indexOf(from)) + (to === undefined ? '' : text.slice(text.indexOf(to)));

async function fix(ur: string | null): Promise<{ folder: string; text: string; stdout: string }> {
  const folder = makeWorkspace({
    'en/hate.md': EN,
    'ur/hate.md': ur,
    ...(ur === null && { 'ur/other.md': '# x\n', 'en/other.md': '# x\n' }),
  });
  const { stdout } = await mizan(folder, 'align', '--fix');
  return { folder, stdout, text: readBack(folder, 'ur/hate.md') };
}

describe('align --fix', () => {
  it('puts a section where it belongs, marked to do', async () => {
    const lacking = without(UR, '## توہین', '## اپیلیں');
    const { text, stdout } = await fix(lacking);
    expect(stdout).toContain('+ Slurs');
    expect(text.indexOf('## Slurs {#slurs}')).toBeGreaterThan(text.indexOf('{#hate}'));
    expect(text.indexOf('## Slurs {#slurs}')).toBeLessThan(text.indexOf('{#appeals}'));
    expect(text).toContain(`${TODO}\n\n## Slurs {#slurs}`);
    const added = EN.slice(EN.indexOf('## Slurs'), EN.indexOf('## Appeals')).trim();
    expect(text.replace(`${TODO}\n\n${added}\n\n`, '')).toBe(lacking);
  });

  it('adds a last section with one line end', async () => {
    const { text } = await fix(without(UR, '## اپیلیں'));
    expect(text.endsWith('You can appeal within 7 days.\n')).toBe(true);
  });

  it('leaves nothing missing, and adds nothing twice', async () => {
    const { folder, text } = await fix(without(UR, '## توہین'));
    expect((await mizan(folder, 'align')).stdout).not.toContain('align/missing-section');
    expect((await mizan(folder, 'align', '--fix')).stdout).toBe('No section or document is missing.\n');
    expect(readBack(folder, 'ur/hate.md')).toBe(text);
  });

  it('keeps CRLF', async () => {
    const { text } = await fix(without(UR, '## توہین', '## اپیلیں').replaceAll('\n', '\r\n'));
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('lays out a document that is missing, right to left', async () => {
    const { text } = await fix(null);
    expect(text).toMatch(/^---\ntitle: "Hate"\nlang: ur\ndir: rtl\n---\n\n<!-- mizan-todo/);
    expect(text).toContain('## Appeals {#appeals}');
  });

  it('touches nothing that is whole', async () => {
    expect((await fix(UR)).text).toBe(UR);
  });
});
