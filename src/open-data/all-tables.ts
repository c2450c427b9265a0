import type { Table } from './table.ts';
import { agencyNameTable, agencyTable, successionTable } from './tables/agencies.ts';
import { clauseTable } from './tables/clauses.ts';
import { directiveTable } from './tables/directives.ts';
import { groupTable, memberTable } from './tables/groups.ts';
import { indicatorTable, observationTable, seriesTable } from './tables/indicators.ts';
import { noticeTable } from './tables/notices.ts';
import { obligationTable } from './tables/obligations.ts';
import { documentTable, topicTable, withdrawalTable } from './tables/references.ts';
import { recipientTable, relationTable } from './tables/relations.ts';
import { evidenceTable, updateTable } from './tables/updates.ts';

/** Every published table, in the order a reader needs them. */
export const tables: readonly Table[] = [
  noticeTable,
  clauseTable,
  directiveTable,
  obligationTable,
  updateTable,
  evidenceTable,
  relationTable,
  recipientTable,
  agencyTable,
  agencyNameTable,
  successionTable,
  groupTable,
  memberTable,
  topicTable,
  documentTable,
  indicatorTable,
  seriesTable,
  observationTable,
  withdrawalTable,
];
