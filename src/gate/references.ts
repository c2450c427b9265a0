import type { Content, Entry } from './content.ts';
import { nearest } from './nearest.ts';
import type { Problem } from '#domain/problem.ts';

type Checked = Omit<Content, 'problems'>;

/** What `reference to a thing that is not there` names, by kind of thing. */
const kinds = {
  agency: 'cơ quan',
  group: 'nhóm cơ quan',
  party: 'cơ quan hoặc nhóm cơ quan',
  topic: 'lĩnh vực',
  indicator: 'chỉ số',
  document: 'văn bản tham chiếu',
  target: 'văn bản',
  clause: 'mục trong văn bản',
} as const;

/** Problems between files: names of things that do not exist, marks without data, data without marks. */
export function checkReferences(content: Checked): readonly Problem[] {
  const problems: Problem[] = [];
  const ids = (entries: readonly Entry<unknown>[]): readonly string[] => entries.map((entry) => entry.id);
  const known = {
    agency: ids(content.agencies),
    group: ids(content.groups),
    party: [...ids(content.agencies), ...ids(content.groups)],
    topic: ids(content.topics),
    indicator: ids(content.indicators),
    document: ids(content.documents),
    target: [...ids(content.notices), ...ids(content.documents)],
  };
  const report = (entry: Entry<unknown>, path: readonly PropertyKey[], problem: Pick<Problem, 'rule' | 'message' | 'fix'>): void => {
    problems.push({ severity: 'error', file: entry.file, ...entry.yaml.placeOf(path), ...problem });
  };
  const expect = (entry: Entry<unknown>, path: readonly PropertyKey[], kind: keyof typeof known, id: string | undefined): void => {
    if (id === undefined || known[kind].includes(id)) return;
    const meant = nearest(id, known[kind]);
    report(entry, path, {
      rule: `unknown-${kind}`,
      message: `Không có ${kinds[kind]} nào mang mã “${id}”.`,
      fix: meant === undefined ? `Thêm tệp cho ${kinds[kind]} này, hoặc sửa lại mã.` : `Có phải là “${meant}”?`,
    });
  };

  for (const notice of content.notices) {
    const { data } = notice;
    expect(notice, ['issuer'], 'agency', data.issuer);
    data.topics.forEach((id, i) => { expect(notice, ['topics', i], 'topic', id); });
    data.relations.forEach(({ target }, i) => { expect(notice, ['relations', i, 'target'], 'target', target); });
    data.event?.papers.forEach(({ agency }, i) => { expect(notice, ['event', 'papers', i, 'agency'], 'agency', agency); });
    data.recipients.forEach(({ agency, group }, i) => {
      expect(notice, ['recipients', i, 'agency'], 'agency', agency);
      expect(notice, ['recipients', i, 'group'], 'group', group);
    });
    data.directives.forEach((directive, i) => {
      directive.lead.forEach((id, k) => { expect(notice, ['directives', i, 'lead', k], 'party', id); });
      directive.support.forEach((id, k) => { expect(notice, ['directives', i, 'support', k], 'party', id); });
      directive.topics.forEach((id, k) => { expect(notice, ['directives', i, 'topics', k], 'topic', id); });
    });
    const clauses = notice.body.clauses.map((clause) => clause.address);
    const expectClause = (path: readonly PropertyKey[], address: string): void => {
      if (clauses.includes(address)) return;
      const meant = nearest(address, clauses);
      report(notice, path, {
        rule: 'unknown-clause',
        message: `Văn bản không có ${kinds.clause} nào mang địa chỉ “${address}”.`,
        fix: meant === undefined ? `Các địa chỉ có trong văn bản: ${clauses.slice(0, 20).join(', ')}.` : `Có phải là “${meant}”?`,
      });
    };
    data.indicators.forEach(({ indicator, clause }, i) => {
      expect(notice, ['indicators', i, 'indicator'], 'indicator', indicator);
      expectClause(['indicators', i, 'clause'], clause);
    });
    data.editorialNotes.forEach(({ clause }, i) => { expectClause(['editorialNotes', i, 'clause'], clause); });
    problems.push(...checkMarks(notice));
  }

  for (const update of content.updates) {
    const [slug = '', directive = ''] = update.id.split('/');
    const notice = content.notices.find((candidate) => candidate.id === slug);
    const start: readonly PropertyKey[] = [];
    if (notice === undefined) {
      const meant = nearest(slug, ids(content.notices));
      report(update, start, {
        rule: 'unknown-notice',
        message: `Báo cáo nằm trong thư mục “${slug}” nhưng không có văn bản nào mang tên đó.`,
        fix: meant === undefined ? 'Đổi tên thư mục cho trùng tên tệp của văn bản.' : `Có phải là “${meant}”?`,
      });
    } else if (!notice.data.directives.some((candidate) => candidate.id === directive)) {
      report(update, start, {
        rule: 'unknown-directive',
        message: `Văn bản “${slug}” không có nhiệm vụ “${directive}”.`,
        fix: `Các nhiệm vụ của văn bản: ${notice.data.directives.map(({ id }) => id).join(', ')}.`,
      });
    }
    expect(update, ['reportedBy'], 'agency', update.data.reportedBy);
    expect(update, ['forMember'], 'agency', update.data.forMember);
    update.data.evidence.forEach(({ document }, i) => { expect(update, ['evidence', i, 'document'], 'document', document); });
    const { replaces } = update.data;
    if (replaces !== undefined && !content.updates.some((other) => other.id === replaces)) {
      report(update, ['replaces'], {
        rule: 'unknown-update',
        message: `Không có báo cáo nào mang mã “${replaces}”.`,
        fix: 'Viết dạng <văn bản>/<nhiệm vụ>/<ngày>, như đường dẫn tệp, không có “.yaml”.',
      });
    }
  }

  for (const agency of content.agencies) {
    expect(agency, ['parent'], 'agency', agency.data.parent);
    agency.data.successors.forEach((successor, i) => { expect(agency, ['successors', i, 'agency'], 'agency', successor.agency); });
  }
  for (const group of content.groups) {
    group.data.members.forEach((member, i) => { expect(group, ['members', i, 'agency'], 'agency', member.agency); });
    if (known.agency.includes(group.id)) {
      report(group, ['name'], {
        rule: 'ambiguous-id',
        message: `Mã “${group.id}” vừa là cơ quan vừa là nhóm cơ quan.`,
        fix: 'Đổi tên một trong hai tệp.',
      });
    }
  }
  return problems;
}

/** Directives described in the front matter and marked in the text must be the same ones. */
function checkMarks(notice: Content['notices'][number]): readonly Problem[] {
  const problems: Problem[] = [];
  const described = notice.data.directives.map((directive) => directive.id);
  const marked = notice.marks.map((mark) => mark.id);
  const at = (place: { readonly line: number; readonly column: number }, rule: string, message: string, fix: string): void => {
    problems.push({ severity: 'error', file: notice.file, line: place.line, column: place.column, rule, message, fix });
  };
  described.forEach((id, i) => {
    const place = notice.yaml.placeOf(['directives', i, 'id']);
    if (described.indexOf(id) !== i) {
      at(place, 'duplicate-directive', `Nhiệm vụ “${id}” được khai hai lần ở đầu tệp.`, 'Mỗi nhiệm vụ một mã riêng.');
    } else if (!marked.includes(id)) {
      at(place, 'unmarked-directive', `Nhiệm vụ “${id}” chưa được đánh dấu trong thân văn bản.`, `Đặt <Directive id="${id}"> trước và </Directive> sau đúng lời giao nhiệm vụ.`);
    }
  });
  notice.marks.forEach((mark, i) => {
    if (marked.indexOf(mark.id) !== i) {
      at(mark, 'duplicate-mark', `Nhiệm vụ “${mark.id}” được đánh dấu hai lần trong văn bản.`, 'Mỗi nhiệm vụ chỉ đánh dấu một lần.');
    } else if (!described.includes(mark.id)) {
      const meant = nearest(mark.id, described);
      at(mark, 'undescribed-mark', `Nhiệm vụ “${mark.id}” được đánh dấu trong văn bản nhưng không khai ở đầu tệp.`,
        meant === undefined ? 'Thêm nhiệm vụ này vào mục directives ở đầu tệp.' : `Có phải là “${meant}”?`);
    }
  });
  return problems;
}
