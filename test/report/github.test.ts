import { describe, expect, it } from 'vitest';
import { renderGithub } from '../../src/report/github.ts';
import { findingAt, makeSample } from './sample.ts';

const { en } = makeSample();

describe('renderGithub', () => {
  it('writes one command a finding', () => {
    const finding = findingAt(en, 'under 18', { severity: 'warning', message: 'Say it: 100%, please' });
    expect(renderGithub([finding])).toBe(
      '::warning file=guidelines/en/minor-safety.md,line=6,endLine=6,col=25,endColumn=33,title=align/number::Say it: 100%25, please\n',
    );
  });

  it('escapes commas and colons in properties, line ends everywhere', () => {
    const finding = findingAt(en, '', { file: 'a,b:c%.md', message: 'one\r\ntwo', severity: 'info' });
    expect(renderGithub([finding])).toMatch(/^::notice file=a%2Cb%3Ac%25\.md,.*::one%0D%0Atwo\n$/);
  });

  it('gives no columns to a finding over several lines', () => {
    const finding = findingAt(en, 'grooming.\n\n- Asking');
    expect(renderGithub([finding])).not.toContain('col=');
  });

  it('tells the counterpart in the message', () => {
    const finding = findingAt(en, '', { related: [{ file: 'b.md', line: 3, message: 'the source' }] });
    expect(renderGithub([finding])).toContain('A message.%0Ab.md:3 the source');
  });

  it('cannot be made to say a second command', () => {
    const finding = findingAt(en, '', { message: 'x\n::error::y' });
    expect(renderGithub([finding]).trimEnd().split('\n')).toHaveLength(1);
  });
});
