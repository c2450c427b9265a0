import type { Problem } from '#domain/problem.ts';
import { tombstoneOf } from './places.ts';
import { wholeFile } from './record.ts';
import type { WorkingTree } from './working-tree.ts';

/** Tombstones at addresses whose thing is there. Needs no history. */
export function tombstonesOfLiving(tree: WorkingTree): readonly Problem[] {
  return [...tree.tombstones]
    .filter(([address]) => isLiving(tree, address))
    .map(([address, { path }]): Problem => {
      return {
        ...wholeFile(path),
        rule: 'tombstone-of-living',
        message: `Tệp báo gỡ này đứng ở địa chỉ /${address}/, nơi trang vẫn còn.`,
        fix: `Xóa ${tombstoneOf(address)}, hoặc gỡ thật trang đó.`,
      };
    });
}

function isLiving(tree: WorkingTree, address: string): boolean {
  const [section, slug = '', id = ''] = address.split('/');
  if (section !== 'chi-dao') return tree.addresses.has(address);
  return tree.notices.get(slug)?.source.directives.includes(id) ?? false;
}
