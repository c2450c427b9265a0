import CMS, { type CmsConfig } from '@sveltia/cms';
import { fromFile, toFile } from './file-format.ts';
import { refusals, type Refused } from './refusals.ts';

/** Starts the form: the configuration stands in the page, files are read and written in the one form of this site. */
const config: CmsConfig = JSON.parse(document.getElementById('cau-hinh')?.textContent ?? '{}');

for (const extension of ['mdx', 'yaml'])
  CMS.registerCustomFormat(`cong-khai-${extension}`, extension, { fromFile, toFile });

CMS.registerEventListener({
  name: 'preSave',
  handler: async ({ entry }: { entry: { toJS(): { data?: Readonly<Record<string, unknown>> } } }) => {
    const refused = refusals(entry.toJS().data ?? {});
    if (refused.length === 0) return;
    // Ours first, until it is read: then the form stops saving, and says only that something failed.
    await tell(refused);
    throw new Error('Nội dung có chỗ không được lưu vào kho.');
  },
});

/** Says what may not be saved, above the form, before anything leaves this computer; over when it is closed. */
function tell(refused: readonly Refused[]): Promise<void> {
  const dialog = document.createElement('dialog');
  dialog.id = 'khong-luu-duoc';
  const add = (parent: HTMLElement, name: string, text: string): HTMLElement => {
    const element = parent.appendChild(document.createElement(name));
    element.textContent = text;
    return element;
  };
  add(dialog, 'h2', 'Chưa lưu: có nội dung không được đưa vào kho');
  add(dialog, 'p', 'Kho mã nguồn giữ mãi mọi điều đã lưu, kể cả khi sau đó đã xóa. Sửa các chỗ sau rồi lưu lại:');
  const list = dialog.appendChild(document.createElement('ol'));
  for (const { message, fix, words } of refused) {
    const item = add(list, 'li', message);
    if (fix !== undefined) add(item, 'p', `→ ${fix}`);
    add(item, 'blockquote', words);
  }
  const close = add(dialog, 'button', 'Quay lại sửa');
  close.addEventListener('click', () => {
    dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      done();
    });
  });
}

await CMS.init({ config });
