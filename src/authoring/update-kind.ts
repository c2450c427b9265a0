import { currentName, inForceOn, successorsOf } from '#domain/agency.ts';
import { nameOfNotice } from '#domain/citation.ts';
import { parseCivilDate, formatDay } from '#domain/civil-date.ts';
import { openingWords } from '#domain/opening-words.ts';
import type { TrackedDirective } from '#domain/register.ts';
import { evidenceLabels, reportedLabels } from '#messages';
import { agencyChoices } from './agency-kind.ts';
import { always, day, labelled, type Answers, type Choice, type Field } from './field.ts';
import type { Kind } from './new-file.ts';
import { reportableBy, urgencyLabels } from './reportable.ts';
import type { Surroundings } from './surroundings.ts';
import { yamlText } from './yaml-text.ts';

/** Answer to “who reports” where no agency did. */
const foundByEditor = 'bien-tap';
const unknownDay = 'khong-ro';
const none = 'khong';

/** Whether a status or a new deadline is nothing without its reason. */
const isToReason = (answers: Answers): boolean =>
  needsReason.includes(answers['status'] ?? '') || (answers['revised-due'] ?? '') !== '';
const needsReason = ['challenged', 'suspended', 'superseded', 'dropped'];

const directiveOf = ({ register }: Surroundings, { directive = '' }: Answers): TrackedDirective | undefined =>
  register.directives.find((tracked) => keyOf(tracked) === directive);

const keyOf = ({ notice, directive }: TrackedDirective): string => `${notice.slug}/${directive.id}`;

/** Agencies with duties, with how many of them wait. */
function reporters(around: Surroundings): readonly Choice[] {
  return agencyChoices(around).flatMap(({ value, name }) => {
    const duties = reportableBy(around.register, value);
    const waiting = duties.filter(({ urgency }) => urgency !== 'settled' && urgency !== 'open').length;
    return duties.length === 0 ? [] : [{ value, name: `${name} (${String(waiting)} nhiệm vụ đang chờ báo cáo)` }];
  });
}

function duties({ register }: Surroundings, { agency }: Answers): readonly Choice[] {
  const choice = (tracked: TrackedDirective, state: string, group?: string): Choice => ({
    value: keyOf(tracked),
    name: `${tracked.directive.id}, ${nameOfNotice(tracked.notice)}: ${openingWords(tracked.words, 70)} [${state}]`,
    group,
  });
  if (agency === undefined || agency === '')
    return register.directives.map((tracked) => choice(tracked, tracked.notice.slug));
  return reportableBy(register, agency).map(({ duty, urgency, state }) =>
    choice(duty.tracked, state, urgencyLabels[urgency]),
  );
}

function statuses(around: Surroundings, answers: Answers): readonly Choice[] {
  const kind = directiveOf(around, answers)?.directive.kind;
  const unfit = kind === 'continuing' ? ['completed'] : kind === 'time-bound' ? ['carried-on'] : [];
  return labelled(reportedLabels).filter(({ value }) => value !== 'no-information' && !unfit.includes(value));
}

/** The agency a report may come from on its day: itself while in force, then who took over. */
function speakers({ register, today }: Surroundings, { agency = '', date }: Answers): readonly Choice[] {
  const known = register.agencies.get(agency);
  const on = parseCivilDate(date ?? '') ?? today;
  const heirs = known === undefined ? [] : [known, ...successorsOf(known, register.agencies, on)];
  const others = known === undefined ? [...register.agencies.values()] : heirs;
  return [
    ...others.filter((one) => inForceOn(one, on)).map((one) => ({ value: one.id, name: currentName(one).name })),
    { value: foundByEditor, name: 'Không cơ quan nào: người biên tập tìm thấy trong văn bản công khai' },
  ];
}

const isShared = (around: Surroundings, answers: Answers): boolean => {
  const lead = directiveOf(around, answers)?.directive.lead ?? [];
  return lead.length > 1 || lead.some((id) => around.register.groups.has(id));
};

const hasEvidence = (_: Surroundings, { 'evidence-level': level = none }: Answers): boolean => level !== none;

const fields: readonly Field[] = [
  { name: 'agency', label: 'Báo cáo của cơ quan nào', choices: reporters, hint: 'Gõ vài chữ để tìm' },
  { name: 'directive', label: 'Về nhiệm vụ nào', isRequired: always, choices: duties },
  { name: 'status', label: 'Tình trạng được báo cáo', isRequired: always, choices: statuses },
  day({
    name: 'date',
    label: 'Ngày báo cáo',
    isRequired: always,
    fallback: ({ today }) => formatDay(today),
    fault: (value, { today }) => (value > today ? 'Ngày báo cáo không thể ở tương lai.' : undefined),
  }),
  {
    name: 'reported-by',
    label: 'Ai báo cáo',
    choices: speakers,
    // Where no agency was named, none is guessed.
    fallback: (around, answers) => ((answers['agency'] ?? '') === '' ? undefined : speakers(around, answers)[0]?.value),
  },
  {
    name: 'for-member',
    label: 'Báo cáo nói về',
    applies: isShared,
    choices: (around, answers) => [
      ...(answers['agency'] === undefined || answers['agency'] === ''
        ? agencyChoices(around)
        : agencyChoices(around).filter(({ value }) => value === answers['agency'])
      ).map(({ value, name }) => ({ value, name: `Phần việc của ${name}` })),
      { value: none, name: 'Toàn bộ nhiệm vụ, của mọi cơ quan được giao' },
    ],
    fallback: (_, { agency }) => (agency === undefined || agency === '' ? none : agency),
  },
  {
    name: 'summary',
    label: 'Tóm tắt nội dung báo cáo',
    hint: 'Đã làm gì, kết quả gì; chỉ ghi điều báo cáo nêu',
    isRequired: always,
    fault: (value) => (value.length < 10 ? 'Viết ít nhất 10 ký tự.' : undefined),
  },
  {
    ...day({ name: 'done-on', label: 'Ngày hoàn thành', isRequired: always }),
    hint: `Ví dụ: 18/5/2016; báo cáo không nêu ngày thì viết: ${unknownDay}`,
    applies: (_, { status }) => status === 'completed',
    fault: (value, around, answers) => (value === unknownDay ? undefined : doneOn.fault?.(value, around, answers)),
    written: (value) => (value === unknownDay ? value : (doneOn.written?.(value) ?? value)),
  },
  day({
    name: 'revised-due',
    label: 'Thời hạn mới (ngày cuối cùng còn đúng hạn)',
    hint: 'Chỉ khi có văn bản gia hạn; không có thì bỏ trống',
    applies: (around, answers) =>
      answers['status'] !== 'completed' && directiveOf(around, answers)?.directive.due !== undefined,
  }),
  {
    name: 'replaces',
    label: 'Báo cáo sai mà báo cáo này đính chính',
    hint: 'Viết dạng <văn bản>/<nhiệm vụ>/<ngày>',
    isFlagOnly: true,
    choices: (around, answers) =>
      (directiveOf(around, answers)?.history ?? []).map(({ id, date }) => ({ value: id, name: formatDay(date) })),
  },
  {
    name: 'reason',
    label: 'Lý do, căn cứ',
    hint: 'Nêu số, ký hiệu văn bản làm căn cứ',
    applies: (_, answers) => isToReason(answers) || (answers['replaces'] ?? '') !== '',
    // A correction may say in its summary what was wrong.
    isRequired: (_, answers) => isToReason(answers),
  },
  {
    name: 'evidence-level',
    label: 'Minh chứng',
    choices: () => [
      { value: none, name: evidenceLabels.none },
      ...labelled(evidenceLabels).filter(({ value }) => value !== 'none'),
    ],
    fallback: () => none,
  },
  {
    name: 'evidence-url',
    label: 'Địa chỉ trên mạng của minh chứng',
    hint: 'Bắt đầu bằng https://; không có thì bỏ trống',
    applies: hasEvidence,
    fault: (value) => (/^https?:\/\/\S+$/.test(value) ? undefined : 'Viết địa chỉ đầy đủ, bắt đầu bằng https://'),
  },
  {
    name: 'evidence-document',
    label: 'Văn bản làm minh chứng, đã khai trong content/documents/',
    applies: hasEvidence,
    choices: ({ register }) => [...register.documents.values()].map(({ id, title }) => ({ value: id, name: title })),
    isRequired: (_, answers) =>
      ['document', 'third-party'].includes(answers['evidence-level'] ?? '') && (answers['evidence-url'] ?? '') === '',
  },
  { name: 'evidence-note', label: 'Ghi chú về minh chứng', hint: 'Không có thì bỏ trống', applies: hasEvidence },
];

const doneOn = day({
  name: 'done-on',
  label: '',
  fault: (value, { today }) => (value > today ? 'Ngày hoàn thành không thể ở tương lai.' : undefined),
});

const given = (value: string | undefined, except: string): string | undefined => (value === except ? undefined : value);

export const updateKind: Kind = {
  name: 'update',
  title: 'Ghi một báo cáo',
  fields,
  fileOf(answers, { content }) {
    const { directive = '', date = '', status, summary } = answers;
    const isUnknown = answers['done-on'] === unknownDay;
    const level = given(answers['evidence-level'], none);
    const taken = new Set(content.ids('updates'));
    let id = `${directive}/${date}`;
    for (let n = 2; taken.has(id); n += 1) id = `${directive}/${date}-${String(n)}`;
    return {
      path: `content/updates/${id}.yaml`,
      text: yamlText({
        date,
        status,
        reportedBy: given(answers['reported-by'], foundByEditor),
        forMember: given(answers['for-member'], none),
        summary,
        doneOn: given(answers['done-on'], unknownDay),
        doneOnUnknown: isUnknown ? true : undefined,
        revisedDue: answers['revised-due'],
        reason: answers['reason'],
        evidence:
          level === undefined
            ? []
            : [
                {
                  level,
                  document: answers['evidence-document'],
                  url: answers['evidence-url'],
                  note: answers['evidence-note'],
                },
              ],
        replaces: answers['replaces'],
      }),
      next: [
        `Xem thử: npm run dev, rồi mở /chi-dao/${directive}/`,
        'Đọc lại kỹ: báo cáo đã đăng thì không sửa, không xóa được nữa.',
      ],
    };
  },
};
