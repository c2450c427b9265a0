import type { ContentRule, Entry, NoticeEntry } from './content.ts';
import { draftReference } from './drafts.ts';
import { dutiesOf } from './duties.ts';
import { nearest } from './nearest.ts';
import type { Problem } from '#domain/problem.ts';

/** Problems between files: reports on nothing, clauses that do not exist, marks without data, data without marks. */
export const checkReferences: ContentRule = (content) => {
  const problems: Problem[] = [];
  const { ids } = content;
  const report = (
    entry: Entry<unknown>,
    path: readonly PropertyKey[],
    problem: Pick<Problem, 'rule' | 'message' | 'fix'>,
  ): void => {
    problems.push({ severity: 'error', file: entry.file, ...entry.yaml.placeOf(path), ...problem });
  };
  for (const notice of content.notices) {
    const { data } = notice;
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
    data.indicators.forEach(({ clause }, i) => {
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
    } else if (content.drafts.has(slug) && !isWithdrawn) {
      report(update, [], draftReference(slug));
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
    const { replaces } = update.data;
    if (replaces !== undefined && !updates.has(replaces)) {
      report(update, ['replaces'], {
        rule: 'unknown-update',
        message: `Không có báo cáo nào mang mã “${replaces}”.`,
        fix: 'Viết dạng <văn bản>/<nhiệm vụ>/<ngày>, như đường dẫn tệp, không có “.yaml”.',
      });
    }
  }

  const agencies = new Set(ids('agencies'));
  for (const group of content.groups) {
    if (agencies.has(group.id)) {
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
    const isRepeated = described.indexOf(id) !== i;
    if (!isRepeated && marked.includes(id)) return;
    const place = notice.yaml.placeOf(['directives', i, 'id']);
    if (isRepeated) {
      at(place, 'duplicate-directive', `Nhiệm vụ “${id}” được khai hai lần ở đầu tệp.`, 'Mỗi nhiệm vụ một mã riêng.');
    } else {
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
