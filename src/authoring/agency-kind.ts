import { currentName } from '#domain/agency.ts';
import { levelLabels } from '#messages';
import { always, day, labelled, partsOf, type Choice } from './field.ts';
import type { Kind } from './new-file.ts';
import { faultOfSlug, slugOf } from './slug.ts';
import type { Surroundings } from './surroundings.ts';
import { yamlText } from './yaml-text.ts';

/** Every agency by its latest name, in the order of the alphabet. */
export const agencyChoices = ({ register }: Surroundings): readonly Choice[] =>
  [...register.agencies.values()]
    .map((agency) => ({ value: agency.id, name: currentName(agency).name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));

export const agencyKind: Kind = {
  name: 'agency',
  title: 'Thêm một cơ quan',
  fields: [
    { name: 'name', label: 'Tên đầy đủ của cơ quan', isRequired: always, fault: faultOfName },
    { name: 'abbreviation', label: 'Tên viết tắt', hint: 'Ví dụ: SNV. Không có thì bỏ trống' },
    { name: 'level', label: 'Cấp', isRequired: always, choices: () => labelled(levelLabels) },
    { name: 'parent', label: 'Cơ quan cấp trên trực tiếp', choices: agencyChoices },
    day({ name: 'from', label: 'Ngày bắt đầu mang tên này', hint: 'Không rõ thì bỏ trống. Ví dụ: 1/7/2025' }),
    day({
      name: 'to',
      label: 'Ngày cuối cùng mang tên này',
      hint: 'Còn hoạt động thì bỏ trống',
      fault: (value, _, { from }) => (value < (from ?? '') ? 'Ngày cuối cùng phải sau ngày bắt đầu.' : undefined),
    }),
    {
      name: 'aliases',
      label: 'Cách gọi khác trong văn bản',
      hint: 'Nhiều cách gọi thì ngăn bằng dấu chấm phẩy. Ví dụ: Sở Nội vụ; Sở NV',
      isList: true,
    },
    {
      name: 'sources',
      label: 'Nguồn của các dữ kiện trên',
      hint: 'Văn bản, trang nào cho biết. Nhiều nguồn thì ngăn bằng dấu chấm phẩy',
      isList: true,
      isRequired: always,
    },
    { name: 'note', label: 'Ghi chú cho người đọc', hint: 'Không có thì bỏ trống', isFlagOnly: true },
    {
      name: 'slug',
      label: 'Mã cơ quan (cũng là địa chỉ trên trang, không đổi về sau)',
      isRequired: always,
      fallback: (_, { name = '' }) => slugOf(name),
      fault: (value, { content }) =>
        faultOfSlug(value) ??
        (['agencies', 'groups'].some((folder) => content.ids(folder).includes(value))
          ? `Mã “${value}” đã có. Thêm tên địa phương vào sau, ví dụ: ${value}-kon-tum.`
          : undefined),
    },
  ],
  fileOf: ({ name = '', abbreviation, level, parent, from, to, aliases, sources, note, slug = '' }) => ({
    path: `content/agencies/${slug}.yaml`,
    text: yamlText({
      names: [{ name, abbreviation, from, to }],
      aliases: partsOf(aliases),
      level,
      parent,
      note,
      sources: partsOf(sources),
    }),
    next: [
      `Xem thử: npm run dev, rồi mở /co-quan/${slug}/`,
      `Trong văn bản, gọi cơ quan này bằng mã: ${slug}`,
      'Cơ quan đổi tên, hợp nhất: thêm tên mới vào mục names, cơ quan kế thừa vào mục successors của tệp.',
    ],
  }),
};

function faultOfName(name: string, { register }: Surroundings): string | undefined {
  const plain = name.toLocaleLowerCase('vi');
  const same = [...register.agencies.values()].find(({ names }) =>
    names.some((known) => known.name.toLocaleLowerCase('vi') === plain),
  );
  return same === undefined ? undefined : `Đã có cơ quan mang tên này: ${same.id}.`;
}
