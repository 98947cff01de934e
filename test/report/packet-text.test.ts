/** What `packet build` says at its end. */
import { expect, it } from 'vitest';
import { type PacketPlanView, renderPacketPlan } from '../../src/report/packet-text.ts';

const view: PacketPlanView = {
  what: 'packet',
  out: 'packets',
  dryRun: false,
  builds: [
    {
      label: 'bright-harbour',
      folder: 'packets/bright-harbour',
      current: false,
      names: ['a.docx', 'a.html'],
    },
    { label: 'velvet-line', folder: 'packets/velvet-line', current: true, names: ['b.docx'] },
  ],
  next: 'send them. What comes back is taken in with: mizan responses import FILE…',
  list: 'packets/packets.csv',
  quiet: false,
  color: false,
  width: Number.POSITIVE_INFINITY,
};

it('names what was built, where it is, and what comes next', () => {
  expect(renderPacketPlan(view).split('\n')).toEqual([
    'bright-harbour  built',
    '  packets/bright-harbour/a.docx',
    '  packets/bright-harbour/a.html',
    'velvet-line  up to date',
    '  packets/velvet-line/b.docx',
    '',
    '1 packet built, 1 up to date in packets/',
    'The list of them, for a mail merge: packets/packets.csv',
    'Next: send them. What comes back is taken in with: mizan responses import FILE…',
    '',
  ]);
});

it('breaks what comes next between words in a narrow window', () => {
  const lines = renderPacketPlan({ ...view, width: 40 })
    .split('\n')
    .slice(-4);
  expect(lines).toEqual([
    'Next: send them. What comes back is',
    'taken in with: mizan responses import',
    'FILE…',
    '',
  ]);
});

it('promises nothing where nothing is built', () => {
  expect(renderPacketPlan({ ...view, dryRun: true })).toMatch(/1 packet would be built, 1 up to date/);
  expect(renderPacketPlan({ ...view, dryRun: true })).not.toContain('Next');
  expect(renderPacketPlan({ ...view, quiet: true })).toBe('1 packet built, 1 up to date in packets/\n');
});
