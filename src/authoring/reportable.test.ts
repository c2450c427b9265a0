import { afterAll, expect, test } from 'vitest';
import { edited, noticeFile, project, removeProjects, sound, updateFile } from '#gate/content.fixture.ts';
import { parseCivilDate } from '#domain/civil-date.ts';
import { reportableBy } from './reportable.ts';
import { readSurroundings } from './surroundings.ts';

afterAll(removeProjects);

/** The sound notice with four duties of one commune, made up. */
const directives = `directives:
  - { id: "1", kind: continuing, lead: [xa-vi-du] }
  - { id: "2", kind: time-bound, lead: [xa-vi-du], due: { by: "2015-12-31", words: hết năm 2015 } }
  - { id: "3", kind: time-bound, lead: [xa-vi-du], due: { before: "2015-08-25", words: trước ngày 25/8/2015 } }
  - { id: "4", kind: time-bound, lead: [xa-vi-du], due: { by: "2015-09-10", words: ngày 10/9/2015 } }
`;
const text =
  (sound[noticeFile] ?? '').replace(/directives:[^]*/, '') +
  `${directives}---\n
<Directive id="1">
1\\. Xã Ví Dụ thường xuyên rà soát.
</Directive>

<Directive id="2">
2\\. Xã Ví Dụ báo cáo hết năm 2015.
</Directive>

<Directive id="3">
3\\. Xã Ví Dụ báo cáo trước ngày 25/8/2015.
</Directive>

<Directive id="4">
4\\. Xã Ví Dụ báo cáo ngày 10/9/2015.
</Directive>
`;
const report = 'date: "2015-08-30"\nstatus: in-progress\nsummary: Xã Ví Dụ đang làm.\n';

function waiting(day: string, reports: readonly string[]) {
  const root = project({
    [noticeFile]: text.replace('clause: "2.9"', 'clause: "1"'),
    [updateFile]: undefined,
    ...Object.fromEntries(reports.map((id) => [`content/updates/tb-12-ket-luan/${id}/2015-08-30.yaml`, report])),
  });
  const { content, register } = readSurroundings(root, parseCivilDate(day)!);
  expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return reportableBy(register, 'xa-vi-du').map(({ urgency, duty, state }) => [
    urgency,
    duty.tracked.directive.id,
    state,
  ]);
}

test('what is past due comes first, then what is due soon, then what nobody has heard of', () => {
  expect(waiting('2015-09-05', ['2'])).toEqual([
    ['past-due', '3', 'Đã qua thời hạn, chưa có báo cáo công khai; hạn 24/8/2015, đã qua 12 ngày'],
    ['due-soon', '4', 'Sắp đến hạn; hạn 10/9/2015, còn 5 ngày; chưa có báo cáo công khai'],
    ['silent', '1', 'Không ấn định thời hạn; chưa có báo cáo công khai'],
    ['open', '2', 'Trong hạn; hạn 31/12/2015, còn 117 ngày; báo cáo gần nhất 30/8/2015'],
  ]);
});

test('a duty that is carried on waits again half a year after its last report', () => {
  expect(waiting('2016-02-28', ['1']).find(([, id]) => id === '1')?.[0]).toBe('open');
  expect(waiting('2016-03-10', ['1']).find(([, id]) => id === '1')?.[0]).toBe('silent');
});

test('a group’s duty waits for each of its members', () => {
  const { register } = readSurroundings(
    project(edited(updateFile, 'completed', 'completed')),
    parseCivilDate('2015-09-05')!,
  );
  const urgencies = ['xa-vi-du', 'xa-gia-dinh'].map((id) => reportableBy(register, id).map(({ urgency }) => urgency));
  expect(urgencies).toEqual([['settled'], ['past-due']]);
});
