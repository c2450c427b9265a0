import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { htmlOf } from './built-site.ts';
import { SearchPage } from './search-page.ts';

const clause = '- Tham mưu Ủy ban nhân dân tỉnh Kế hoạch cải cách hành chính nhà nước của tỉnh giai đoạn 2016-2020';
const noticeAddress = '/van-ban/tb-ket-luan-cai-cach-hanh-chinh-2015/';

test.describe('a citizen with a phone and no JavaScript', () => {
  test.use({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false, isMobile: true, hasTouch: true });

  test('goes from the home page to an agency, a directive, its clause and the methodology', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Các phần của trang' }).getByRole('link', { name: 'Cơ quan' }).tap();
    await page.getByRole('main').getByRole('link', { name: 'Sở Nội vụ tỉnh Kon Tum' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sở Nội vụ tỉnh Kon Tum');
    await page.getByRole('main').getByRole('link', { name: 'Nhiệm vụ 2.3-2' }).tap();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhiệm vụ 2.3-2');
    await expect(page.locator('[data-words]')).toContainText(clause);
    await expect(page.getByRole('complementary', { name: 'Tình trạng' })).toContainText('Hoàn thành, chưa rõ ngày');
    await page.getByRole('main').locator('a[href$="#2.3-2"]').first().tap();

    await expect(page).toHaveURL(new RegExp(`${noticeAddress}#2\\.3-2$`));
    await expect(page.locator(':target')).toContainText(clause);
    await expect(page.locator(':target')).toBeInViewport();
    await page.getByRole('link', { name: 'Cách xác định tình trạng' }).tap();

    await expect(page).toHaveURL(/\/huong-dan\/phuong-phap\/$/);
    await expect(page.getByRole('main')).toContainText('Đã qua thời hạn, chưa có báo cáo công khai');
  });

  test('is never told that a directive without a report was not carried out', async ({ page }) => {
    await page.goto('/co-quan/so-noi-vu-kon-tum/');
    for (const cell of ['Trong hạn, chưa có báo cáo hoàn thành', 'Chưa hoàn thành, quá hạn']) {
      await expect(page.getByRole('row', { name: cell }).getByRole('cell')).toHaveText('0');
    }
    await page.getByRole('main').getByRole('link', { name: 'Nhiệm vụ 2.3-1' }).tap();

    const status = page.getByRole('complementary', { name: 'Tình trạng' });
    await expect(status).toContainText('Đã qua thời hạn, chưa có báo cáo công khai');
    await expect(status).toContainText('Chưa có thông tin công khai');
    await expect(status).not.toContainText(/quá hạn|chưa triển khai|chưa hoàn thành/i);
    await expect(page.getByRole('main')).toContainText('Điều đó không có nghĩa là nhiệm vụ chưa được thực hiện.');

    // “Not carried out” is only ever said to be no conclusion.
    for (const address of ['/', '/chi-dao/', '/co-quan/so-noi-vu-kon-tum/', page.url(), noticeAddress]) {
      await page.goto(address);
      const words = (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' ');
      const said = words.match(/.{0,40}chưa (?:được )?thực hiện/giu) ?? [];
      expect(said.filter((sentence) => !/không có nghĩa là nhiệm vụ chưa được thực hiện$/.test(sentence))).toEqual([]);
    }
  });

  test('finds the ready-made lists when the search cannot run', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('main').getByRole('searchbox', { name: 'Từ cần tìm' }).fill('cải cách');
    await page.getByRole('main').getByRole('button', { name: 'Tìm' }).tap();

    await expect(page).toHaveURL(/\/tim-kiem\/\?q=/);
    // Chromium's switch for scripts leaves its parser believing in them: <noscript> stays unparsed here.
    const unparsed = /<noscript>(.*?)<\/noscript>/s.exec(htmlOf('/tim-kiem/'))?.[1] ?? '';
    expect(unparsed).toContain('Tìm theo lời văn cần JavaScript. Các danh sách dưới đây thì không.');
    await page.getByRole('main').getByRole('link', { name: 'Tất cả nhiệm vụ' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sổ theo dõi nhiệm vụ');
    await expect(page.getByRole('main').getByRole('link', { name: /^Nhiệm vụ 2\.\d/ })).toHaveCount(9);
  });
});

test.describe('a journalist at a desk', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('finds a directive by keyboard alone and lands on its clause', async ({ page }) => {
    const focused = page.locator(':focus');
    const search = new SearchPage(page);
    const tabTo = async (isThere: () => Promise<boolean>): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        if (await isThere()) return;
      }
      throw new Error('60 presses of Tab did not lead there');
    };

    await page.goto('/');
    await tabTo(async () => (await focused.getAttribute('name')) === 'q');
    await page.keyboard.type('kế hoạch cải cách hành chính');
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL(/\/tim-kiem\/\?q=/);
    await expect(search.field).toHaveValue('kế hoạch cải cách hành chính');
    await search.expectResults();
    await tabTo(async () => (await focused.textContent())?.includes('nhiệm vụ 2.3-2') === true);
    await expect(focused).toHaveText('Sở Nội vụ tỉnh Kon Tum – nhiệm vụ 2.3-2');
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL(new RegExp(`${noticeAddress}#2\\.3-2$`));
    await expect(page.locator(':target')).toContainText(clause);
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('gets each directive as a result of its own, with its status and its page', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('kế hoạch cải cách hành chính');
    const hit = search.results.filter({ hasText: 'nhiệm vụ 2.3-2' });
    await expect(hit).toHaveCount(1);
    await expect(hit.getByRole('link', { name: /nhiệm vụ 2\.3-2$/ })).toHaveAttribute(
      'href',
      new RegExp(`^${noticeAddress}#2\\.3-2:~:text=`),
    );
    await expect(hit).toContainText('Hoàn thành, chưa rõ ngày. Hạn: đến hết 29/9/2015.');
    await hit.getByRole('link', { name: 'Theo dõi nhiệm vụ' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhiệm vụ 2.3-2');
  });

  test('sees in the notice’s title why a directive is a result whose own words do not say it', async ({ page }) => {
    await page.goto('/tim-kiem/?q=cai+cach');
    const hits = page.locator('notice-search li:has([data-page])');
    await expect(hits.first()).toBeVisible();
    for (const hit of await hits.all()) {
      await expect(hit.locator('mark').first(), await hit.innerText()).toHaveText(/cải cách/i);
      const inWords = await hit.locator('[data-passage] mark').count();
      const inTitle = await hit.locator('[data-about] mark').count();
      expect(inWords === 0 ? inTitle : 1).toBeGreaterThan(0);
    }
  });

  test('keeps query, filters and results through reload, Back and Forward', async ({ page }) => {
    const search = new SearchPage(page);
    const agency = await (async () => {
      await search.open('hành chính');
      await search.expectResults();
      return search.filter('Cơ quan');
    })();
    const countOfAll = await search.total();

    await agency.selectOption('so-tu-phap-kon-tum');
    await expect(page).toHaveURL(/[?&]co-quan=so-tu-phap-kon-tum/);
    await expect.poll(() => search.total()).toBeLessThan(countOfAll);
    await expect(search.results.filter({ hasText: 'nhiệm vụ 2.1-1' })).toHaveCount(1);
    await expect(search.results.filter({ hasText: 'nhiệm vụ 2.3-2' })).toHaveCount(0);
    const ofAgency = await search.results.allInnerTexts();

    await page.reload();
    await search.expectResults();
    await expect(search.field).toHaveValue('hành chính');
    await expect(agency).toHaveValue('so-tu-phap-kon-tum');
    await expect.poll(() => search.results.allInnerTexts()).toEqual(ofAgency);

    await page.goBack();
    await expect(agency).toHaveValue('');
    await expect(search.field).toHaveValue('hành chính');
    await expect.poll(() => search.total()).toBe(countOfAll);

    await page.goForward();
    await expect(agency).toHaveValue('so-tu-phap-kon-tum');
    await expect.poll(() => search.results.allInnerTexts()).toEqual(ofAgency);

    await search.results.filter({ hasText: 'nhiệm vụ 2.1-1' }).getByRole('link').first().click();
    await expect(page).toHaveURL(/#2\.1-1$/);
    await page.goBack();
    await search.expectResults();
    await expect(agency).toHaveValue('so-tu-phap-kon-tum');
    await expect.poll(() => search.results.allInnerTexts()).toEqual(ofAgency);
  });

  test('hears how many results there are, and that there are none', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    await expect(search.status).toHaveText('');
    await search.field.fill('Sở Nội vụ');
    await search.expectResults();
    await search.field.fill('bitcoin');
    await expect(search.status).toHaveText(/^Không có kết quả nào cho điều bạn tìm; không văn bản nào có “bitcoin”/);
    await expect(search.results).toHaveCount(0);
  });

  test('goes through results with the arrow keys and back to the field', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('hành chính');
    await search.expectResults();
    await search.field.focus();
    await page.keyboard.press('ArrowDown');
    await expect(search.results.first().getByRole('link').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(search.results.nth(1).getByRole('link').first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(search.field).toBeFocused();
  });

  test('is told what was searched for in place of a mistyped word', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('cair cachs hanhf chinhs');
    await expect(search.status).toHaveText(
      /^Không có kết quả nào khớp nguyên vẹn; .* gần đúng cho “cải cách hành chính”/,
    );
    await expect(search.results.first()).toBeVisible();
  });

  test('is told that no document has a number', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('9999/TB-UBND');
    await expect(search.status).toHaveText('Không có văn bản nào mang hay nhắc đến số “9999/TB-UBND”.');
    await expect(search.results).toHaveCount(0);
  });

  test('finds earlier queries on the device, and can have them forgotten', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('hành chính');
    await search.expectResults();
    await search.field.press('Enter');
    await search.open();
    const earlier = page.getByRole('button', { name: 'hành chính' });
    await earlier.click();
    await search.expectResults();
    await search.open();
    await page.getByRole('button', { name: 'Xóa' }).click();
    await expect(earlier).toHaveCount(0);
    await page.reload();
    await expect(earlier).toHaveCount(0);
  });

  test('orders by deadline and narrows to a stretch of time', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('sở nội vụ');
    await search.expectResults();
    await (await search.filter('Xếp theo')).selectOption('han');
    await expect(page).toHaveURL(/[?&]xep=han/);
    await expect(search.results.first()).toContainText('nhiệm vụ 2.3-2');
    await (await search.filter('Thời hạn')).selectOption('da-qua-lau-hon');
    await expect.poll(() => search.results.count()).toBe(2);
  });

  test('finds a phrase in quotation marks and not its scattered words', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('"trước ngày 25/8/2015"');
    await search.expectResults();
    await expect(search.results.filter({ hasText: 'nhiệm vụ 2.3-1' })).toHaveCount(1);
    await expect(search.results.filter({ hasText: 'nhiệm vụ 2.3-2' })).toHaveCount(0);
    // All these words stand in the notice, but never beside one another.
    await search.field.fill('"hành chính Sở Tư pháp nâng cao hội nghị"');
    await expect(search.status).toHaveText('Không có kết quả nào cho điều bạn tìm.');
  });
});

test.describe('an editor', () => {
  test('reads how to publish and checks the notice’s words against the printed SHA-256', async ({ page, request }) => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Các phần của trang' }).getByRole('link', { name: 'Hướng dẫn' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Đăng văn bản' }).click();
    await expect(page).toHaveURL(/\/huong-dan\/dang-van-ban\/$/);
    await expect(page.getByRole('main')).toContainText('content/notices/<năm>/<tên-tệp>.mdx');
    await expect(page.getByRole('main')).toContainText('npm run check');

    await page.getByRole('navigation', { name: 'Các phần của trang' }).getByRole('link', { name: 'Văn bản' }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Kết luận của Chủ tịch Ủy ban nhân dân tỉnh/ })
      .click();
    const link = page.getByRole('link', { name: 'Tệp chữ nguyên văn' });
    await expect(link).toHaveAttribute('href', `${noticeAddress}nguyen-van.txt`);
    const printed = await page.getByText(/^[0-9a-f]{64}$/).innerText();

    const answer = await request.get(`${noticeAddress}nguyen-van.txt`);
    const text = await answer.body();
    expect(text.toString('utf8')).toContain(clause);
    expect(createHash('sha256').update(text).digest('hex')).toBe(printed);
  });
});
