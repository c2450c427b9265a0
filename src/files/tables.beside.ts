import { tables } from '#open-data/all-tables.ts';
import { knowFacts, writtenTable, type TableFacts } from '#open-data/table-file.ts';
import { getDataSource } from '#queries/data-source.ts';
import type { BesideWork } from '#beside/work.ts';

/** The open data; pages about it state the sizes and sums of its files. */
export const work: BesideWork<TableFacts> = {
  name: 'dữ liệu',
  shares: async ({ site }) => {
    const source = await getDataSource();
    return tables.map((table) => () => writtenTable(table, source, site));
  },
  end: async (_, facts) => {
    const source = await getDataSource();
    tables.forEach(({ name }, index) => {
      const found = facts[index];
      if (found !== undefined) knowFacts(name, source, found);
    });
  },
};
