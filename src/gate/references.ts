import type { ContentRule, Entry, NoticeEntry } from './content.ts';
import { dutiesOf } from './duties.ts';
import { nearest } from './nearest.ts';
import type { Problem } from '#domain/problem.ts';

/** What `reference to a thing that is not there` names, by kind of thing. */
const kinds = {
  agency: 'cơ quan',
  group: 'nhóm cơ quan',
  party: 'cơ quan hoặc nhóm cơ quan',
  topic: 'lĩnh vực',
  indicator: 'chỉ số',
  document: 'văn bản tham chiếu',
  target: 'văn bản',
} as const;

/** Problems between files: names of things that do not exist, marks without data, data without marks. */
export const checkReferences: ContentRule = (content) => {
  const problems: Problem[] = [];
  const { ids } = content;
  const known = {
    agency: ids('agencies'),
    group: ids('groups'),
    party: [...ids('agencies'), ...ids('groups')],
    topic: ids('topics'),
    indicator: ids('indicators'),
    document: ids('documents'),
    target: [...ids('notices'), ...ids('documents')],
  };
  const sets = new Map(Object.entries(known).map(([kind, all]) => [kind, new Set(all)]));
  const report = (
    entry: Entry<unknown>,
    path: readonly PropertyKey[],
    problem: Pick<Problem, 'rule' | 'message' | 'fix'>,
  ): void => {
    problems.push({ severity: 'error', file: entry.file, ...entry.yaml.placeOf(path), ...problem });
  };
  const expect = (
    entry: Entry<unknown>,
    path: readonly PropertyKey[],
    kind: keyof typeof known,
    id: string | undefined,
  ): void => {
    if (id === undefined || sets.get(kind)?.has(id) === true) return;
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
    data.topics.forEach((id, i) => {
      expect(notice, ['topics', i], 'topic', id);
    });
    data.relations.forEach(({ target }, i) => {
      expect(notice, ['relations', i, 'target'], 'target', target);
    });
    data.event?.papers.forEach(({ agency }, i) => {
      expect(notice, ['event', 'papers', i, 'agency'], 'agency', agency);
    });
    data.recipients.forEach(({ agency, group }, i) => {
      expect(notice, ['recipients', i, 'agency'], 'agency', agency);
      expect(notice, ['recipients', i, 'group'], 'group', group);
    });
    data.directives.forEach((directive, i) => {
      directive.lead.forEach((id, k) => {
        expect(notice, ['directives', i, 'lead', k], 'party', id);
      });
      directive.support.forEach((id, k) => {
        expect(notice, ['directives', i, 'support', k], 'party', id);
      });
      directive.topics.forEach((id, k) => {
        expect(notice, ['directives', i, 'topics', k], 'topic', id);
      });
    });
    problems.push(...checkAddresses(notice));
    const clauses = notice.body.clauses.map((clause) => clause.address);
    const expectClause = (path: readonly PropertyKey[], address: string): void => {
      if (clauses.includes(address)) return;
      const meant = nearest(address, clauses);
      report(notice, path, {
        rule: 'unknown-clause',
        message: `Văn bản không có mục nào mang địa chỉ “${address}”.`,
        fix:
          meant === undefined
            ? `Các địa chỉ có trong văn bản: ${clauses.slice(0, 20).join(', ')}.`
            : `Có phải là “${meant}”?`,
      });
    };
    data.indicators.forEach(({ indicator, clause }, i) => {
      expect(notice, ['indicators', i, 'indicator'], 'indicator', indicator);
      expectClause(['indicators', i, 'clause'], clause);
    });
    data.editorialNotes.forEach(({ clause }, i) => {
      expectClause(['editorialNotes', i, 'clause'], clause);
    });
    problems.push(...checkMarks(notice));
  }

  const dutyOf = dutiesOf(content);
  const withdrawn = new Map(content.tombstones.map(({ id, data }) => [id, data.directives]));
  const notices = new Set(ids('notices'));
  const updates = new Set(ids('updates'));
  for (const update of content.updates) {
    const [folder = '', directive = ''] = update.id.split('/');
    const { slug, notice, ...duty } = dutyOf(update);
    // Reports outlive what they report on: those of a withdrawn notice or directive stay.
    const stone = withdrawn.get(`van-ban/${folder}`);
    const isWithdrawn =
      stone?.includes(directive) === true ||
      withdrawn.has(`chi-dao/${folder}/${directive}`) ||
      withdrawn.has(`chi-dao/${slug}/${directive}`);
    if (!notices.has(slug) && stone !== undefined && !isWithdrawn) {
      report(update, [], {
        rule: 'unknown-directive',
        message: `Văn bản đã gỡ “${folder}” không có nhiệm vụ “${directive}”.`,
        fix: `Kiểm tra lại tên thư mục; nếu đúng, kể nhiệm vụ này ở mục directives của content/tombstones/van-ban/${folder}.yaml.`,
      });
    } else if (!notices.has(slug) && !isWithdrawn) {
      const meant = nearest(slug, ids('notices'));
      report(update, [], {
        rule: 'unknown-notice',
        message: `Báo cáo nằm trong thư mục “${slug}” nhưng không có văn bản nào mang tên đó.`,
        fix: meant === undefined ? 'Đổi tên thư mục cho trùng tên tệp của văn bản.' : `Có phải là “${meant}”?`,
      });
    } else if (notice !== undefined && !isWithdrawn && duty.directive === undefined) {
      report(update, [], {
        rule: 'unknown-directive',
        message: `Văn bản “${slug}” không có nhiệm vụ “${directive}”.`,
        fix: `Các nhiệm vụ của văn bản: ${notice.data.directives.map(({ id }) => id).join(', ')}.`,
      });
    }
    expect(update, ['reportedBy'], 'agency', update.data.reportedBy);
    expect(update, ['forMember'], 'agency', update.data.forMember);
    update.data.evidence.forEach(({ document }, i) => {
      expect(update, ['evidence', i, 'document'], 'document', document);
    });
    const { replaces } = update.data;
    if (replaces !== undefined && !updates.has(replaces)) {
      report(update, ['replaces'], {
        rule: 'unknown-update',
        message: `Không có báo cáo nào mang mã “${replaces}”.`,
        fix: 'Viết dạng <văn bản>/<nhiệm vụ>/<ngày>, như đường dẫn tệp, không có “.yaml”.',
      });
    }
  }

  for (const agency of content.agencies) {
    expect(agency, ['parent'], 'agency', agency.data.parent);
    agency.data.successors.forEach((successor, i) => {
      expect(agency, ['successors', i, 'agency'], 'agency', successor.agency);
    });
  }
  for (const group of content.groups) {
    group.data.members.forEach((member, i) => {
      expect(group, ['members', i, 'agency'], 'agency', member.agency);
    });
    if (sets.get('agency')?.has(group.id) === true) {
      report(group, ['name'], {
        rule: 'ambiguous-id',
        message: `Mã “${group.id}” vừa là cơ quan vừa là nhóm cơ quan.`,
        fix: 'Đổi tên một trong hai tệp.',
      });
    }
  }
  return problems;
};

/** Directives described in the front matter and marked in the text must be the same ones. */
function checkMarks(notice: NoticeEntry): readonly Problem[] {
  const problems: Problem[] = [];
  const described = notice.data.directives.map((directive) => directive.id);
  const marked = notice.marks.map((mark) => mark.id);
  const at = (
    place: { readonly line: number; readonly column: number },
    rule: string,
    message: string,
    fix: string,
  ): void => {
    problems.push({ severity: 'error', file: notice.file, line: place.line, column: place.column, rule, message, fix });
  };
  described.forEach((id, i) => {
    const place = notice.yaml.placeOf(['directives', i, 'id']);
    if (described.indexOf(id) !== i) {
      at(place, 'duplicate-directive', `Nhiệm vụ “${id}” được khai hai lần ở đầu tệp.`, 'Mỗi nhiệm vụ một mã riêng.');
    } else if (!marked.includes(id)) {
      at(
        place,
        'unmarked-directive',
        `Nhiệm vụ “${id}” chưa được đánh dấu trong thân văn bản.`,
        `Đặt <Directive id="${id}"> trước và </Directive> sau đúng lời giao nhiệm vụ.`,
      );
    }
  });
  notice.marks.forEach((mark, i) => {
    if (marked.indexOf(mark.id) !== i) {
      at(
        mark,
        'duplicate-mark',
        `Nhiệm vụ “${mark.id}” được đánh dấu hai lần trong văn bản.`,
        'Mỗi nhiệm vụ chỉ đánh dấu một lần.',
      );
    } else if (!described.includes(mark.id)) {
      const meant = nearest(mark.id, described);
      at(
        mark,
        'undescribed-mark',
        `Nhiệm vụ “${mark.id}” được đánh dấu trong văn bản nhưng không khai ở đầu tệp.`,
        meant === undefined ? 'Thêm nhiệm vụ này vào mục directives ở đầu tệp.' : `Có phải là “${meant}”?`,
      );
    }
  });
  return problems;
}

/** A directive's id is its address in the text, for its page and its place in the notice are cited by it. */
function checkAddresses(notice: NoticeEntry): readonly Problem[] {
  const marked = notice.marks.map(({ id }) => id);
  return notice.marks.flatMap((mark, index): readonly Problem[] => {
    if (marked.indexOf(mark.id) !== index) return [];
    const clause = notice.body.clauses.find(({ directives }) => directives.includes(mark.id));
    if (clause === undefined) return [];
    const { address } = clause;
    const named = notice.body.clauses.find((candidate) => candidate.address === mark.id);
    const place = { severity: 'error', file: notice.file, line: mark.line, column: mark.column } as const;
    if (named !== undefined && !named.directives.includes(mark.id)) {
      return [
        {
          ...place,
          rule: 'id-not-address',
          message: `Nhiệm vụ “${mark.id}” nằm ở mục “${address}”, nhưng “${mark.id}” là địa chỉ của một mục khác trong văn bản.`,
          fix: `Viết: <Directive id="${address}">, và sửa mã ở đầu tệp cho trùng; hoặc chuyển thẻ đến mục “${mark.id}”.`,
        },
      ];
    }
    // Several directives in one clause, such as the rows of a table, add a part of their own.
    if (mark.id === address || mark.id.startsWith(`${address}.`) || mark.id.startsWith(`${address}-`)) return [];
    return [
      {
        ...place,
        rule: 'id-not-address',
        message: `Nhiệm vụ “${mark.id}” nằm ở mục “${address}” của văn bản; mã nhiệm vụ phải là địa chỉ của mục đó.`,
        fix: `Viết: <Directive id="${address}">, và sửa mã ở đầu tệp cho trùng.`,
      },
    ];
  });
}
