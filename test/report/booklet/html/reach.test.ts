import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookletPart } from '../../../../src/consult/booklet.ts';
import { formWords } from '../../../../src/consult/words/form.ts';
import { renderBookletHtml } from '../../../../src/report/booklet/html.ts';
import { fontFilesFor } from '../../../../src/report/fonts.ts';
import { exampleBooklet } from '../../../support/booklets.ts';
import { findChromium, launchChromium, NO_CHROMIUM } from '../../../support/chromium.ts';

const { resolve } = createRequire(import.meta.url);
const chromium = findChromium();
const pictures = hasPoppler();
const SHOWN = '.volume:not([hidden])';
const words = formWords('en');

function hasPoppler(): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!chromium)(chromium ? 'the form by finger, by key, by ear and on paper' : NO_CHROMIUM, () => {
  let browser: Browser;
  let folder: string;
  const errors: string[] = [];
  const booklet = exampleBooklet();
  const embedded = fontFilesFor(['ur']).map((file) => ({
    ...file,
    base64: readFileSync(resolve(file.module)).toString('base64'),
  }));

  async function open(
    locale: string,
    options: BrowserContextOptions = {},
    { file = 'packet.html', before = '' } = {},
  ): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    if (before !== '') await context.addInitScript(before);
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(pathToFileURL(join(folder, file)).href);
    if (await page.isVisible(`${SHOWN} [data-volume=${locale}]`))
      await page.click(`${SHOWN} [data-volume=${locale}]`);
    await page.waitForTimeout(100);
    return page;
  }
  const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const message = (page: Page): Promise<string> => page.innerText(`${SHOWN} .message`);
  const put = (name: string, value: string): string => {
    const path = join(folder, name);
    writeFileSync(path, value);
    return path;
  };
  const answersFile = (answers: unknown, comments: unknown): string =>
    put(
      'answers.json',
      JSON.stringify({ schema: 'mizan/response/1', packet: booklet.manifest, answers, comments }),
    );

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mizan-reach-'));
    put('packet.html', renderBookletHtml(booklet, { fonts: embedded }));
    browser = await launchChromium(chromium!);
  });
  afterAll(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
    expect(errors).toEqual([]);
  });

  for (const locale of ['en', 'ur'])
    it(`has room for fingers and one line of tools on a phone (${locale})`, async () => {
      const page = await open(locale, PHONE);
      await page.tap(`${SHOWN} .to-contents`);
      expect(await page.isVisible(`${SHOWN} .contents li`)).toBe(true);
      await page.tap(`${SHOWN} .copy summary`);
      const small = await page.evaluate(
        `[...document.querySelectorAll('${SHOWN} :is(button,a,select,input,textarea,summary,.option,.file)')]
          .filter((one) => one.offsetParent && !one.closest('.side,.t,.letter') && !one.matches(':is(.option,.file) input'))
          .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
          .filter(([, { width, height }]) => Math.min(width, height) < 43.5)
          .map(([name, { width, height }]) => name + ' ' + width + 'x' + height)`,
      );
      expect(small).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      expect(await page.locator(`${SHOWN} .bar`).evaluate(({ clientHeight }) => clientHeight)).toBeLessThan(
        70,
      );
      await page.context().close();
    });

  it('sets a table of many columns on a phone as one cell under another, still a table to those who hear it', async () => {
    const base = exampleBooklet(['ur']);
    const table: BookletPart = {
      type: 'table',
      caption: 'ہم نے کیا بدلا',
      head: ['آپ نے کہا', 'ہم نے کیا', 'کیسے', 'کہاں'],
      widths: [3, 1, 3, 1],
      rows: [
        [{ text: 'Six weeks are short.', link: null, lang: 'en' }, 'قبول کیا گیا', 'اگلی بار', 'پورا متن'],
      ],
    };
    const volumes = [{ ...base.volumes[0]!, parts: [table] }];
    put('table.html', renderBookletHtml({ ...base, manifest: null, volumes }, { fonts: [] }));
    const page = await open('ur', PHONE, { file: 'table.html' });
    const [cell, next] = await page
      .locator('td')
      .evaluateAll((cells) => cells.slice(0, 2).map((one) => one.getBoundingClientRect()));
    expect(next!.top).toBeGreaterThanOrEqual(cell!.bottom);
    expect(cell!.width).toBeGreaterThan(300);
    expect(
      await page.locator('.table').evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth),
    ).toBe(true);
    expect(
      await page.evaluate("getComputedStyle(document.querySelector('td'), '::before').content"),
    ).toContain('آپ نے کہا');
    for (const role of ['table', 'row', 'columnheader', 'cell'] as const)
      expect(await page.getByRole(role).count(), role).toBeGreaterThan(0);
    await page.context().close();
  });

  it('offers the buttons for selected words at the foot of a phone, and takes words whole', async () => {
    const page = await open('ur', PHONE);
    await page.evaluate(
      `(() => {
        const side = document.querySelector('${SHOWN} .card:has([data-section=screen-time]) .side');
        const walker = document.createTreeWalker(side, NodeFilter.SHOW_TEXT);
        let node = walker.nextNode();
        while (!node.data.includes('60 منٹ')) node = walker.nextNode();
        const at = node.data.indexOf('60 منٹ');
        side.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, at + 1);
        range.setEnd(node, at + 4);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
      })()`,
    );
    await page.waitForSelector('.bubble:not([hidden])');
    const { bottom, left, right } = await page
      .locator('.bubble')
      .evaluate((bubble) => bubble.getBoundingClientRect());
    expect(bottom).toBeGreaterThan(844 - 40);
    expect([left >= 0, right <= 390]).toEqual([true, true]);
    await page.tap('.bubble [data-on=comment]');
    expect(await page.innerText(`${SHOWN} .note blockquote`)).toBe('60 منٹ');
    await page.context().close();
  });

  it('leads from question to question without an answer, then to what will be saved', async () => {
    const page = await open('en');
    const next = async (): Promise<string> => {
      await page.click(`${SHOWN} .bar [data-do=next]`);
      return page.evaluate(
        'document.activeElement.closest("[data-field],.send").id || document.activeElement.closest("[data-field]").dataset.field',
      ) as Promise<string>;
    };
    const asked = (await page.evaluate(
      `[...document.querySelectorAll('${SHOWN} [data-field]')].map(({ dataset }) => dataset.field).filter((field) => !field.startsWith('c:'))`,
    )) as string[];
    expect(asked.length).toBeGreaterThan(3);
    const seen: string[] = [];
    for (const _ of asked) seen.push((await next()).replace(/^en-f-/, '').replace('_3a_', ':'));
    expect(seen).toEqual(asked);
    expect((await next()).replace('_3a_', ':')).toContain(asked[0]);
    for (const field of asked) {
      const radio = page.locator(`${SHOWN} [data-field="${field}"] input[type=radio]`).first();
      if ((await radio.count()) > 0) await radio.check();
      else await page.fill(`${SHOWN} [data-field="${field}"] :is(textarea,input)`, 'Said.');
    }
    expect(await next()).toBe('en-send');
    expect(await message(page)).toContain(words.allAnswered);
    await expect
      .poll(() => page.getAttribute(`${SHOWN} [data-do=next]`, 'aria-label'))
      .toBe('Next question (2 of 2 answered)');
    await page.context().close();
  });

  for (const locale of ['en', 'ur'])
    it(`shows what the Tab key reaches, there and back, and is filled in and saved by keys (${locale})`, async () => {
      const page = await open(locale);
      await page.evaluate('document.activeElement.blur()');
      const stops: string[] = [];
      const hidden: string[] = [];
      const step = async (key: string): Promise<{ kind: string; field: boolean } | null> => {
        await page.keyboard.press(key);
        await page.waitForTimeout(40);
        const at = (await page.evaluate(`(() => {
          const one = document.activeElement;
          if (one === document.body) return null;
          const shown = one.closest('.option,.file') || one;
          const { top, bottom } = shown.getBoundingClientRect();
          const bar = document.querySelector('${SHOWN} .bar').getBoundingClientRect().bottom;
          const under = !one.closest('.bar,.skips') && (top < bar || top > innerHeight - 8);
          return { name: one.outerHTML.slice(0, 90), under, ring: getComputedStyle(shown).outlineStyle, kind: one.type || '', field: !!one.closest('[data-field]') };
        })()`)) as { name: string; under: boolean; ring: string; kind: string; field: boolean } | null;
        if (at) stops.push(at.name);
        if (at && (at.under || at.ring === 'none')) hidden.push(`${key}: ${at.name}`);
        return at;
      };
      for (let at = await step('Tab'); at && stops.length < 300; at = await step('Tab')) {
        if (at.kind === 'radio') await page.keyboard.press('Space');
        else if (at.field && /^text/.test(at.kind)) await page.keyboard.type('By key.');
      }
      expect(stops.length).toBeGreaterThan(30);
      expect(stops.length).toBeLessThan(300);
      await page.focus(`${SHOWN} .bar [data-do=save]`);
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
      expect(saved.answers.map(({ code }: { code: string }) => code)).toEqual(
        expect.arrayContaining(['q:impact', 'q:clear']),
      );
      expect([saved.respondent, saved.permission]).toEqual(['By key.', expect.any(String)]);
      await page.focus(`${SHOWN} .send [data-do=clear]`);
      for (let left = 60; left > 0 && (await step('Shift+Tab')); left--);
      expect(hidden).toEqual([]);
      await page.context().close();
    });

  it('is heard: what came and went by role and words, signs not at all, buttons with their section', async () => {
    const page = await open('en');
    await page.click(`${SHOWN} .bar [data-do=save]`);
    const session = await page.context().newCDPSession(page);
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
      nodes: {
        nodeId: string;
        ignored: boolean;
        role?: { value: string };
        name?: { value: string };
        description?: { value: string };
        childIds?: string[];
      }[];
    };
    const heard = nodes.filter(({ ignored }) => !ignored);
    const byRole = (role: string): typeof heard => heard.filter((node) => node.role?.value === role);
    const inside = (node: (typeof heard)[number]): string =>
      (node.childIds ?? [])
        .map((id) => nodes.find(({ nodeId }) => nodeId === id)!)
        .map((child) => (child.role?.value === 'StaticText' ? child.name!.value : inside(child)))
        .join('');
    const { added, removed } = booklet.volumes[0]!.words;
    expect(
      byRole('insertion')
        .map(inside)
        .filter((text) => text.startsWith(`[${added}:`)).length,
    ).toBeGreaterThan(0);
    expect(
      byRole('deletion')
        .map(inside)
        .filter((text) => text.startsWith(`[${removed}:`)).length,
    ).toBeGreaterThan(0);
    expect(byRole('StaticText').map(({ name }) => name!.value.trim())).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^[~+\u2212\u21C5\u2713]$/)]),
    );
    expect(byRole('status').map(inside)).toEqual([words.nothingYet]);
    expect(byRole('button').map(({ name }) => name!.value)).toContain(words.close);
    const comment = byRole('button').filter(({ name }) => name!.value === booklet.volumes[0]!.words.comment);
    expect(comment.length).toBeGreaterThan(2);
    expect(new Set(comment.map(({ description }) => description?.value)).size).toBe(comment.length);
    for (const role of ['main', 'navigation', 'article', 'region'])
      expect(byRole(role).length, role).toBeGreaterThan(0);
    await page.context().close();
  });

  it('gives the answers as text where no file can be saved', async () => {
    for (const before of ['', 'document.execCommand = () => { throw new Error("no"); }']) {
      const page = await open(
        'en',
        {},
        {
          before: `Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { ${before ? 'throw new Error("no")' : 'window.copied = text'}; } } });${before}`,
        },
      );
      await page.click(`${SHOWN} .copy summary`);
      await page.fill(`${SHOWN} [data-field="q:impact"] textarea`, 'On its way by <b>letter</b>.');
      await page.click(`${SHOWN} [data-do=copy]`);
      await expect.poll(() => message(page)).toContain(before ? words.copyYourself : words.copied);
      // Longer than the draft waits before it is kept: the selection outlives that.
      await page.waitForTimeout(500);
      const text = before
        ? ((await page.evaluate('getSelection().toString()')) as string)
        : ((await page.evaluate('window.copied')) as string);
      expect(JSON.parse(text).answers[0].value).toBe('On its way by <b>letter</b>.');
      await page.context().close();
    }
  });

  it('says when the browser stops keeping what is written', async () => {
    const page = await open('en');
    await page.evaluate(
      'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }',
    );
    await page.fill(`${SHOWN} [data-field="q:impact"] textarea`, 'Too much.');
    await expect.poll(() => message(page)).toContain(booklet.volumes[0]!.words.draftNotKept);
    await page.context().close();
  });

  it('takes from a hostile file what it can hold, says what it left out, and opens again after it', async () => {
    const page = await open('en');
    const hostile = `{"schema":"mizan/response/1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
      "packet":${JSON.stringify(booklet.manifest)},
      "answers":[{"code":"q:impact","value":"<img src=x onerror=alert(1)>","locale":"\\"><script>"},
        {"code":"__proto__","value":"odd"},{"code":"constructor","value":"odd too"},
        {"code":"q:clear","value":"${'z'.repeat(150_000)}"}],
      "comments":[{"section":"scams","text":"<script>alert(1)</script>","quote":"<b>q</b>","proposal":null,"locale":"x"},
        {"section":"${'s'.repeat(500)}","text":"far"},
        ${Array.from({ length: 1500 }, (_, index) => `{"section":"scams","text":"${index}"}`).join()}]}`;
    await page.setInputFiles(`${SHOWN} [data-do=open]`, put('hostile.json', hostile));
    await expect.poll(() => message(page), { timeout: 20_000 }).toContain('left out: 504.');
    expect(await page.evaluate('({}).polluted')).toBeUndefined();
    expect(await page.locator('.text :is(img,script), .text blockquote b').count()).toBe(0);
    expect(await page.inputValue(`${SHOWN} [data-field="q:impact"] textarea`)).toContain('<img');
    await page.reload();
    await expect.poll(() => message(page), { timeout: 20_000 }).toContain(words.restored);
    await page.context().close();
    const other = await open('en');
    await other.setInputFiles(
      `${SHOWN} [data-do=open]`,
      answersFile([{ code: 'q:impact', value: 'x'.repeat(5_100_000) }], []),
    );
    await expect.poll(() => message(other)).toContain('larger than anything');
    await other.context().close();
  }, 60_000);

  it('lets the bar go where the window is low', async () => {
    const page = await open('en', { viewport: { width: 320, height: 256 } });
    expect(await page.evaluate(`getComputedStyle(document.querySelector('${SHOWN} .bar')).position`)).toBe(
      'static',
    );
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  it('prints long answers whole, and the second language without an empty page before it', async () => {
    const page = await open('ur');
    expect(await page.locator(SHOWN).evaluate((volume) => volume.previousElementSibling !== null)).toBe(true);
    const said = Array.from({ length: 120 }, (_, index) => `Line ${index}.`).join('\n');
    await page.fill(`${SHOWN} [data-field="q:impact"] textarea`, said);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(`getComputedStyle(document.querySelector('${SHOWN}')).breakBefore`)).toBe(
      'auto',
    );
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.isVisible(`${SHOWN} [data-field="q:impact"] textarea`)).toBe(false);
    expect(await page.innerText(`${SHOWN} [data-field="q:impact"] .printed`)).toBe(said);
    expect(await page.title()).toContain(' \u00B7 ');
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('.printed').count()).toBe(0);
    expect(await page.title()).toBe(booklet.volumes[1]!.title);
    await page.context().close();
  });

  it.skipIf(!pictures)(
    pictures
      ? 'prints no top of a letter on the page before'
      : 'skipped: needs pdftoppm, install with: apt-get install poppler-utils',
    async () => {
      const base = exampleBooklet(['ur']);
      const long = 'کسی کھلاڑی کو کھیل کے لیے ٹکٹ کی ضرورت ہے، لیکن کچھ لوگ گھر ہی سے کھیل دیکھ لیتے ہیں۔ '
        .repeat(4)
        .trim();
      const parts = Array.from(
        { length: 60 },
        (_, index): BookletPart =>
          index % 3 === 0
            ? { type: 'list', ordered: false, items: [long, long] }
            : { type: 'text', tone: 'plain', text: long },
      );
      const html = renderBookletHtml(
        {
          ...base,
          manifest: null,
          running: {},
          volumes: [{ ...base.volumes[0]!, parts, words: { ...base.volumes[0]!.words } }],
        },
        { fonts: embedded },
      );
      put('long.html', html);
      const page = await open('ur', {}, { file: 'long.html' });
      const pdf = join(folder, 'long.pdf');
      writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true }));
      await page.context().close();
      // The last 15 mm of the text, at 100 dots an inch: tips of the next page's letters are a few rows at its very end.
      const [width, height] = [827, 60];
      execFileSync('pdftoppm', [
        ...['-r', '100', '-gray', '-x', '0', '-y', '1031', '-W', String(width), '-H', String(height)],
        ...[pdf, join(folder, 'foot')],
      ]);
      const feet = readdirSync(folder).filter((name) => name.startsWith('foot'));
      expect(feet.length).toBeGreaterThan(8);
      const inked = feet.filter((name) => {
        const bytes = readFileSync(join(folder, name));
        const grey = bytes.subarray(bytes.length - width * height);
        const rows = Array.from({ length: height }, (_, y) =>
          grey.subarray(y * width, (y + 1) * width).some((dot) => dot < 140),
        );
        const last = rows.lastIndexOf(true);
        const above = rows.lastIndexOf(false, last);
        return last >= height - 5 && last - above < 7;
      });
      expect(inked).toEqual([]);
    },
  );
});
