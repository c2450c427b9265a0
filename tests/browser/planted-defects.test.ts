import { expect, test, type Page } from '@playwright/test';
import { addressOf, htmlOf, replaced, withoutPolicy } from './built-site.ts';
import { axeViolations } from './checks/axe.ts';
import { doubleText, horizontalScroll, spaceText } from './checks/horizontal-scroll.ts';
import { keyboardProblems, skipLinkProblems } from './checks/keyboard.ts';
import { policyProblems } from './checks/policy.ts';
import { printProblems } from './checks/printed-page.ts';
import { structureProblems } from './checks/structure.ts';
import { smallTargets } from './checks/target-size.ts';
import { Observation } from './observation.ts';

/** A check as the other tests run it, with the state of the page it is run in. */
type Check = (page: Page) => Promise<readonly string[]>;

const inDark: Check = async (page) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  return axeViolations(page);
};
const inForcedColours: Check = async (page) => {
  await page.emulateMedia({ forcedColors: 'active' });
  return keyboardProblems(page);
};
const at320: Check = async (page) => {
  await page.setViewportSize({ width: 320, height: 640 });
  return horizontalScroll(page);
};
const withSpacing: Check = async (page) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await spaceText(page);
  return horizontalScroll(page);
};
const withDoubleText: Check = async (page) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await doubleText(page);
  return horizontalScroll(page);
};

interface Defect {
  readonly name: string;
  /** Kind of page it is planted in. */
  readonly kind: string;
  readonly plant: (html: string) => string;
  readonly check: Check;
  /** What the check says of it. */
  readonly reported: RegExp;
}

const inMain = (added: string) => (html: string) => replaced(html, /<main[^>]*>/, `$&${added}`);
const inHead = (added: string) => (html: string) => replaced(html, /<\/head>/, `${added}</head>`);
const changed = (what: RegExp, by: string) => (html: string) => replaced(html, what, by);

const notice = 'a notice';
const shared = 'a directive shared by many agencies';
const register = 'the register';

const defects: readonly Defect[] = [
  // axe
  {
    name: 'an image without alternative text',
    kind: notice,
    plant: inMain('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="30" height="30">'),
    check: axeViolations,
    reported: /^image-alt:/,
  },
  {
    name: 'a search field without a label',
    kind: notice,
    plant: changed(/(<input[^>]*) aria-label="[^"]*" placeholder="[^"]*"/, '$1'),
    check: axeViolations,
    reported: /^label:/,
  },
  {
    name: 'pale text',
    kind: notice,
    plant: inHead('<style>main p { color: #aaa }</style>'),
    check: axeViolations,
    reported: /^color-contrast:/,
  },
  {
    name: 'text that is dark in the dark',
    kind: notice,
    plant: inHead('<style>@media (prefers-color-scheme: dark) { main p { color: #333 } }</style>'),
    check: inDark,
    reported: /^color-contrast:/,
  },
  {
    name: 'a skipped heading level',
    kind: register,
    plant: inMain('<h1>Đề mục</h1><h4>Đề mục nhỏ</h4>'),
    check: axeViolations,
    reported: /^heading-order:/,
  },
  {
    name: 'a second main part',
    kind: notice,
    plant: changed(/<\/main>/, '</main><main>Phần chính thứ hai</main>'),
    check: axeViolations,
    reported: /^landmark-no-duplicate-main:/,
  },
  {
    name: 'a link without words',
    kind: notice,
    plant: inMain('<a href="/chi-dao/"></a>'),
    check: axeViolations,
    reported: /^link-name:/,
  },
  {
    name: 'a button without words',
    kind: notice,
    plant: inMain('<button type="button"></button>'),
    check: axeViolations,
    reported: /^button-name:/,
  },
  {
    name: 'a link known by its colour only',
    kind: notice,
    plant: (html) =>
      inMain('<p>Xem <a href="/chi-dao/">sổ theo dõi</a> để biết thêm.</p>')(
        inHead('<style>main p a { text-decoration: none }</style>')(html),
      ),
    check: axeViolations,
    reported: /^link-in-text-block:/,
  },
  {
    name: 'a page without a language',
    kind: notice,
    plant: changed(/<html lang="vi">/, '<html>'),
    check: axeViolations,
    reported: /^html-has-lang:/,
  },
  {
    name: 'a page without a title',
    kind: notice,
    plant: changed(/<title>.*?<\/title>/s, ''),
    check: axeViolations,
    reported: /^document-title:/,
  },
  {
    name: 'a page that cannot be enlarged',
    kind: notice,
    plant: changed(/width=device-width/, 'width=device-width, maximum-scale=1'),
    check: axeViolations,
    reported: /^meta-viewport:/,
  },
  {
    name: 'a list with a stray paragraph',
    kind: register,
    plant: inMain('<ul><p>Không phải là mục</p></ul>'),
    check: axeViolations,
    reported: /^list:/,
  },
  {
    name: 'a role that does not exist',
    kind: notice,
    plant: inMain('<p role="thong-bao">Văn bản</p>'),
    check: axeViolations,
    reported: /^aria-roles:/,
  },
  {
    name: 'a link hidden from screen readers only',
    kind: notice,
    plant: inMain('<p aria-hidden="true"><a href="/chi-dao/">Nhiệm vụ</a></p>'),
    check: axeViolations,
    reported: /^aria-hidden-focus:/,
  },
  {
    name: 'words outside every landmark',
    kind: notice,
    plant: changed(/<footer>/, '<p>Lạc lõng</p>$&'),
    check: axeViolations,
    reported: /^region:/,
  },
  {
    name: 'a positive tabindex',
    kind: notice,
    plant: changed(/<a href="\/chi-dao\/"/, '<a tabindex="1" href="/chi-dao/"'),
    check: axeViolations,
    reported: /^tabindex:/,
  },
  {
    name: 'controls crowded together',
    kind: notice,
    plant: inMain(
      '<p><button style="width:12px;height:12px;padding:0" aria-label="Trước"></button><button style="width:12px;height:12px;padding:0" aria-label="Sau"></button></p>',
    ),
    check: axeViolations,
    reported: /^target-size:/,
  },
  {
    name: 'a scrolling box out of the keyboard’s reach',
    kind: notice,
    plant: inMain('<pre style="overflow:auto;width:100px">npm run build -- --as-of 2026-11-22</pre>'),
    check: axeViolations,
    reported: /^scrollable-region-focusable:/,
  },

  // structure
  {
    name: 'a page said to be English',
    kind: notice,
    plant: changed(/<html lang="vi">/, '<html lang="en">'),
    check: structureProblems,
    reported: /^language of the page: “en”/,
  },
  {
    name: 'a page without its heading',
    kind: register,
    plant: changed(/<h1([^>]*)>(.*?)<\/h1>/s, '<p$1>$2</p>'),
    check: structureProblems,
    reported: /^0 headings of level 1/,
  },
  {
    name: 'a table whose headers are plain cells',
    kind: shared,
    plant: (html) => html.replaceAll(/<th\b[^>]*>(.*?)<\/th>/gs, '<td>$1</td>'),
    check: structureProblems,
    reported: /^table without a header cell/,
  },
  {
    name: 'a row header that does not say so',
    kind: shared,
    plant: (html) => html.replaceAll(' scope="row"', ''),
    check: structureProblems,
    reported: /^table whose row headers do not say so/,
  },

  // width
  {
    name: 'a box wider than a phone',
    kind: notice,
    plant: inMain('<p style="width:500px">Quá rộng</p>'),
    check: at320,
    reported: /^page: \d+ px in a window of 320 px/,
  },
  {
    name: 'a line that does not wrap when spaced',
    kind: notice,
    plant: inMain('<p style="white-space:nowrap;font:15px sans-serif">Đã qua thời hạn, chưa có báo cáo nào</p>'),
    check: withSpacing,
    reported: /Đã qua thời hạn/,
  },
  {
    name: 'a line that does not wrap when twice as large',
    kind: notice,
    plant: inMain('<p style="white-space:nowrap;font:1rem sans-serif">Đã qua thời hạn, chưa có báo cáo</p>'),
    check: withDoubleText,
    reported: /Đã qua thời hạn/,
  },

  // keyboard
  {
    name: 'focus that is not shown',
    kind: notice,
    plant: inHead('<style>:focus-visible { outline: none !important }</style>'),
    check: keyboardProblems,
    reported: /^does not show its focus/,
  },
  {
    name: 'focus shown by a shadow, which forced colours take away',
    kind: notice,
    plant: inHead('<style>:focus-visible { outline: none !important; box-shadow: 0 0 0 3px blue }</style>'),
    check: inForcedColours,
    reported: /^does not show its focus/,
  },
  {
    name: 'a keyboard trap',
    kind: notice,
    plant: inMain(
      '<button type="button" id="bay" class="p-3">Bẫy</button><script>document.querySelector("#bay").addEventListener("keydown", (event) => event.preventDefault())</script>',
    ),
    check: keyboardProblems,
    reported: /^holds the focus: button “Bẫy”/,
  },
  {
    name: 'a link that Tab passes over',
    kind: notice,
    plant: changed(/<a href="\/chi-dao\/"/, '<a tabindex="-1" href="/chi-dao/"'),
    check: keyboardProblems,
    reported: /^not reached by Tab: a “Nhiệm vụ”/,
  },
  {
    name: 'a paragraph that only a mouse can press',
    kind: notice,
    plant: inMain('<p onclick="location.reload()">Bấm vào đây</p>'),
    check: keyboardProblems,
    reported: /^not reached by Tab: p “Bấm vào đây”/,
  },
  {
    name: 'an order of Tab that jumps',
    kind: notice,
    plant: changed(/<a href="\/huong-dan\/"/, '<a tabindex="1" href="/huong-dan/"'),
    check: keyboardProblems,
    reported: /^out of order/,
  },
  {
    name: 'a focused link out of sight',
    kind: notice,
    plant: inMain('<a href="/chi-dao/" style="position:absolute;left:-9999px">Nhiệm vụ</a>'),
    check: keyboardProblems,
    reported: /^has the focus outside the window/,
  },
  {
    name: 'a skip link that stays out of sight',
    kind: notice,
    plant: inHead('<style>a[href="#noi-dung"] { position: absolute; left: -9999px !important }</style>'),
    check: skipLinkProblems,
    reported: /^the skip link has the focus but is not seen/,
  },
  {
    name: 'a skip link that leads nowhere',
    kind: notice,
    plant: changed(/<main id="noi-dung"/, '<main id="noi-dung-moi"'),
    check: skipLinkProblems,
    reported: /^the skip link does not lead past the header/,
  },
  {
    name: 'no skip link',
    kind: notice,
    plant: changed(/<a href="#noi-dung".*?<\/a>/s, ''),
    check: skipLinkProblems,
    reported: /^the first stop is no link within the page/,
  },

  // targets
  {
    name: 'a small button',
    kind: notice,
    plant: inMain('<p><button type="button" style="width:16px;height:16px;padding:0">×</button></p>'),
    check: smallTargets,
    reported: /^16\.0 × 16\.0 px: button “×”/,
  },
  {
    name: 'a small link alone on its line',
    kind: notice,
    plant: inMain('<p><a href="/chi-dao/" style="font-size:12px">Nhiệm vụ</a></p>'),
    check: smallTargets,
    reported: /px: a “Nhiệm vụ”/,
  },

  // paper
  {
    name: 'a header on paper',
    kind: notice,
    plant: inHead('<style>@media print { body > header { display: block !important } }</style>'),
    check: printProblems,
    reported: /^printed: header/,
  },
  {
    name: 'words of the document missing on paper',
    kind: notice,
    plant: changed(/<div data-verbatim/, '<div class="no-print" data-verbatim'),
    check: printProblems,
    reported: /^not printed/,
  },
];

for (const { name, kind, plant, check, reported } of defects) {
  test(`${name} is seen`, async ({ page }) => {
    const address = addressOf(kind);
    // The same checks find nothing on the same page as built: accessibility.test.ts, print.test.ts.
    const clean = withoutPolicy(htmlOf(address));
    const body = plant(clean);
    expect(body).not.toBe(clean);
    await page.route(`**${address}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await page.goto(address);
    expect(await check(page)).toContainEqual(expect.stringMatching(reported));
  });
}

test.describe('the policy check', () => {
  const html = htmlOf(addressOf(notice));

  for (const [name, faulty, reported] of [
    ['no policy', withoutPolicy(html), '0 policies'],
    [
      'a policy that lets scripts in',
      replaced(html, /default-src 'none';/, "default-src 'self';"),
      /^policy: default-src 'self'/,
    ],
    ['a policy without a base', replaced(html, / base-uri 'none';/, ''), /^policy:/],
    ['a policy for another style', replaced(html, /<style>/, '<style>p{color:red}'), /^policy:/],
    ['a second style', replaced(html, /<\/head>/, '<style>p{color:red}</style></head>'), '2 style elements'],
    ['a style attribute', replaced(html, /<main/, '<main style="color:red"'), 'a style attribute'],
    ['an event attribute', replaced(html, /<main/, '<main onclick="alert(1)"'), 'an event attribute'],
    ['an inline script', replaced(html, /<main/, '<script>alert(1)</script><main'), 'a script inside the page'],
    [
      'a script on a notice',
      replaced(html, /<main/, '<script src="/a.js"></script><main'),
      'a script on a page without scripts',
    ],
    [
      'a script before the policy',
      replaced(html, /<head>/, '<head><script src="/a.js"></script>'),
      'something is loaded before the policy',
    ],
  ] as const) {
    test(`reports ${name}`, () => {
      expect(policyProblems(html, 'none')).toEqual([]);
      const expected: unknown = typeof reported === 'string' ? reported : expect.stringMatching(reported);
      expect(policyProblems(faulty, 'none')).toContainEqual(expected);
    });
  }
});

test.describe('the watch over a page', () => {
  const address = addressOf(notice);
  const open = async (page: Page, body: string): Promise<void> => {
    await page.route(`**${address}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await page.goto(address, { waitUntil: 'networkidle' });
  };

  test('notes a breach of the policy', async ({ page, baseURL }) => {
    const observation = await Observation.of(page, baseURL!);
    await open(page, inMain('<script>alert(1)</script>')(htmlOf(address)));
    expect(await observation.violations()).toEqual(['script-src-elem: inline']);
    expect(observation.complaints).toContainEqual(expect.stringContaining('Content Security Policy'));
  });

  test('notes a request to another host', async ({ page, baseURL }) => {
    const observation = await Observation.of(page, baseURL!);
    await open(page, inMain('<img src="https://dem-luot.invalid/anh.gif" alt="">')(withoutPolicy(htmlOf(address))));
    expect(observation.outside).toEqual(['https://dem-luot.invalid/anh.gif']);
  });

  test('notes a second request', async ({ page, baseURL }) => {
    const observation = await Observation.of(page, baseURL!);
    await open(page, inHead('<link rel="stylesheet" href="/them.css">')(withoutPolicy(htmlOf(address))));
    expect(observation.requests).toContain(`${baseURL!}/them.css`);
  });

  test('notes words that jump', async ({ page, baseURL }) => {
    const observation = await Observation.of(page, baseURL!);
    const late =
      '<script>requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector("main").insertAdjacentHTML("afterbegin", "<p style=height:200px>Chèn sau</p>")))</script>';
    await open(page, replaced(withoutPolicy(htmlOf(address)), /<\/body>/, `${late}</body>`));
    await expect(page.getByText('Chèn sau')).toBeVisible();
    await expect.poll(() => observation.layoutShift()).toBeGreaterThan(0);
  });
});
