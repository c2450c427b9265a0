import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseDocumentNumber } from '#domain/document-number.ts';
import { documentTypes } from '#domain/document-type.ts';
import { capacityLabels } from '#messages';
import { escapeText } from '#verbatim/escape.ts';
import { agencyChoices } from './agency-kind.ts';
import { always, day, labelled, partsOf, type Answers } from './field.ts';
import type { Kind } from './new-file.ts';
import { faultOfSlug, slugOf } from './slug.ts';
import { yamlText } from './yaml-text.ts';

const isEmpty = (answer: string | undefined): boolean => answer === undefined || answer === '';
const reason = (value: string): string | undefined => (value.length < 10 ? 'Viết ít nhất 10 ký tự.' : undefined);
const filled = (answer: string | undefined): string | undefined => (isEmpty(answer) ? undefined : answer);

export const noticeKind: Kind = {
  name: 'notice',
  title: 'Thêm một văn bản (bản nháp)',
  fields: [
    {
      name: 'type',
      label: 'Loại văn bản',
      isRequired: always,
      choices: () => documentTypes.map(({ id, name }) => ({ value: id, name })),
    },
    { name: 'title', label: 'Trích yếu, đúng từng chữ như văn bản', isRequired: always },
    {
      name: 'number',
      label: 'Số và ký hiệu',
      hint: 'Ví dụ: 123/TB-UBND. Bản đang có không ghi thì bỏ trống',
      fault: (value) =>
        parseDocumentNumber(value) === undefined
          ? `“${value}” không phải dạng số, ký hiệu. Viết như 123/TB-UBND.`
          : undefined,
    },
    {
      name: 'number-unknown',
      label: 'Vì sao chưa biết số',
      hint: 'Ví dụ: Bản lưu không ghi số và ký hiệu.',
      applies: (_, { number }) => isEmpty(number),
      isRequired: always,
      fault: reason,
    },
    day({
      name: 'issued',
      label: 'Ngày ban hành',
      hint: 'Ví dụ: 20/8/2015. Bản đang có không ghi thì bỏ trống',
      fault: (value, { today }) => (value > today ? 'Ngày ban hành không thể ở tương lai.' : undefined),
    }),
    {
      name: 'issued-unknown',
      label: 'Vì sao chưa biết ngày ban hành',
      applies: (_, { issued }) => isEmpty(issued),
      isRequired: always,
      fault: reason,
    },
    {
      name: 'year',
      label: 'Năm để xếp tệp',
      hint: 'Năm của sự kiện ghi trong văn bản',
      applies: (_, { issued }) => isEmpty(issued),
      isRequired: always,
      fault: (value) => (/^(?:19|20)\d\d$/.test(value) ? undefined : 'Viết năm bằng bốn chữ số, ví dụ: 2015.'),
    },
    { name: 'place', label: 'Địa danh ghi cạnh ngày ban hành', hint: 'Ví dụ: Kon Tum. Không có thì bỏ trống' },
    { name: 'issuer', label: 'Cơ quan ban hành', isRequired: always, choices: agencyChoices },
    {
      name: 'authority',
      label: 'Văn bản truyền đạt kết luận, quyết định của ai',
      hint: 'Ví dụ: Chủ tịch Ủy ban nhân dân tỉnh. Không phải thì bỏ trống',
    },
    { name: 'signatory', label: 'Họ tên người ký', hint: 'Không có thì bỏ trống' },
    {
      name: 'signatory-title',
      label: 'Chức vụ người ký',
      applies: (_, { signatory }) => !isEmpty(signatory),
      isRequired: always,
    },
    {
      name: 'capacity',
      label: 'Quyền hạn ký',
      applies: (_, { signatory }) => !isEmpty(signatory),
      choices: () => [
        { value: 'khong', name: 'Không ghi' },
        ...labelled(capacityLabels).map(({ value, name }) => ({ value, name: `${value}. (${name})` })),
      ],
      fallback: () => 'khong',
    },
    {
      name: 'on-behalf-of',
      label: 'Ký thay mặt, thay quyền ai',
      hint: 'Ví dụ: Chủ tịch',
      applies: (_, { signatory, capacity = 'khong' }) => !isEmpty(signatory) && capacity !== 'khong',
    },
    {
      name: 'topics',
      label: 'Lĩnh vực',
      isList: true,
      choices: ({ register }) => [...register.topics.values()].map(({ id, name }) => ({ value: id, name })),
    },
    {
      name: 'transcribed-from',
      label: 'Chép lại từ đâu',
      hint: 'Ví dụ: bản lưu của Văn phòng, tệp Word',
      isRequired: always,
    },
    { name: 'original', label: 'Tệp bản gốc trong public/', hint: 'Ví dụ: /ban-goc/tb-123.pdf', isFlagOnly: true },
    {
      name: 'text',
      label: 'Tệp chữ chứa nguyên văn (.txt), nếu có',
      hint: 'Có tệp Word, PDF thì dùng: npm run import -- TỆP. Bỏ trống để dán nguyên văn sau',
      fault: (value, { root }) => faultOfText(resolve(root, value)),
    },
    {
      name: 'slug',
      label: 'Tên tệp (cũng là địa chỉ trên trang, không đổi sau khi đăng)',
      isRequired: always,
      fallback: (_, answers) => suggestedSlug(answers),
      fault: (value, { content }) =>
        faultOfSlug(value) ??
        ([...content.ids('notices'), ...content.drafts.map(({ id }) => id)].includes(value)
          ? `Đã có văn bản mang tên “${value}”. Đặt tên khác, ví dụ thêm số hoặc năm.`
          : undefined),
    },
  ],
  fileOf(answers, around) {
    const { slug = '', issued, year = '' } = answers;
    const paragraphs = isEmpty(answers['text']) ? [] : paragraphsOf(resolve(around.root, answers['text'] ?? ''));
    return {
      path: `content/notices/${isEmpty(issued) ? year : (issued?.slice(0, 4) ?? '')}/${slug}.mdx`,
      text: `---\n${frontMatter(answers)}---\n${paragraphs.map((words) => `\n${escapeText(words)}\n`).join('')}`,
      ...(paragraphs.length === 0 ? { expected: ['missing-text'] } : {}),
      next: [
        ...(paragraphs.length === 0
          ? ['Dán nguyên văn vào dưới dòng “---” thứ hai của tệp, mỗi đoạn cách nhau một dòng trống.']
          : []),
        'Khai nơi nhận, các nhiệm vụ ở đầu tệp; đánh dấu từng nhiệm vụ bằng <Directive id="…"> trong lời văn.',
        `Xem thử và xem lỗi: npm run dev, rồi mở /van-ban/${slug}/`,
        'Xong thì xóa dòng “draft: true” để đăng.',
      ],
    };
  },
};

function frontMatter(answers: Answers): string {
  const unknownOr = (key: 'number' | 'issued') => filled(answers[key]) ?? { unknown: answers[`${key}-unknown`] };
  return yamlText({
    draft: true,
    title: answers['title'],
    type: answers['type'],
    number: unknownOr('number'),
    issued: unknownOr('issued'),
    place: answers['place'],
    issuer: answers['issuer'],
    authority: answers['authority'],
    signatory: isEmpty(answers['signatory'])
      ? undefined
      : {
          name: answers['signatory'],
          title: answers['signatory-title'],
          capacity: answers['capacity'] === 'khong' ? undefined : answers['capacity'],
          onBehalfOf: answers['on-behalf-of'],
        },
    topics: partsOf(answers['topics']),
    source: { original: answers['original'], transcribedFrom: answers['transcribed-from'] },
  });
}

/** “tb-123-cai-cach-hanh-chinh”: type, number if there is one, subject. */
function suggestedSlug({ type = '', number, title = '', issued, year }: Answers): string {
  const code = documentTypes.find(({ id }) => id === type)?.code ?? type;
  const subject = slugOf(title, 50);
  const when = (filled(issued) ?? year ?? '').slice(0, 4);
  const parts = isEmpty(number) ? [code, subject, when] : [code, number?.match(/\d+\p{L}?/u)?.[0] ?? '', subject];
  return slugOf(parts.join(' '), 80);
}

function faultOfText(path: string): string | undefined {
  if (!path.endsWith('.txt')) return 'Chỉ nhận tệp .txt. Tệp Word, PDF: npm run import -- TỆP.';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return undefined;
  } catch (error) {
    return error instanceof TypeError
      ? 'Tệp không ở bảng mã UTF-8. Mở bằng Notepad, chọn “Save as”, Encoding: UTF-8.'
      : `Không đọc được tệp “${path}”.`;
  }
}

/** Every line with words is a paragraph: text files break lines where paragraphs end. */
function paragraphsOf(path: string): readonly string[] {
  const text = new TextDecoder().decode(readFileSync(path)).normalize('NFC');
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
