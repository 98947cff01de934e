import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDiffHtml } from '../../../src/report/diff/html.ts';
import { viewDiff } from '../../../src/report/diff/view.ts';
import { fontFilesFor } from '../../../src/report/fonts.ts';
import { findChromium, launchChromium, NO_CHROMIUM } from '../../support/chromium.ts';
import {
  AFTER,
  BEFORE,
  makeChange,
  makeChanges,
  makeDocuments,
  makeEmptyView,
  makeInput,
  makeView,
  sectionOf,
} from './sample.ts';

const { resolve } = createRequire(import.meta.url);
const plain = renderDiffHtml(makeView(), { fonts: [] });

describe('renderDiffHtml', () => {
  it('gives the same bytes for the same input', () => {
    expect(renderDiffHtml(makeView(), { fonts: [] })).toBe(plain);
  });

  it('allows exactly its own style and script, and loads nothing', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(plain)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    for (const tag of ['style', 'script']) {
      const [, body] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(plain)!;
      expect(policy).toContain(`${tag}-src 'sha256-${createHash('sha256').update(body!).digest('base64')}'`);
    }
    expect(plain.replace(/<script>[\s\S]*<\/script>/, '')).not.toMatch(/\s(?:src|style|on\w+)=/);
  });

  it('has the headline, the briefing, the table and the redline in this order', () => {
    const places = [
      '1 rule added, 1 age changed',
      'What changed in substance',
      'Table of changes',
      '<del>',
    ].map((words) => plain.indexOf(words, plain.indexOf('<body>')));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('sets each language in its direction', () => {
    expect(plain).toContain('<div class="side redline" lang="en" dir="ltr">');
    expect(plain).toContain('<div class="side redline" lang="ur" dir="rtl">');
  });

  it('links every row of the table to its section', () => {
    const ids = new Set([...plain.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    const links = [...plain.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe(plain.match(/\sid="/g)!.length);
  });

  it('cannot be broken out of', () => {
    const evil = '"><script>alert(1)</script>';
    const documents = makeDocuments(BEFORE, { ...AFTER, en: AFTER.en.replace('# Hate {', `# ${evil} {`) });
    const changes = makeChanges(documents).map((change) => ({
      ...change,
      signals: change.signals.map((signal) => ({ ...signal, text: evil })),
      place: { from: null, to: { file: evil, line: 1, endLine: 1 } },
    }));
    const html = renderDiffHtml(
      viewDiff(
        makeInput(
          documents,
          { changes },
          {
            summary: { headline: evil, sentences: [evil], locales: [], oneSided: 0 },
            to: { name: evil, commit: null, announced: null, effective: null },
          },
        ),
      ),
      { fonts: [] },
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain('<b>this');
  });

  it('shows a text written anew on both sides, not as confetti', () => {
    const words = (seed: string) => Array.from({ length: 100 }, (_, index) => `${seed}${index}`).join(' ');
    const both = makeDocuments(
      { en: `# One {#one}\n\n${words('a')}\n` },
      { en: `# One {#one}\n\n${words('b')}\n` },
    );
    const changes = [makeChange('en', sectionOf(both.from['en']!, 'one'), sectionOf(both.to['en']!, 'one'))];
    const html = renderDiffHtml(viewDiff(makeInput(both, { changes, parity: [] })), { fonts: [] });
    expect(html).toContain('<p class="side-label">Before</p>');
    expect(html).not.toContain('<del>');
  });

  it('says so when nothing changed', () => {
    const html = renderDiffHtml(makeEmptyView(), { fonts: [] });
    expect(html).toContain('<p class="headline">Nothing changed.</p>');
    expect(html).not.toContain('Table of changes');
  });
});

const chromium = findChromium();

describe.skipIf(!chromium)(chromium ? 'the page in Chromium' : NO_CHROMIUM, () => {
  let browser: Browser;
  let html: string;
  const errors: string[] = [];
  const open = async (
    width: number,
    colorScheme: 'light' | 'dark' = 'light',
    content = html,
  ): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.setContent(content);
    await page.evaluate('document.fonts.ready');
    return page;
  };
  const visible = (page: Page): Promise<string[]> =>
    page.evaluate(
      "[...document.querySelectorAll('.entry')].filter((one) => !one.hidden && !one.closest('[hidden]')).map((one) => one.id)",
    ) as Promise<string[]>;

  beforeAll(async () => {
    const fonts = fontFilesFor(['ur']).map((file) => ({
      ...file,
      base64: readFileSync(resolve(file.module)).toString('base64'),
    }));
    html = renderDiffHtml(makeView(), { fonts });
    browser = await launchChromium(chromium!);
  });
  afterAll(async () => {
    await browser?.close();
    expect(errors).toEqual([]);
  });

  for (const scheme of ['light', 'dark'] as const)
    it(`axe finds nothing serious, inline and side by side (${scheme})`, async () => {
      const page = await open(1280, scheme);
      await page.evaluate(readFileSync(resolve('axe-core/axe.min.js'), 'utf8'));
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      for (const view of ['inline', 'side']) {
        await page.click(`button[data-view=${view}]`);
        const found = (await page.evaluate(
          'axe.run(document).then(({ violations }) => violations.map(({ id, impact, nodes }) => [impact, id, nodes[0].html].join(" ")))',
        )) as string[];
        expect(found.filter((line) => /^(serious|critical)/.test(line))).toEqual([]);
      }
      await page.close();
    });

  it('does not scroll sideways at 360 px', async () => {
    const page = await open(360);
    for (const view of ['inline', 'side']) {
      await page.click(`button[data-view=${view}]`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    }
    await page.close();
  });

  it('filters the table and the sections together', async () => {
    const page = await open(1280);
    expect(await visible(page)).toHaveLength(4);
    await page.selectOption('[data-filter=kind]', 'removed');
    expect(await visible(page)).toEqual(['s-hate-gone']);
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('tr[data-for]')].filter((row) => !row.hidden).length",
      ),
    ).toBe(1);
    await page.selectOption('[data-filter=kind]', '');
    await page.selectOption('[data-filter=in]', 'ur');
    expect(await visible(page)).toEqual(['s-hate-hate']);
    await page.selectOption('[data-filter=in]', '');
    await page.fill('#search', 'caricature');
    await expect.poll(() => visible(page)).toEqual(['s-hate-attributes']);
    await page.fill('#search', 'nothing like it');
    await expect.poll(() => page.isVisible('#none')).toBe(true);
    await page.close();
  });

  it('shows before and after beside each other when asked, each without the words of the other', async () => {
    const page = await open(1280);
    const text = (selector: string): Promise<string> =>
      page.evaluate(`document.querySelector('#s-hate-hate ${selector}').innerText`) as Promise<string>;
    expect(await text('.redline')).toMatch(/do not[\s\S]*never/);
    await page.click('button[data-view=side]');
    expect(await text('.before')).toContain('do not');
    expect(await text('.before')).not.toContain('never');
    expect(await text('.after')).toContain('never');
    expect(await text('.after')).not.toContain('do not');
    await page.close();
  });

  it('shows one language alone when asked', async () => {
    const page = await open(1280);
    await page.click('button[data-language=ur]');
    expect(await page.isVisible('#s-hate-hate .lang[data-locale=en]')).toBe(false);
    expect(await page.isVisible('#s-hate-hate .lang[data-locale=ur]')).toBe(true);
    await page.close();
  });

  it('moves from change to change by keyboard, and unfolds what a link leads to', async () => {
    const page = await open(1280);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.evaluate("document.activeElement.closest('.entry').id")).toBe('s-hate-attributes');
    await page.click('#fold');
    expect(await page.evaluate("document.querySelectorAll('.entry[open]').length")).toBe(0);
    await page.click('tr[data-for=s-hate-gone] a');
    await expect.poll(() => page.evaluate("document.getElementById('s-hate-gone').open")).toBe(true);
    await page.close();
  });

  it('prints both languages and no controls', async () => {
    const page = await open(1280);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.controls')).toBe(false);
    expect(await page.isVisible('#s-hate-hate .lang[data-locale=ur]')).toBe(true);
    await page.close();
  });

  it('works where nothing changed', async () => {
    const page = await open(390, 'light', renderDiffHtml(makeEmptyView(), { fonts: [] }));
    await page.click('#theme');
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('light');
    await page.close();
  });
});
